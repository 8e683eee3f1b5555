"""Links inside the verbatim text: names of documents, agencies and terms, and footnote marks. No word changes.

A term is linked once in a text, an agency or document every time.
"""

from markupsafe import Markup

from plan_explorer import addresses
from plan_explorer.graph.mentions import Names, Target

NOTHING = Markup("")


def with_links(names: Names, text: str, here: str = "", *, define: bool = True) -> Markup:
    """`text` as HTML with links, for the page at address `here`; `define`: with definitions as tooltips.

    A name that would link to `here` is emphasised instead. Footnote marks link to the notes at the foot of the page;
    without `here` they link to the notes of the full text.
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
    """Words inside an element, which is interrupted for a footnote mark ("UBND² thành phố"), a link of its own."""
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
