"""The footer of every page: links to share it and to report a mistake, and the origin for print-outs."""

import base64
import json
from urllib.parse import quote, urlencode

from markupsafe import Markup

from plan_explorer import addresses
from plan_explorer.render import qr
from plan_explorer.render.pages import Page
from plan_explorer.render.renderer import Renderer
from plan_explorer.views import AgencyView, ClauseView

FACEBOOK = "https://www.facebook.com/sharer/sharer.php?u="
ZALO = "https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&shareType=0&d="
FORM = "noi-dung.yml"  # in .github/ISSUE_TEMPLATE; a link can fill in its fields by their ids
WITH_CODE = (ClauseView, AgencyView)  # these pages have a QR code, because people print them


class Footer:
    """The footer of a page, as HTML with addresses from the root of the site.

    `repository` is the address of the code on GitHub, `contact` an e-mail address; links without them are left out.
    """

    def __init__(self, renderer: Renderer, repository: str | None = None, contact: str | None = None) -> None:
        self.renderer = renderer
        self.repository = repository
        self.contact = contact

    def of(self, page: Page) -> Markup:
        """The footer of one page."""
        absolute = self.renderer.absolute(page.address)
        with_code = absolute and isinstance(page.thing, WITH_CODE)
        is_clause = isinstance(page.thing, ClauseView)
        return self.renderer.render(
            "_footer.html",
            shares=shares(page.title, absolute) if page.thing and absolute else [],
            code=qr.svg(absolute, f"Mã QR của trang “{page.title}”", self.renderer.cache) if with_code else None,
            report=self._report(page) if self.repository else addresses.REPORT,
            report_by_mail=self._mail(page) if self.contact else None,
            citation=page.thing.citation if is_clause else self.renderer.views.whole_plan.citation,
            absolute=absolute,
        )

    def _report(self, page: Page) -> str:
        """A link to the form for reports, with page and place in the data filled in."""
        fields = {
            "template": FORM,
            "title": _subject(page),
            "trang": self.renderer.published(page.address),
            "ma": page.thing.id if page.thing else "",
            "du-lieu": _places(page),
        }
        filled = urlencode({key: value for key, value in fields.items() if value}, quote_via=quote, safe="")
        return f"{self.repository.rstrip('/')}/issues/new?{filled}"

    def _mail(self, page: Page) -> str:
        """A link to a report by mail: first the page and its place in the data, then questions to the reader."""
        known = [f"Trang: {self.renderer.published(page.address)}"]
        if page.thing:
            known.append(f"Mã: {page.thing.id}")
        elif page.address == addresses.FULL_TEXT:
            known.append(f"Mã đoạn (phần sau dấu # của liên kết đến đoạn, như {self.renderer.views.clauses[0].id}): ")
        if page.sources:
            known.append(f"Dữ liệu: {_places(page)}")
        return mail(self.contact, _subject(page), "\n\n".join(["\n".join(known), "Chỗ sai: ", "Nên là: ", "Nguồn: "]))


def shares(title: str, absolute: str) -> list[tuple[str, str]]:
    """Links, without scripts, for sharing a page, as (name, address)."""
    # Zalo's share address takes JSON as base64; added spaces make padding (=) unnecessary.
    data = json.dumps({"url": absolute}).encode()
    for_zalo = base64.b64encode(data + b" " * (-len(data) % 3)).decode()
    return [
        ("Facebook", FACEBOOK + quote(absolute, safe="")),
        ("Zalo", ZALO + quote(for_zalo, safe="")),
        ("E-mail", mail("", title, f"{title}\n{absolute}")),
    ]


def mail(to: str, subject: str, body: str) -> str:
    """A mailto link with subject and body (RFC 6068, which wants CRLF between lines)."""
    letter = urlencode({"subject": subject, "body": body.replace("\n", "\r\n")}, quote_via=quote, safe="")
    return f"mailto:{quote(to, safe='@')}?{letter}"


def _subject(page: Page) -> str:
    return f"Báo lỗi: {page.title}"


def _places(page: Page) -> str:
    """Places in the data as file and line; for line 1, which means the whole file, only the file."""
    return ", ".join(f"{at.file}:{at.line}" if at.line > 1 else at.file for at in page.sources)
