"""Guards: a note on the wording quotes the words; a fact from outside the plan has a source or is marked unverified.

Mend: copy `words` from the first paragraph in `about`; add `sources`, or set `verified: false`, never both.
"""

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.problems import Problem, Problems
from plan_explorer.data.vocabulary import NoteKind


def check(context: CheckContext) -> Problems:
    for note in context.plan.notes:
        outside = note.kind is not NoteKind.NGUYEN_VAN
        if outside and note.verified and not note.sources:
            yield Problem(note.at, note.id, "thiếu sources; nếu chưa có nguồn thì ghi verified: false")
        if note.sources and not note.verified:
            yield Problem(note.at.of("verified"), note.id, "đã có sources thì bỏ verified: false")
        if not outside and not note.words:
            yield Problem(note.at, note.id, "thiếu words: cần đúng chữ in ở đoạn đầu tiên trong about")
