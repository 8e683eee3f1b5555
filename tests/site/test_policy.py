"""What pages may load, run and reveal to other sites. A real parser reads the pages here."""

import base64
import hashlib
import re
from urllib.parse import urlsplit

DATA = ("application/json", "application/ld+json")
LOADED = "script[src], link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], img, source, iframe, embed, object"


def hashed(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def rules(page):
    """The policy of a page: directive → sources."""
    (meta,) = page.select("meta[http-equiv]")
    assert meta["http-equiv"] == "Content-Security-Policy"
    return {name: sources for name, *sources in map(str.split, meta["content"].split(";"))}


def run(page):
    """Scripts in a page that a browser runs."""
    return [e for e in page.select("script:not([src])") if e.get("type") not in DATA]


def test_every_page_has_its_policy_before_everything_that_it_rules(site):
    for address, page in site.pages.items():
        charset, policy = page.head.find_all(True)[:2]
        assert charset.get("charset") == "utf-8", address
        assert policy.get("http-equiv") == "Content-Security-Policy", address


def test_only_files_of_the_site_and_exactly_the_inline_scripts_of_a_page_are_allowed(site):
    fixed = {name: ["'self'"] for name in ("style-src", "connect-src", "worker-src", "form-action")}
    fixed |= {name: ["'none'"] for name in ("default-src", "object-src", "base-uri")}
    for address, page in site.pages.items():
        scripts = {hashed(element.string) for element in run(page)}
        found = {name: sorted(sources) for name, sources in rules(page).items()}
        own = {"script-src": sorted({"'self'", *scripts}), "img-src": ["'self'", "data:"]}
        assert found == fixed | own, address


def test_no_script_stands_in_the_content_of_a_page_and_no_script_or_style_in_an_attribute(site):
    for address, page in site.pages.items():
        assert [e for e in run(page) if e.find_parent("article")] == [], address
        found = [e for e in page.find_all(True) if any(name.startswith("on") or name == "srcdoc" for name in e.attrs)]
        assert found == [], address
        assert page.select('[href^="javascript:" i], [action^="javascript:" i]') == [], address
        assert page.select("style, [style]") == [], address


def test_no_page_loads_anything_from_another_host(site):
    loaded = 0
    for address, page in site.pages.items():
        for element in page.select(LOADED):
            for name in ("src", "href", "srcset", "data", "poster"):
                value = element.get(name, "")
                assert not urlsplit(value).netloc, (address, value)
                assert not urlsplit(value).scheme, (address, value)
                loaded += bool(value)
    assert loaded > 5 * len(site.pages)
    for sheet in (*site.folder.rglob("*.css"), *site.folder.rglob("*.svg")):
        text = sheet.read_text(encoding="utf-8")
        assert "@import" not in text, sheet
        assert not re.search(r"""url\((?!["']?(?:data:|#))|\bhref=["'](?!#)""", text), sheet


def test_no_link_tells_another_host_where_a_reader_comes_from(site):
    for address, page in site.pages.items():
        (meta,) = page.select("meta[name=referrer]")
        assert meta["content"] == "same-origin", address
        assert page.select("[referrerpolicy], [ping]") == [], address
        for link in page.select("[target]"):
            assert "noopener" in link.get("rel", []), (address, link)
