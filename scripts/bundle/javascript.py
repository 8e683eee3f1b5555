"""Scripts as they load from disk: modules as classic scripts, and what scripts fetch as scripts of their own."""

import json
import posixpath
import re
from collections.abc import Iterable

_IMPORT = re.compile(r'\bimport\s*\{([^}]*)\}\s*from\s*"([^"]+)"')
_LATER = re.compile(r'\bimport\(\s*"([^"]+)"\s*\)')
_EXPORT = re.compile(r"\bexport\s+(?=(?:async\s+)?(?:function\s*\*?|const|let|class)\s+(\w+))")
_LEFT = re.compile(r"\b(?:import|export)\b[^.\n]{0,40}")


def needs(module: str, sources: dict[str, str]) -> list[str]:
    """All modules that one needs before it, in the order in which they run. Paths are from the root of the site."""
    found: list[str] = []
    for _, address in _IMPORT.findall(sources[module]):
        direct = _beside(module, address)
        found += [one for one in (*needs(direct, sources), direct) if one not in found]
    return found


def reached(modules: Iterable[str], sources: dict[str, str]) -> set[str]:
    """Modules with all that they import, at once or later."""
    found, waiting = set(), {*modules}
    while waiting:
        module = waiting.pop()
        found.add(module)
        asked = [address for _, address in _IMPORT.findall(sources[module])] + _LATER.findall(sources[module])
        waiting |= {_beside(module, address) for address in asked} - found
    return found


def classic(module: str, sources: dict[str, str], site: str | None) -> str:
    """A module as a classic script: what it exports is kept in `planModules` under its path.

    `import.meta` has the address of the script as `url`, and of the published site as `site`, where it is known.
    The forms that our modules have are known: `import { a } from "./b.js"`, `import("./b.js")` and `export` before a
    declaration. Raises ValueError for any other.
    """

    def imported(found: re.Match[str]) -> str:
        return f"const {{{found[1].replace(' as ', ': ')}}} = planModules[{json.dumps(_beside(module, found[2]))}]"

    def later(found: re.Match[str]) -> str:
        wanted = _beside(module, found[1])
        return f"planImport({json.dumps([*needs(wanted, sources), wanted])})"

    exported = ", ".join(_EXPORT.findall(sources[module]))
    body = _LATER.sub(later, _IMPORT.sub(imported, _EXPORT.sub("", sources[module])))
    body = body.replace("import.meta", "meta")
    if left := _LEFT.search(body):
        raise ValueError(f"{module}: a form of module that the bundle doesn't know: {left[0]}")
    keep = f";(self.planModules ??= {{}})[{json.dumps(module)}] = {{{exported}}}"
    meta = f"{{url: document.currentScript.src, site: {json.dumps(site)}}}"
    return f'(meta => {{\n"use strict"\n{body}\n{keep}\n}})({meta})\n'


def _beside(module: str, address: str) -> str:
    """The path of what a module calls `./b.js`."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(module), address))


def kept(path: str, text: str) -> str:
    """The script that hands the text of a file to `from-disk.js`, in place of fetching it."""
    return f"fromDisk.keep({json.dumps(path)}, {json.dumps(text, ensure_ascii=False)})\n"


def worker(source: str, imports: list[str]) -> str:
    """A worker that has at hand the scripts that it would import."""
    at_hand = "\n".join(imports)
    return f"self.importScripts = () => {{\n{at_hand}\n}}\n{source}"
