"""`/du-lieu/<document id>.akn.xml`: the plan in Akoma Ntoso 3.0 (OASIS LegalDocML), the XML of legal documents.

A plan orders work and makes no law, so it is a `<doc>` and not an `<act>`. What its paragraphs become:

| in the data      | element                             | eId                               |
|------------------|-------------------------------------|-----------------------------------|
| Mục `ii`         | `<section>`                         | `sec_II`                          |
| khoản `ii-1`     | `<clause>`                          | `sec_II__cl_1`                    |
| điểm `ii-1-dd`   | `<point>`                           | `sec_II__cl_1__point_dd`          |
| gạch đầu dòng    | `<indent>`                          | `sec_II__cl_3__point_a__indent_1` |
| đoạn, đoạn cuối  | `<alinea>`                          | `sec_III__al_cuoi`                |
| đầu văn bản      | `<docNumber>` … in `<preface>`      | none                              |
| căn cứ           | `<citation>` in `<preamble>`        | `preamble__cits_1__cit_1`         |
| lời dẫn          | `<formula>` in `<preamble>`         | `preamble__formula_1`             |
| nơi nhận         | `<item>` in `<conclusions>`         | `conclusions__list_1__item_1`     |
| chữ ký           | `<signature>` in `<conclusions>`    | none                              |
| chú thích        | `<authorialNote>` at the call       | `authorialNote_1`                 |

Each of them has as GUID the plan's document id, `#` and its own id: `<document id>#ii-1-dd`. (`wId` is for
what was renumbered.) An eId is that of the parent, two underscores, the element as the AKN Naming
Convention shortens it, and the last part of our id, in capitals where the printed mark has capitals. The
convention would take the mark itself (`2.1` as `2-1`) and count what has none; our ids are unique even
where a mark is misprinted, and stay.

Every word of record stands outside `<meta>` once and in order, misprints included; the mark of a footnote
is the `marker` of its note. What is ours stands in `<meta>` and in attributes.

What the schema asks for and a plan may lack: a document without a date has the null date `0001-01-01`
with the name `chua-ro`; one without a number is known by our id; without an issuer its author is who
signed it.
"""

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby, takewhile

from plan_explorer import addresses
from plan_explorer.data.model import Document, Paragraph, Plan
from plan_explorer.data.vocabulary import Level
from plan_explorer.graph.graph import fold
from plan_explorer.render.pages import Asset
from plan_explorer.render.renderer import Renderer

MEDIA_TYPE = "application/akn+xml"
ELEMENTS = {  # what a clause becomes, and the short form of that in an eId
    Level.MUC: ("section", "sec"),
    Level.KHOAN: ("clause", "cl"),
    Level.DIEM: ("point", "point"),
    Level.GACH_DAU_DONG: ("indent", "indent"),
    Level.DOAN: ("alinea", "al"),
    Level.DOAN_CUOI: ("alinea", "al"),
}
NULL_DATE = datetime.date.min  # stands where the schema asks for a date that is not known


def assets(renderer: Renderer) -> Iterator[Asset]:
    plan = renderer.plan
    opening = list(takewhile(lambda p: not p.is_clause, plan.paragraphs))
    preface = list(takewhile(lambda p: p.level not in (Level.CAN_CU, Level.LOI_DAN), opening))
    xml = renderer.render_xml(
        "akoma_ntoso.xml",
        source=plan,
        null_date=NULL_DATE,
        media_type=MEDIA_TYPE,
        preface=preface,
        preamble=_by_level(opening[len(preface) :]),
        conclusions=_by_level([p for p in plan.paragraphs[len(opening) :] if not p.is_clause]),
        post=next((p.text for p in plan.paragraphs if p.level is Level.CHUC_VU_KY), None),
        elements=ELEMENTS,
        eid=lambda clause: eid(plan, clause),
        work_iri=work_iri,
        slug=slug,
    )
    yield Asset(addresses.akoma_ntoso(plan.info.document).lstrip("/"), xml)


def eid(plan: Plan, clause: Paragraph) -> str:
    """The eId of a clause: `sec_II__cl_1__point_dd`."""
    return "__".join(f"{ELEMENTS[step.level][1]}_{_number(step)}" for step in plan.lineage(clause.id))


def work_iri(plan: Plan, document: Document) -> str:
    """The IRI of a document as a work: `/akn/vn/doc/<type>/<issuer>/<date>/<number>`.

    The issuer is named because numbers repeat from one province to the next.
    """
    kind = "act" if document.is_normative else "doc"
    issuer = [slug(plan.agency[document.issuer].name)] if document.issuer else []
    date = (document.date or NULL_DATE).isoformat()
    return "/".join(["/akn/vn", kind, document.type.value, *issuer, date, slug(document.number or document.id)])


def slug(name: str) -> str:
    """A name for an IRI: small letters without marks, hyphens between words."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(name)))


def _number(clause: Paragraph) -> str:
    number = clause.id.rpartition("-")[2]
    return number.upper() if (clause.mark or "").isupper() else number


def _by_level(paragraphs: list[Paragraph]) -> list[tuple[str, int, list[Paragraph]]]:
    """Paragraphs in order, those of one level that follow one another together: the level, which group of it, they."""
    seen: Counter[Level] = Counter()
    groups = []
    for level, same in groupby(paragraphs, key=lambda p: p.level):
        seen[level] += 1
        groups.append((level.value, seen[level], list(same)))
    return groups
