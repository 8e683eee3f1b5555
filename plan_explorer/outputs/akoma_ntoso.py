"""`/du-lieu/<document id>.akn.xml`: the plan in Akoma Ntoso 3.0 (OASIS LegalDocML), the XML of legal documents.

A plan orders work and makes no law, so it is a `<doc>` and not an `<act>`. Its paragraphs become these elements:

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

The GUID of each element is the plan's document id, `#` and the id of the paragraph: `<document id>#ii-1-dd`. (`wId` is
for renumbered elements.) An eId is made of the parent's eId, two underscores, the short name of the element in the AKN
Naming Convention, and the last part of our id, in capitals if the printed mark has capitals. The convention would use
the mark itself (`2.1` as `2-1`) and count elements without a mark; our ids are permanent, and unique even if a mark is
misprinted.

Every word of record is outside `<meta>`, once and in order, misprints included; the mark of a footnote is the `marker`
of its note. Our own words are in `<meta>` and in attributes.

The schema requires facts that a plan may lack: without a date a document has the null date `0001-01-01` with the name
`chua-ro`; without a number it has our id; without an issuer its author is the signer.
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
ELEMENTS = {  # the element of a clause, and its short name in an eId
    Level.MUC: ("section", "sec"),
    Level.KHOAN: ("clause", "cl"),
    Level.DIEM: ("point", "point"),
    Level.GACH_DAU_DONG: ("indent", "indent"),
    Level.DOAN: ("alinea", "al"),
    Level.DOAN_CUOI: ("alinea", "al"),
}
NULL_DATE = datetime.date.min  # for an unknown date that the schema requires


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
    """The IRI of a document as a work: `/akn/vn/doc/<type>/<issuer>/<date>/<number>`, with `act` for a law.

    The issuer is part of it because several provinces use the same numbers.
    """
    kind = "act" if document.is_normative else "doc"
    issuer = [slug(plan.agency[document.issuer].name)] if document.issuer else []
    date = (document.date or NULL_DATE).isoformat()
    return "/".join(["/akn/vn", kind, document.type.value, *issuer, date, slug(document.number or document.id)])


def slug(name: str) -> str:
    """A name for an IRI: lower case, no diacritics, hyphens between words."""
    return "-".join(re.findall(r"[a-z0-9]+", fold(name)))


def _number(clause: Paragraph) -> str:
    number = clause.id.rpartition("-")[2]
    return number.upper() if (clause.mark or "").isupper() else number


def _by_level(paragraphs: list[Paragraph]) -> list[tuple[str, int, list[Paragraph]]]:
    """Runs of consecutive paragraphs of one level, as (level, number of the run in its level, paragraphs)."""
    seen: Counter[Level] = Counter()
    groups = []
    for level, same in groupby(paragraphs, key=lambda p: p.level):
        seen[level] += 1
        groups.append((level.value, seen[level], list(same)))
    return groups
