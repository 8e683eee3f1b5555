"""Links inside the verbatim text: names of documents, agencies and terms, and footnote marks. No word is touched.

Terms are linked once in a text, agencies and documents wherever they stand.
"""

from markupsafe import Markup

from plan_explorer import addresses
from plan_explorer.graph.mentions import Names, Target

NOTHING = Markup("")


def with_links(names: Names, text: str, here: str = "", *, define: bool = True) -> Markup:
    """`text` as HTML with links, for the page at address `here`; `define`: with definitions as tooltips.

    What leads to that page itself is emphasised instead. Footnote marks lead to the notes at the foot
    of the page; a text quoted on no page in particular leads to those of the full text.
    """
    parts: list[Markup] = []
    end, seen_terms = 0, set()
    for name, target in names.mentions(text):
        if target.kind == "term":
            if target.id in seen_terms:
                continue
            seen_terms.add(target.id)
        parts.append(_words(names, text[end : name.start()], here))
        parts.append(_link(names, name[0], target, here, define))
        end = name.end()
    parts.append(_words(names, text[end:], here))
    return NOTHING.join(parts)


def _link(names: Names, name: str, target: Target, here: str, define: bool) -> Markup:
    if target.address == here:
        opening, closing = Markup('<strong class="plan-here">'), Markup("</strong>")
    else:
        hint = target.hint or (target.definition if define else "")
        says_more = hint.casefold() not in ("", name.casefold())
        title = Markup(' title="{}"').format(hint) if says_more else ""
        opening = Markup('<a class="plan-{}" href="{}"{}>').format(target.kind, target.address, title)
        closing = Markup("</a>")
    return _words(names, name, here, opening, closing)


def _words(names: Names, text: str, here: str, opening: Markup = NOTHING, closing: Markup = NOTHING) -> Markup:
    """Words inside an element. A footnote mark in them ("UBND² thành phố") is a link of its own: there it pauses."""
    return NOTHING.join(
        _footnote_mark(names, piece, here) if piece in names.plan.footnote else opening + piece + closing
        for piece in names.pieces(text)
    )


def _footnote_mark(names: Names, mark: str, here: str) -> Markup:
    note = names.plan.footnote[mark]
    back = Markup(' id="goi-{}"').format(note.id) if here else ""
    return Markup('<sup class="plan-note-ref"{}><a href="{}#{}" title="{}">{}</a></sup>').format(
        back, here or addresses.FULL_TEXT, note.id, note.text, mark
    )
