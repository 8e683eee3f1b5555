"""The API says what the pages say, no more and no less; its files fit their schemas, its addresses lead somewhere."""

import json
import re
from urllib.parse import urljoin, urlsplit

import jsonschema
import pytest
from openapi_spec_validator import validate as validate_openapi

from plan_explorer.data.load import load_plan
from tests import PUBLISHED, ROOT
from tests.site.test_text_of_record import MARKS, source_words

HOST = PUBLISHED["SITE_URL"]
LIMIT = 1_000_000  # bytes, all files of the API together
PLAN = load_plan(ROOT / "plan_data")
KINDS = ("clauses", "agencies", "documents", "topics", "audiences")
FOLDERS = {"agencies": "co-quan", "documents": "van-ban", "topics": "chu-de", "audiences": "doi-tuong"}
ENTITY = re.compile(rf"/(?:nhiem-vu|{'|'.join(FOLDERS.values())})/([^/]+)/$|/(?:toan-van|thuat-ngu)/#(.+)$")


@pytest.fixture(scope="module")
def api(site):
    """Every JSON file below /api/v1/ by its path."""
    folder = site.folder / "api" / "v1"
    return {
        path.relative_to(folder).as_posix(): json.loads(path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.json"))
    }


@pytest.fixture(scope="module")
def data(api):
    """What is in the files of the model."""
    return {path: file["data"] for path, file in api.items() if "data" in file}


def walk(value, key=""):
    """Every single value below an object with the key that it, or the list that it is in, stands under."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from walk(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner, key)
    else:
        yield key, value


def without(value, *keys):
    return {key: inner for key, inner in value.items() if key not in keys}


# Files and their descriptions


def test_every_file_fits_the_schema_that_it_names(api, data):
    for path in data:
        name = api[path]["$schema"].removeprefix(f"{HOST}api/v1/")
        checker = jsonschema.Draft202012Validator(api[name], format_checker=jsonschema.FormatChecker())
        assert [f"{path}: {error.json_path} {error.message}" for error in checker.iter_errors(api[path])] == []


def test_every_schema_is_valid_closed_and_known_by_its_address(api):
    schemas = {path: file for path, file in api.items() if path.startswith("schema/")}
    assert len(schemas) >= 15
    for path, schema in schemas.items():
        jsonschema.Draft202012Validator.check_schema(schema)
        assert schema["$id"] == f"{HOST}api/v1/{path}"
        for shape in (schema, *schema["$defs"].values()):
            assert "enum" in shape or shape["additionalProperties"] is False, path
            fields = shape.get("properties", {}).items()
            assert [name for name, field in fields if not {"description", "$ref"} & set(field)] == []


def test_openapi_is_valid_and_has_every_file(site, api):
    spec = api["openapi.json"]
    validate_openapi(spec)
    assert spec["servers"] == [{"url": f"{HOST}api/v1"}]
    described = set()
    for path, item in spec["paths"].items():
        ids = [one for parameter in item["get"]["parameters"] for one in parameter["schema"]["enum"]]
        described |= {path.replace("{id}", one) for one in ids or [""]}
    folder = site.folder / "api" / "v1"
    there = {f"/{path.relative_to(folder).as_posix()}" for path in folder.rglob("*") if path.is_file()}
    assert described == there


def test_the_index_lists_every_file_with_its_count(data):
    for listed in data["index.json"]["files"]:
        path = listed["url"].removeprefix(f"{HOST}api/v1/")
        found = data[path]
        assert listed["count"] == (len(found) if isinstance(found, list) else 1)
        if listed["one_url"]:
            ones = {listed["one_url"].format(id=one["id"]).removeprefix(f"{HOST}api/v1/") for one in found}
            assert ones == {p for p in data if p.startswith(f"{listed['kind']}/")}
            assert {one["api_url"].removeprefix(f"{HOST}api/v1/") for one in found} == ones


def test_there_is_a_file_for_every_clause_body_document_topic_and_audience(data, plan):
    for kind in KINDS:
        records = getattr(plan, kind)
        assert [one["id"] for one in data[f"{kind}.json"]] == [record.id for record in records]
        assert {f"{kind}/{record.id}.json" for record in records} == {p for p in data if p.startswith(f"{kind}/")}


def test_lists_say_what_the_files_of_the_things_say(data):
    for kind in KINDS:
        for entry in data[f"{kind}.json"]:
            whole = data[f"{kind}/{entry['id']}.json"]
            title = {"our_title": (whole["ours"] or {}).get("title")} if kind == "clauses" else {}
            assert entry == {key: whole[key] for key in entry if key not in title} | title


def test_every_file_says_where_it_comes_from_and_who_may_reuse_it(api, data, plan):
    for path in data:
        provenance = api[path]["provenance"]
        assert plan.document[plan.info.document].number in provenance["source"]
        assert provenance["rights"]["text"] == plan.info.rights.text
        assert provenance["rights"]["ours_url"] == plan.info.rights.ours_url
        assert provenance["updated"] == plan.info.updated.isoformat()
        assert "Không phải trang của cơ quan nhà nước" in provenance["notice"]


def test_no_address_leads_nowhere(site, api):
    anchors = {address: {e["id"] for e in page.select("[id]")} for address, page in site.pages.items()}
    found = 0
    for path, file in api.items():
        for key, value in walk(without(file, "servers")):
            if isinstance(value, str) and value.startswith(HOST) and "{id}" not in value:
                found += 1
                address = urlsplit(value)
                assert site.exists(address.path), (path, key, value)
                assert not address.fragment or address.fragment in anchors[address.path], (path, key, value)
            elif key == "url" or key.endswith(("_url", "_urls")):
                assert value is None or re.match(r"https?://", value), (path, key, value)
    assert found > 1000


def test_a_page_names_the_file_about_it(site):
    wanted = {address(kind, record.id): f"{kind}/{record.id}" for kind in KINDS for record in with_page(kind)}
    wanted |= {"/nhiem-vu/": "clauses", "/co-quan/": "agencies", "/van-ban/": "documents", "/chu-de/": "topics"}
    wanted |= {"/doi-tuong/": "audiences", "/thuat-ngu/": "glossary", "/thoi-han/": "deadlines", "/toan-van/": "plan"}
    for page, file in wanted.items():
        links = site.pages[page].select('link[rel="alternate"][type="application/json"]')
        named = [urljoin(f"http://x{page}", link["href"]).removeprefix("http://x") for link in links]
        assert named[0] == f"/api/v1/{file}.json", page
        assert all(map(site.exists, named)), page


def test_all_files_together_are_small(site):
    sizes = [path.stat().st_size for path in (site.folder / "api" / "v1").rglob("*") if path.is_file()]
    assert LIMIT / 2 < sum(sizes) <= LIMIT


# The official text


def test_the_words_of_record_are_those_of_the_source_in_order(data, plan):
    whole = data["plan.json"]
    outside = {paragraph["id"]: paragraph for paragraph in whole["paragraphs"]}
    words = []
    for id_, record in zip(whole["text_order"], plan.paragraphs, strict=True):
        one = outside.get(id_) or data[f"clauses/{id_}.json"]
        assert (one["mark"], one["heading"], one["text"]) == (record.mark, record.heading, record.text)
        words += " ".join(filter(None, (one["mark"], one["heading"], one["text"]))).split()
    assert [word for word in MARKS.sub("", "\n".join(words)).split("\n") if word] == source_words()


def test_footnotes_are_objects_of_their_own(data, plan):
    printed = [(note.id, note.mark, note.text) for note in plan.footnotes]
    assert [(n["id"], n["mark"], n["text"]) for n in data["plan.json"]["footnotes"]] == printed
    for note in plan.footnotes:
        callers = [p.id for p in plan.paragraphs if note.mark in p.words]
        for caller in (p for p in callers if plan.paragraph[p].is_clause):
            assert note.id in [n["id"] for n in data[f"clauses/{caller}.json"]["footnotes"]]


def test_every_link_of_the_data_is_in_the_flat_list(data, plan):
    kinds = {
        "duty": ("duties", "agency"),
        "competent": ("competent", "agency"),
        "document": ("documents", "document"),
        "topic": ("topics", "topic"),
        "audience": ("audiences", "audience"),
    }
    wanted = [
        (kind, link.clause, getattr(record, target), record.quote)
        for kind, (part, target) in kinds.items()
        for link in plan.links
        for record in getattr(link, part)
    ]
    found = [(link["kind"], link["clause_id"], link["target_id"], link["quote"]) for link in data["links.json"]]
    assert sorted(found) == sorted(wanted)


# From the pages to the API and back


def with_page(kind):
    """Records of a kind that have a page of their own. The plan's own document is another kind of page."""
    records = PLAN.tasks if kind == "clauses" else getattr(PLAN, kind)
    return [record for record in records if record.id != PLAN.info.document]


def address(kind, id_):
    return f"/{FOLDERS.get(kind, 'nhiem-vu')}/{id_}/"


ENTITIES = [(kind, record.id) for kind in KINDS for record in with_page(kind)]


@pytest.fixture
def entity(request, site, data):
    """Kind, object and main content of the page of one thing."""
    kind, id_ = request.param
    return kind, data[f"{kind}/{id_}.json"], site.pages[address(kind, id_)].select_one(".plan-page")


def linked(page, here, own):
    """Ids of what a page leads to or holds: paragraphs, bodies, …, terms, its footnotes, its notes."""
    links = [e for e in page.select("a[href]") if not e.find_parent(class_="plan-turn")]
    found = (ENTITY.search(urljoin(f"http://x{here}", link["href"])) for link in links)
    ids = {match[1] or match[2] for match in found if match}
    ids |= {e["id"].removeprefix("ghi-chu-") for e in page.select("[id^=ghi-chu-]")}
    return (ids | {e["id"] for e in page.select(".plan-footnotes li")}) - {own}


def named(thing):
    """Ids of what an object names; before and after it are navigation."""
    rest = without(thing, "previous", "next", "id")
    return {value for key, value in walk(rest) if key == "id" or key.endswith(("_id", "_ids"))} - {thing["id"], None}


def others_bound(kind, thing):
    """Bodies that the deadlines of a body bind too: those stand on the page of deadlines, tested below."""
    deadlines = thing["deadlines"] if kind == "agencies" else []
    return {body["id"] for deadline in deadlines for body in deadline["by"]}


def groups_of(kind, thing, data):
    """What the page of a member shows of its groups: what they must do, which stands in their files."""
    groups = [data[f"agencies/{group['id']}.json"] for group in thing["member_of"]] if kind == "agencies" else []
    return [duty for group in groups for duty in group["duties"] if duty["role"] != "tiep-nhan"]


def spaced(text):
    return " ".join(text.split())


def strings(thing):
    return {spaced(value) for _, value in walk(thing) if isinstance(value, str)}


each = pytest.mark.parametrize("entity", ENTITIES, indirect=True, ids=[f"{kind}/{id_}" for kind, id_ in ENTITIES])


@each
def test_what_a_page_leads_to_is_what_its_object_names(entity, data):
    kind, thing, page = entity
    here = address(kind, thing["id"])
    shared = {duty["clause"]["id"] for duty in groups_of(kind, thing, data)}
    on_page, in_object = linked(page, here, thing["id"]), named(thing)
    assert on_page - in_object - shared == set()
    assert in_object - on_page - others_bound(kind, thing) == set()


@each
def test_every_quote_of_a_page_is_in_its_object_and_every_quote_of_the_object_on_the_page(entity, data):
    kind, thing, page = entity
    known = strings(thing) | strings(groups_of(kind, thing, data))
    text = spaced(page.get_text())
    # A list of clauses shows their first words when there is nothing else to show; quotes of record are whole.
    assert {spaced(q.get_text()) for q in page.select("q.plan-quote, .plan-excerpt mark")} - known == set()
    assert {value for key, value in walk(thing) if key == "quote" and spaced(value) not in text} == set()


@each
def test_our_words_notes_and_reasons_are_the_same(entity):
    _, thing, page = entity
    text = spaced(page.get_text())
    ours = ("reason", "summary", "sentence", "definition", "aliases", "what", "due", "citation")
    said = [value for key, value in walk(thing) if key in ours and value]
    said += [note["text"] for note in thing.get("notes", [])]
    assert [value for value in said if spaced(value) not in text] == []
    for note in thing.get("notes", []):
        shown = page.find(id=f"ghi-chu-{note['id']}")
        assert ("chưa xác minh" in shown.get_text()) is not note["verified"]
        assert [a["href"] for a in shown.select("a")] == [source["url"] for source in note["sources"]]
    assert len(page.select(".plan-outside, .plan-kept")) == len(thing.get("notes", []))


@each
def test_counts_are_the_same(entity, data):
    kind, thing, page = entity
    labels = {
        label["value"]: label["label"]
        for vocabulary in data["index.json"]["vocabularies"]
        for label in vocabulary["values"]
        if vocabulary["name"] == "Role"
    }
    if kind == "clauses":
        assert len(page.select('[aria-labelledby="ai-lam-gi"] q.plan-quote')) == len(thing["duties"])
        assert len(page.select('[aria-labelledby="doc-them"] li')) == len(thing["neighbours"])
    if kind == "agencies":
        tally = [" ".join(li.get_text(" ").split()) for li in page.select(".plan-tally li")]
        assert [f"{labels[role['role']]} {role['clauses']}" for role in thing["roles"]] == [
            said for said in tally if said.rpartition(" ")[0] in labels.values()
        ]
        own = "chu-tri", "phoi-hop", "viec-khac"
        duties = [q for at in own for q in page.select(f'[aria-labelledby="{at}"] q.plan-quote')]
        assert len(duties) == len(thing["duties"])
        assert len(page.select('[aria-labelledby="theo-linh-vuc"] li')) == len(thing["competences"])
    if kind == "documents":
        assert len(page.select('[aria-labelledby="noi-dan"] li')) == len(thing["citations"])
    if kind in ("topics", "audiences"):
        assert len(page.select('[aria-labelledby="cac-doan"] li')) == len(thing["clauses"]) == thing["clause_count"]


def test_the_glossary_is_the_same(site, data):
    page = site.pages["/thuat-ngu/"]
    assert [entry["id"] for entry in page.select(".plan-term-entry")] == [term["id"] for term in data["glossary.json"]]
    for term in data["glossary.json"]:
        text = spaced(page.find(id=term["id"]).get_text())
        said = (term["term"], term["expansion"], term["definition"], *term["aliases"])
        assert [value for value in said if value and spaced(value) not in text] == []


def test_the_deadlines_are_the_same(site, data):
    page = site.pages["/thoi-han/"]
    dues = page.select(".plan-due")
    for due, shown in zip(data["deadlines.json"], dues, strict=True):
        text = spaced(shown.get_text())
        said = (due["due"], due["what"], due["quote"], due["last_day"])
        assert [value for value in said if value and value not in text] == []
        assert linked(shown, "/thoi-han/", None) == named({"id": None, **without(due, "way")})
        steps = page.select(".plan-steps > li") if due["way"] else []
        for step, listed in zip(due["way"], steps, strict=True):
            assert [a["agency"]["id"] for a in step["agencies"]] == [
                a["href"].rstrip("/").rpartition("/")[2] for a in listed.select(".plan-steps__body a")
            ]
            assert [words["quote"] for words in step["words"]] == [q.get_text() for q in listed.select("q")]


def test_the_page_of_the_plan_itself_is_the_same(site, data, plan):
    own = plan.info.document
    here = f"/van-ban/{own}/"
    page = site.pages[here].select_one(".plan-page")
    things = [data["plan.json"], data[f"documents/{own}.json"]]
    listed = {document["id"] for document in data["documents.json"]}
    assert linked(page, here, own) - named(things[0]) - named(things[1]) - listed == set()
    text = spaced(page.get_text() + site.pages["/toan-van/"].get_text())
    quotes = [value for thing in things for key, value in walk(thing) if key in ("quote", "signer", "subject")]
    assert [value for value in quotes if spaced(value) not in text] == []
    assert str(things[0]["period_end"]) in text
