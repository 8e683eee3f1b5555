"""Makes small plans for tests of one thing at a time."""

import datetime

from plan_explorer.data import model
from plan_explorer.data.plan_info import Rights
from plan_explorer.data.problems import Position

AT = {"@at": Position("made.yml", 1)}


def paragraph(id, level="khoan", **rest):  # noqa: A002
    return model.Paragraph(id=id, level=level, **rest, **AT)


def agency(id, *names, **rest):  # noqa: A002
    return model.Agency(id=id, name=rest.pop("name", id), level="thanh-pho", names=names, **rest, **AT)


def document(id, *names, **rest):  # noqa: A002
    return model.Document(
        id=id, type="ke-hoach", name=rest.pop("name", id), stated_in="trich-yeu", names=names, **rest, **AT
    )


def term(id, *names, **rest):  # noqa: A002
    return model.GlossaryEntry(id=id, term=id, definition=rest.pop("definition", id), names=names, **rest, **AT)


def footnote(id, mark, text):  # noqa: A002
    return model.Footnote(id=id, mark=mark, text=text, **AT)


def plan(*, own=None, **parts):
    """A plan of the given parts; its own document is “Kế hoạch số 1/KH” unless `own` says otherwise."""
    own = own or document("1-kh-2030", name="Kế hoạch số 1/KH")
    info = model.PlanInfo(
        document=own.id,
        name=own.name,
        short_name=own.name,
        signer="Một người",
        period_end=2035,
        updated=datetime.date(2030, 1, 1),
        rights=Rights(text="Văn bản hành chính.", ours="CC0", ours_url="https://example.org/cc0", **AT),
        sections=(),
        **AT,
    )
    parts = {name: tuple(records) for name, records in parts.items()}
    if not any(one.id == own.stated_in for one in parts.get("paragraphs", ())):
        parts["paragraphs"] = (*parts.get("paragraphs", ()), paragraph(own.stated_in, "trich-yeu", text="Tên."))
    return model.Plan(info=info, documents=(own, *parts.pop("documents", ())), **parts)
