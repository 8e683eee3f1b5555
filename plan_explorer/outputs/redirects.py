"""A page at each old address that sends readers to the new one: `redirects` in `plan.yml`.

A static host can't answer "moved". A page that refreshes at once works on any host, under any base path and from disk.
"""

import re
from collections.abc import Container, Iterable, Iterator

from plan_explorer.addresses import from_folder
from plan_explorer.data.plan_info import Redirect
from plan_explorer.data.problems import Problem, allowed, quoted
from plan_explorer.render.pages import Asset
from plan_explorer.render.renderer import Renderer

FORM = re.compile(r"/([a-z0-9-]+/)+")


def assets(renderer: Renderer) -> Iterator[Asset]:
    usable = (redirect for redirect in renderer.plan.info.redirects if FORM.fullmatch(redirect.old))
    for redirect in usable:
        place = from_folder(redirect.new, redirect.old)
        canonical = renderer.absolute(redirect.new) or place
        html = renderer.render("redirect.html", redirect=redirect, place=place, canonical=canonical)
        yield Asset(f"{redirect.old[1:]}index.html", html.encode())


def problems(redirects: Iterable[Redirect], pages: Iterable[str]) -> Iterator[Problem]:
    """Mistakes in redirects on a site with these pages. Mend: the old address must not be a page, the new one must."""
    known = {*pages}
    seen: set[str] = set()
    for redirect in redirects:
        for field, message in _mistakes(redirect, known, seen):
            yield Problem(redirect.at.of(field), "", f"{field}: {message}")
        seen.add(redirect.old)


def _mistakes(redirect: Redirect, known: Container[str], seen: set[str]) -> Iterator[tuple[str, str]]:
    old, new = redirect.old, redirect.new.partition("#")[0]
    if not FORM.fullmatch(old):
        yield "old", f"địa chỉ sai {quoted(old)}; cần dạng “/nhiem-vu/ii-1-a/”"
    if old in known:
        yield "old", f"{quoted(old)} vẫn là một trang; chỉ ghi địa chỉ không còn trang nào"
    if old in seen:
        yield "old", f"{quoted(old)} viết hai lần; mỗi địa chỉ chỉ chuyển đến một nơi"
    if new not in known:
        yield "new", f"không có trang {quoted(new)}; {allowed(new, sorted(known))}"
