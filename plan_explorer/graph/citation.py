"""Citations in the Vietnamese legal form, and short numbers of clauses made of the plan's own marks.

Capitals follow Nghị định 30/2020/NĐ-CP, Phụ lục II: Mục with a capital; khoản, điểm without.
"""

import datetime
import re

from plan_explorer.data.links import Deadline, Period
from plan_explorer.data.model import Paragraph, Plan
from plan_explorer.data.vocabulary import Level

COUNTED = (Level.GACH_DAU_DONG, Level.DOAN)  # have no number of their own, so they are counted
LEAP_YEAR = 2000  # has every day that a yearly deadline may name, 29 February included
ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def date_in_words(date: datetime.date) -> str:
    """A date as printed in documents: ngày below 10 and tháng below 3 with a leading zero."""
    return f"{_day_and_month(date.day, date.month)} năm {date.year}"


def due(deadline: Deadline) -> str:
    """When something is due: “Hàng năm, trước ngày 20 tháng 11”, or its rhythm in the words of the text."""
    if deadline.yearly_before:
        month, day = map(int, deadline.yearly_before.split("-"))
        return f"Hàng năm, trước {_day_and_month(day, month)}"
    rhythm = deadline.recurring or ""
    return rhythm[:1].upper() + rhythm[1:]


def last_day(yearly_before: str, year: int) -> datetime.date:
    """The last day in time for a yearly deadline (MM-DD): the day before, because “trước ngày” excludes the day."""
    month, day = map(int, yearly_before.split("-"))
    return datetime.date(year, month, 1) + datetime.timedelta(days=day - 2)  # `yearly_before` may be 29 February


def last_day_in_words(deadline: Deadline) -> str:
    """The last day in time for a yearly deadline: “ngày 19 tháng 11”; before 1 March, the last day of February."""
    if not deadline.yearly_before:
        return ""
    if deadline.yearly_before == "03-01":
        return "ngày cuối tháng 02"
    last = last_day(deadline.yearly_before, LEAP_YEAR)
    return _day_and_month(last.day, last.month)


def years(period: Period) -> str:
    """The years of a period: “2021–2030, tầm nhìn đến năm 2050”."""
    span = ""
    if period.start and period.end:
        span = f"{period.start}–{period.end}"
    elif period.end:
        span = f"đến năm {period.end}"
    elif period.start:
        span = f"từ năm {period.start}"
    return ", ".join(filter(None, (span, vision(period))))


def vision(period: Period) -> str:
    """The year of a vision in the text's own words: “tầm nhìn đến năm 2050”, “định hướng giai đoạn 2026-2030”."""
    if not period.vision:
        return ""
    word = "tầm nhìn|định hướng"
    said = re.search(rf"(?:{word})(?:(?!{word}).)*?\b{period.vision}\b", period.quote, re.IGNORECASE)
    return said[0] if said else f"đến năm {period.vision}"


def cite_plan(plan: Plan) -> str:
    """The citation of the plan itself: type, number, date, issuer."""
    own = plan.document[plan.info.document]
    parts = [own.name]
    if own.date:
        parts.append(date_in_words(own.date))
    if own.issuer:
        parts.append(f"của {plan.agency[own.issuer].name}")
    return " ".join(parts)


def cite(plan: Plan, clause_id: str) -> str:
    """The citation of a clause, smallest part first: “điểm a khoản 1 Mục II Kế hoạch số … ngày … của …”."""
    return f"{place(plan, clause_id)} {cite_plan(plan)}"


def place(plan: Plan, clause_id: str) -> str:
    """The place of a clause in the plan, in words: “điểm a khoản 1 Mục II”."""
    return " ".join(step(clause) for clause in reversed(plan.lineage(clause_id)))


def number(plan: Plan, clause_id: str) -> str:
    """The short number of a clause, made of the printed marks: “II.1.đ”, “II.3.a-1”, “III, đoạn cuối”."""
    handle = above = ""
    for clause in plan.lineage(clause_id):
        if clause.level is Level.DOAN_CUOI:
            handle += ", đoạn cuối"
        elif clause.level in COUNTED:
            handle += f"-{_ordinal(clause)}"
        else:
            own = _bare(clause).removeprefix(f"{above}.")  # below “2.”, the mark “2.1.” adds “1”
            handle += f".{own}" if handle else own
            above = _bare(clause)
    return handle


def step(clause: Paragraph) -> str:
    """The name of a clause without its parents: “điểm a”."""
    if clause.level in COUNTED:
        return f"{clause.level.label} thứ {_in_words(_ordinal(clause))}"
    if clause.level is Level.DOAN_CUOI:
        return clause.level.label
    return f"{clause.level.label} {_bare(clause)}"


def part(plan: Plan, paragraph: Paragraph) -> str:
    """The kind of a paragraph outside the numbered text, counted if there are several: “Căn cứ thứ hai”."""
    label = paragraph.level.label.capitalize()
    alike = [other.id for other in plan.paragraphs if other.level is paragraph.level]
    return f"{label} thứ {_in_words(alike.index(paragraph.id) + 1)}" if len(alike) > 1 else label


def _day_and_month(day: int, month: int) -> str:
    return f"ngày {day:02} tháng {month:02}" if month < 3 else f"ngày {day:02} tháng {month}"


def _in_words(ordinal: int) -> str:
    return ORDINALS[ordinal - 1] if ordinal <= len(ORDINALS) else str(ordinal)


def _bare(clause: Paragraph) -> str:
    """The printed mark without its full stop or bracket; without a mark, the last part of the id."""
    return (clause.mark or clause.id.rpartition("-")[2]).rstrip(".)")


def _ordinal(clause: Paragraph) -> int:
    """The position of a dash or paragraph below its parent: the last part of its id, by the contract of ids."""
    last = clause.id.rpartition("-")[2]
    return int(last) if last.isdigit() else 0
