"""Publishing adds new ids behind the old ones and loses none."""

from plan_explorer.data.load import load_plan
from plan_explorer.data.publish import publish
from tests.unit.editing import answer, edit


def test_new_ids_are_added_and_old_ones_stay(folder):
    before = load_plan(folder).published
    added = publish(folder, load_plan(folder))
    after = load_plan(folder).published
    assert "cac-thon" in added
    assert after.agencies[: len(before.agencies)] == before.agencies
    assert [entry.id for entry in after.retired] == ["truong-hoc", "ve-truong"]
    assert len(after.notes) == len(before.notes) + 2
    assert publish(folder, load_plan(folder)) == []


def test_an_id_is_permanent_once_it_is_noted(folder):
    rename = ("glossary.yml", "- id: ns\n", "- id: nuoc-sach\n")
    edit(folder, *rename)
    assert answer(folder) == []
    edit(folder, rename[0], rename[2], rename[1])
    publish(folder, load_plan(folder))
    edit(folder, *rename)
    assert [read for read in answer(folder) if "mã đã công bố không được đổi hay xóa" in read]


def test_where_nothing_was_published_all_ids_are_new(folder):
    (folder / "published.yml").unlink()
    plan = load_plan(folder)
    assert publish(folder, plan)[: len(plan.paragraphs)] == [paragraph.id for paragraph in plan.paragraphs]
