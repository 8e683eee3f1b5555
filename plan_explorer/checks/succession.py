"""Guards: one note says, in its fields, what became of an agency or of a clause's duties, and names agencies of today.

Mend: give a note of kind `ke-thua` the field `now`; with `now: chuyen`, name in `to` who does the work today; use
`since` only with a change, and `chua-tim-thay` only without sources. Other notes have none of these fields.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems, quoted
from plan_explorer.data.records import Note
from plan_explorer.data.vocabulary import NoteKind, Succession

OF_SUCCESSION = ("now", "to", "since")
CHANGED = (Succession.CHUYEN, Succession.KHONG_CON)


def check(context: CheckContext) -> Problems:
    told: dict[str, str] = {}
    for note in context.plan.notes:
        if note.kind is not NoteKind.KE_THUA:
            for field in OF_SUCCESSION:
                if getattr(note, field):
                    yield note.mistake(field, note.id, f"chỉ ghi chú {NoteKind.KE_THUA} có trường này")
            continue
        yield from _wrong_fields(note)
        for subject in note.about:
            if subject in context.plan.document:
                said = f"ghi chú {NoteKind.KE_THUA} nói về cơ quan hoặc đoạn, không phải văn bản {quoted(subject)}"
                yield note.mistake("about", note.id, said)
            if told.setdefault(subject, note.id) != note.id:
                said = f"{quoted(subject)} đã có ghi chú {NoteKind.KE_THUA} {quoted(told[subject])}; gộp hai ghi chú"
                yield note.mistake("about", note.id, said)
    yield from _no_longer_there(context)


def _wrong_fields(note: Note) -> Problems:
    if note.now is None:
        allowed = ", ".join(Succession)
        yield Problem(note.at, note.id, f"thiếu now: ghi cơ quan ấy nay ra sao; được dùng: {allowed}")
        return
    moved, unknown = note.now is Succession.CHUYEN, note.now is Succession.CHUA_TIM_THAY
    if moved and not note.to:
        yield note.mistake("now", note.id, f"{note.now} thì cần to: mã nơi nay đảm nhận")
    if note.to and not moved:
        yield note.mistake("to", note.id, f"chỉ đi với now: {Succession.CHUYEN}, không với {note.now}")
    if note.since and note.now not in CHANGED:
        yield note.mistake("since", note.id, f"chỉ đi với now: {' hoặc '.join(CHANGED)}, không với {note.now}")
    if unknown and note.sources:
        yield note.mistake("now", note.id, f"đã có sources thì không phải {note.now}")
    if not unknown and not note.verified and not note.sources:
        yield note.mistake("now", note.id, f"chưa có nguồn thì ghi {Succession.CHUA_TIM_THAY}, không ghi {note.now}")


def _no_longer_there(context: CheckContext) -> Problems:
    """Reports notes that lead to an agency which no longer exists either."""
    notes = [note for note in context.plan.notes if note.kind is NoteKind.KE_THUA]
    gone = {subject for note in notes if note.now in CHANGED for subject in note.about}
    for note in notes:
        for agency in note.to:
            if agency in gone:
                said = f"{quoted(agency)} nay cũng không còn tên ấy; ghi nơi đảm nhận hiện nay"
                yield note.mistake("to", note.id, said)
