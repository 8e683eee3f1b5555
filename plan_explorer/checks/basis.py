"""Guards: the preamble cites documents as basis (`can-cu`) only; elsewhere `can-cu` needs the word “căn cứ”.

Mend: use `can-cu` in the paragraphs of the preamble; elsewhere use another relation, or quote the word “căn cứ”.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problems
from plan_explorer.data.vocabulary import Level, Relation

WORDS = Relation.CAN_CU.label.casefold()


def check(context: CheckContext) -> Problems:
    for link in context.plan.links:
        paragraph = context.plan.paragraph.get(link.clause)
        in_preamble = paragraph is not None and paragraph.level is Level.CAN_CU
        for citation in link.documents:
            is_basis = citation.relation is Relation.CAN_CU
            if in_preamble and not is_basis:
                said = f"phần căn cứ chỉ có {Relation.CAN_CU}, không có {citation.relation}"
                yield citation.mistake("relation", link.clause, said)
            elif is_basis and WORDS not in citation.quote.casefold():
                others = f"{Relation.TRIEN_KHAI} hoặc {Relation.DAN_CHIEU}"
                said = f"lời trích không có chữ “{WORDS}”; trích chỗ có chữ ấy, hoặc dùng {others}"
                yield citation.mistake("relation", link.clause, said)
