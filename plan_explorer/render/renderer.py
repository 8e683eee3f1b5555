"""The template environment: templates can read the plan's views, and every value is escaped."""

import re
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from plan_explorer import addresses, kinds
from plan_explorer.data import vocabulary
from plan_explorer.data.model import Plan
from plan_explorer.render import disclaimer, markdown
from plan_explorer.render.cache import Cache
from plan_explorer.render.entity_links import with_links
from plan_explorer.render.typesetting import Typesetter
from plan_explorer.views import Ref, Views
from plan_explorer.views.base import shortened

# Characters that XML 1.0 cannot have, escaped or not.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Renderer:
    """Fills templates with views.

    Slow results are kept in the folder `cache`, if there is one. `site_url` is the future address of the site, if
    known; only content for use outside the site (a calendar, a QR code) needs it.
    """

    def __init__(self, plan: Plan, cache: Path | None = None, site_url: str | None = None) -> None:
        self.plan = plan
        self.views = Views(plan)
        self.cache = Cache(cache / "made" if cache else None)
        self.typesetter = Typesetter(self.cache)
        self.site_url = site_url
        self.environment = jinja2.Environment(
            loader=jinja2.PackageLoader("plan_explorer"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            # Despite its name this class works with any object that has `get` and `set`.
            bytecode_cache=jinja2.MemcachedBytecodeCache(self.cache, prefix=f"jinja-{jinja2.__version__}-"),
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.filters.update(shortened=shortened, date=lambda day: day.strftime("%d/%m/%Y"))
        self.environment.globals.update(
            views=self.views,
            addresses=addresses,
            kinds=kinds,
            vocabulary=vocabulary,
            disclaimer=disclaimer,
            renderer=self,
        )
        self.markdown_environment = markdown.environment(self.environment)

    def render(self, template: str, **values: Any) -> Markup:
        """Fill one template. Blank lines are removed, so that Markdown sees a single block."""
        html = self.environment.get_template(template).render(plan=self.views.whole_plan, **values)
        return Markup("\n".join(line for line in html.splitlines() if line.strip()))

    def render_xml(self, template: str, **values: Any) -> bytes:
        """Fill a template of XML. Characters that XML can't have become U+FFFD."""
        return NOT_XML.sub("\ufffd", f"{self.render(template, **values)}\n").encode()

    def render_markdown(self, template: str, **values: Any) -> str:
        """Fill one template of Markdown. In it `to` makes a link to a `Ref`, `link` a link to an address."""

        def to(ref: Ref, name: str = "") -> markdown.Markdown:
            return markdown.link(name or ref.then_and_now, self.published(ref.url))

        source = self.markdown_environment.get_template(template)
        return markdown.render(source, plan=self.views.whole_plan, to=to, link=markdown.link, **values)

    def links(self, text: str, here: str = "", *, define: bool = True) -> Markup:
        """Verbatim words with links, for the page at address `here`; `define`: with definitions as tooltips."""
        return with_links(self.views.graph.names, text, here, define=define)

    def absolute(self, address: str) -> str | None:
        """The absolute address, for use outside the site; None while the site's own address is unknown."""
        return f"{self.site_url.rstrip('/')}{address}" if self.site_url else None

    def published(self, address: str) -> str:
        """The address for use in files for machines: absolute if the site's own address is known, else rooted."""
        return self.absolute(address) or address

    def subscription(self, address: str) -> str | None:
        """The address with which a calendar program subscribes to a calendar of the site."""
        absolute = self.absolute(address)
        return f"webcal://{absolute.partition('://')[2]}" if absolute else None
