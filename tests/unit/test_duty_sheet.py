"""Duty sheets of small plans, and of another plan on paper."""

import json
from dataclasses import asdict

import pypdfium2
import pytest

from plan_explorer.data import model
from plan_explorer.outputs import duty_sheets, plan_pdf
from plan_explorer.outputs.duty_sheet import duty_sheet
from plan_explorer.render.pages import Renderer
from tests.unit.making import AT, agency, paragraph, plan

WORDS = "Các sở báo cáo hàng năm và phối hợp với Hội. Hội tiếp nhận báo cáo."


def made(*duties):
    """A plan of one clause whose duties are (body, role, quote)."""
    link = model.ClauseLinks(
        clause="i-1", duties=[{"agency": a, "role": r, "quote": q, **AT} for a, r, q in duties], **AT
    )
    return plan(
        paragraphs=[paragraph("i", "muc", mark="I.", heading="VIỆC"), paragraph("i-1", mark="1.", text=WORDS)],
        agencies=[agency("cac-so"), agency("so-a", member_of=("cac-so",)), agency("hoi")],
        links=[link],
    )


def sheets(plan):
    renderer = Renderer(plan)
    return {body.id: duty_sheet(renderer, body) for body in renderer.relations.with_duties()}


def test_a_member_with_no_duty_of_its_own_has_a_sheet_of_collective_ones():
    found = sheets(made(("cac-so", "bao-cao", "Các sở báo cáo")))
    assert list(found) == ["cac-so", "so-a"]
    (part,) = found["so-a"].parts
    assert part.group == "cac-so"
    assert [(task.number, task.roles[0].label) for task in part.tasks] == [("I.1", "Báo cáo")]


def test_what_a_group_only_receives_is_no_duty_of_its_members():
    assert list(sheets(made(("cac-so", "tiep-nhan", "báo cáo hàng năm")))) == ["cac-so"]


def test_quotes_that_overlap_are_marked_as_one_in_their_sentence():
    found = sheets(made(("cac-so", "bao-cao", "báo cáo hàng năm"), ("cac-so", "thuc-hien", "hàng năm và phối hợp")))
    (passage,) = found["cac-so"].parts[0].tasks[0].passages
    assert [(piece.text, piece.key) for piece in passage] == [
        ("Các sở ", False),
        ("báo cáo hàng năm và phối hợp", True),
        (" với Hội.", False),
    ]


def test_partners_come_with_their_roles():
    found = sheets(made(("cac-so", "bao-cao", "báo cáo"), ("hoi", "tiep-nhan", "Hội"), ("hoi", "phoi-hop", "với Hội")))
    (partner,) = found["cac-so"].parts[0].tasks[0].partners
    assert (partner.name, partner.roles) == ("hoi", "tiếp nhận, phối hợp")


def words(pdf):
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)).split())


def test_another_plan_prints_without_number_issuer_and_footnotes(another_plan):
    printed = words(plan_pdf.pdf(Renderer(another_plan)))
    for p in another_plan.paragraphs:
        assert " ".join(part for part in (p.mark, p.words) if part) in printed
    assert "None" not in printed
    assert "none" not in printed


def test_another_plan_prints_its_sheets(another_plan):
    files = {asset.path: words(asset.content) for asset in duty_sheets.assets(Renderer(another_plan))}
    assert set(files) == {f"co-quan/{body}/phieu/{body}.pdf" for body in ("tram-y-te", "to-dan-pho")}
    assert "Các tổ dân phố dọn rác" in files["co-quan/to-dan-pho/phieu/to-dan-pho.pdf"]


@pytest.mark.parametrize("site_url", [None, "https://y-te.example/"])
def test_files_lead_out_only_where_the_address_of_the_site_is_known(another_plan, site_url):
    renderer = Renderer(another_plan, site_url=site_url)
    for pdf in (plan_pdf.pdf(renderer), *(asset.content for asset in duty_sheets.assets(renderer))):
        assert (b"https://y-te.example/" in pdf) == bool(site_url)
        assert (b"/S/Figure" in pdf) == bool(site_url)  # the code


def test_a_sheet_is_plain_data(another_plan):
    for sheet in sheets(another_plan).values():
        assert json.loads(json.dumps(asdict(sheet)))["name"] == sheet.name
