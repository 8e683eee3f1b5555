"""The footer of every page: a reader can share the page, and report a mistake to people who can mend it."""

import base64
import json
import re
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
import yaml

from tests import PUBLISHED, ROOT
from tests.built import pages_of_things

PLACE = re.compile(r"(plan_data/\w+\.yml):(\d+)")
SITE, REPOSITORY, CONTACT = (PUBLISHED[name] for name in ("SITE_URL", "REPO_URL", "CONTACT_EMAIL"))


def ways(site, address):
    (found,) = site.pages[address].select("#noi-dung .plan-ways")
    return {link.get_text(): link["href"] for link in found.select("a")}


def fields(address):
    return {key: value for key, (value,) in parse_qs(urlsplit(address).query).items()}


def letter(site, address):
    """Subject and body of the report by mail."""
    return fields(ways(site, address)["báo qua e-mail"])


def issue(site, address):
    """The fields of the form that a report fills in."""
    return fields(ways(site, address)["Báo lỗi ở trang này"])


def absolute(address):
    return SITE.rstrip("/") + address


def test_every_page_can_be_reported_with_its_address_in_a_form(site):
    form = yaml.safe_load((ROOT / ".github" / "ISSUE_TEMPLATE" / "noi-dung.yml").read_text(encoding="utf-8"))
    asked = {field["id"] for field in form["body"] if "id" in field}
    for address in site.addresses:
        assert ways(site, address)["Báo lỗi ở trang này"].startswith(f"{REPOSITORY}/issues/new?"), address
        filled = issue(site, address)
        assert filled["template"] == "noi-dung.yml"
        assert filled["title"].startswith(form["title"])
        assert filled["trang"] == absolute(address)
        assert filled.keys() - {"template", "title"} <= asked
        assert {"cho-sai", "nen-la", "nguon"} <= asked - filled.keys(), "what only the reader knows"


def test_every_page_leads_to_the_repository_the_guide_for_editors_and_the_changes(site):
    for address in site.addresses:
        page = site.pages[address]
        links = {a.get_text(strip=True): urljoin(absolute(address), a["href"]) for a in page.select(".plan-footer a")}
        assert links["Kho mã nguồn"] == REPOSITORY, address
        assert links["Biên tập"] == absolute("/huong-dan-bien-tap/"), address
        assert links["Thay đổi"] == absolute("/thay-doi/"), address
        assert not page.select('.plan-header__links [href*="huong-dan-bien-tap"]'), address
        assert page.select_one('link[rel=alternate][type="application/atom+xml"]')["title"] == "Thay đổi"


def test_a_report_names_the_record_and_the_lines_of_the_data_that_hold_it(site, plan):
    for address, thing in pages_of_things(plan).items():
        assert issue(site, address)["ma"] == thing.id
        places = PLACE.findall(issue(site, address)["du-lieu"])
        assert places, address
        for file, line in places:
            written = (ROOT / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
            assert re.fullmatch(rf"\s*- (id|clause): [\"']?{thing.id}[\"']?", written), (file, line)


def test_a_report_of_a_clause_names_its_text_our_words_and_its_links(site, plan):
    for task in plan.tasks:
        expected = {"plan_data/text.yml", "plan_data/titles.yml"}
        expected |= {"plan_data/links.yml"} if task.id in plan.links_of else set()
        places = issue(site, f"/nhiem-vu/{task.id}/")["du-lieu"]
        assert {file for file, _ in PLACE.findall(places)} == expected


@pytest.mark.parametrize(("address", "file"), [("/", "docs/index.md"), ("/gioi-thieu/", "docs/gioi-thieu.md")])
def test_a_report_of_a_hand_written_page_names_its_file(site, address, file):
    assert issue(site, address)["du-lieu"] == file


def test_a_report_can_be_sent_by_mail_instead_and_says_the_same(site):
    for address in site.addresses:
        assert urlsplit(ways(site, address)["báo qua e-mail"]).path == CONTACT
        filled, mail = issue(site, address), letter(site, address)
        assert mail["subject"] == filled["title"]
        lines = mail["body"].splitlines()
        assert f"Trang: {filled['trang']}" in lines
        for label, field in (("Mã: ", "ma"), ("Dữ liệu: ", "du-lieu")):
            said = [line.removeprefix(label) for line in lines if line.startswith(label)]
            assert said == ([filled[field]] if field in filled else [])
        assert {"Chỗ sai: ", "Nên là: ", "Nguồn: "} <= set(lines)


def test_a_report_of_the_full_text_by_mail_asks_for_the_clause(site):
    assert "Mã đoạn" in letter(site, "/toan-van/")["body"]


def test_pages_of_records_can_be_passed_on_by_plain_links(site, plan):
    for address in pages_of_things(plan):
        found = ways(site, address)
        assert fields(found["Facebook"]) == {"u": absolute(address)}
        handed_over = fields(found["Zalo"])["d"]
        assert json.loads(base64.b64decode(handed_over)) == {"url": absolute(address)}
        assert re.fullmatch(r"[A-Za-z0-9]+", handed_over), "Zalo decodes it twice: nothing in it may need escaping"
        assert absolute(address) in fields(found["E-mail"])["body"].splitlines()
        rel = {tuple(link["rel"]) for link in site.pages[address].select(".plan-ways li a")}
        assert rel == {("nofollow", "noopener")}


def test_lists_are_not_offered_for_sharing(site, plan):
    for address in set(site.addresses) - pages_of_things(plan).keys():
        assert "Facebook" not in ways(site, address)


def test_tasks_and_agencies_have_a_code_others_do_not(site, plan):
    with_code = {f"/nhiem-vu/{task.id}/" for task in plan.tasks} | {f"/co-quan/{a.id}/" for a in plan.agencies}
    for address in site.addresses:
        codes = site.pages[address].select(".plan-code")
        assert len(codes) == (address in with_code)
        for code in codes:
            assert not code.has_attr("open")
            assert code.svg.title.get_text()
            assert code.figcaption.get_text() == absolute(address)
