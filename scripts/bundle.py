"""The built site as a zip that opens from disk, search and filters included: `python -m scripts.bundle SITE`.

From disk (`file:`) an address that ends in "/" opens a list of files, and browsers refuse modules, `fetch` and
workers. So links get the names of files, modules become classic scripts, and data for `fetch` gets a copy as a script,
which `bundle.js` reads. The words of the pages don't change. (Material's `offline` plugin does not handle our modules,
and its search needs a script from another host.)

The zip is put into the site, and the page on open data then links to it.
"""

import json
import posixpath
import re
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from plan_explorer import addresses
from plan_explorer.data.load import load_plan
from plan_explorer.data.model import Plan
from plan_explorer.graph.citation import cite_plan
from plan_explorer.outputs import citing, explorer, search
from plan_explorer.outputs.open_data import size
from plan_explorer.render import disclaimer

OF_SERVERS = ("404.html", "sitemap.xml.gz")  # only a server uses these
SCRIPTS = "assets/javascripts/"
FROM_DISK = f"{SCRIPTS}from-disk.js"
LANGUAGE = f"{SCRIPTS}lunr/min/lunr.{{}}.min.js"
ANNOUNCED = re.compile(r"<!--offline (.*?)-->")  # in the page on open data
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
# From disk there is no origin that a policy could protect, and browsers disagree about what 'self' means there.
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_TAG = re.compile(r'<[a-zA-Z](?:"[^"]*"|[^">])*>')
_LINK = re.compile(r'(?<=\s)((?:href|src|action|data-rows)="|content="0; url=)([^"]*)')
_MODULE = re.compile(rf'(?:type="module" src="[./]*{SCRIPTS}|(?:from|import\()\s*"\./)([\w.-]+)"')
_IMPORT = re.compile(r'\bimport\s*\{([^}]*)\}\s*from\s*"([^"]+)"')
_LATER = re.compile(r'\bimport\(\s*"([^"]+)"\s*\)')
_EXPORT = re.compile(r"\bexport\s+(?=(?:async\s+)?(?:function\s*\*?|const|let|class)\s+(\w+))")
_LEFT = re.compile(r"\b(?:import|export)\b[^.\n]{0,40}")
README = """\
{name}: tra cứu không cần mạng

Toàn bộ trang tra cứu của {citation} nằm trong thư mục này: toàn văn, nhiệm vụ, cơ quan, văn bản, sơ đồ, tìm kiếm, \
bộ lọc, trích dẫn, tệp PDF, tệp dữ liệu.

CÁCH MỞ
1. Giải nén tệp zip trước; xem ngay bên trong tệp zip thì các liên kết không chạy.
2. Trong thư mục vừa giải nén, mở tệp index.html bằng trình duyệt (nhấp đúp).

ĐÂY LÀ GÌ
{disclaimer}.
Dữ liệu cập nhật ngày {updated:%d/%m/%Y}.{newest}
Nguồn, cách làm, báo lỗi: trang Giới thiệu (gioi-thieu/index.html).

QUYỀN SỬ DỤNG
{rights.text}
Lời và dữ liệu của trang này: {rights.ours} ({rights.ours_url}).
Mã chương trình, gồm cả giao diện Material for MkDocs: giấy phép MIT.

KHI KHÔNG CÓ MẠNG
Không mở được những liên kết ra ngoài: nguồn của văn bản, nút gửi qua mạng xã hội, báo lỗi, đăng ký lịch. Mọi thứ khác \
chạy từ đĩa. Liên kết được sao chép là địa chỉ của trang trên mạng, nếu có; nếu không thì là đường dẫn trên máy này.
"""


def publish(site: Path, plan: Plan) -> Path:
    """Put the zip into a built site and link to it on the page on open data. Raises ValueError if that has no place."""
    page, file = site / addresses.DATA[1:] / "index.html", site / addresses.OFFLINE[1:]
    if not page.is_file() or not ANNOUNCED.search(html := page.read_text(encoding="utf-8")):
        raise ValueError(f"{page} has no place for the link: it is not a freshly built site")
    write(site, plan, file)
    told = size(file.stat().st_size)
    page.write_text(ANNOUNCED.sub(lambda found: found[1].replace("SIZE", told), html), encoding="utf-8")
    return file


def write(site: Path, plan: Plan, file: Path) -> None:
    """Zip a built site. The same site gives the same bytes, because all dates in the zip are the day of the data."""
    updated = plan.info.updated
    made = contents(site, plan)
    part = file.with_suffix(".part")
    with ZipFile(part, "w") as archive:
        for path, content in sorted(made.items()):
            name = f"{plan.info.document}-{updated}/{path}"
            entry = ZipInfo(name, (updated.year, updated.month, updated.day, 0, 0, 0))
            entry.create_system, entry.external_attr = 3, 0o100644 << 16  # Unix, and the same mode on any machine
            archive.writestr(entry, content, ZIP_DEFLATED)
    part.replace(file)


def contents(site: Path, plan: Plan) -> dict[str, bytes]:
    """All files of the zip by their path in it."""
    files = (file for file in site.rglob("*") if file.is_file() and file.name not in OF_SERVERS)
    made = {file.relative_to(site).as_posix(): file.read_bytes() for file in files}
    texts = {path: content.decode() for path, content in made.items() if path.endswith((".html", ".js", ".json"))}
    home = _CANONICAL.search(texts["index.html"])
    address = home[1] if home else None
    folders = {posixpath.dirname(path) for path in texts if posixpath.basename(path) == "index.html"}
    changed = {path: page(text, path, folders) for path, text in texts.items() if path.endswith(".html")}
    for module in sorted({f"{SCRIPTS}{name}" for text in texts.values() for name in _MODULE.findall(text)}):
        changed[module] = classic(module, texts[module])
    for path, text in fetched(texts, folders):
        changed[f"{path}.js"] = f"fromDisk.keep({json.dumps(path)}, {json.dumps(text, ensure_ascii=False)})\n"
    changed[FROM_DISK] = f"const publishedAt = {json.dumps(address)}\n{Path(__file__).with_suffix('.js').read_text()}"
    changed["README.txt"] = "\ufeff" + readme(plan, address)  # byte order mark for old editors
    return made | {path: text.encode() for path, text in changed.items()}


def page(html: str, file: str, folders: set[str]) -> str:
    """A page, in the file `file` (`co-quan/index.html`), changed to work from disk; `folders` are those with a page."""
    folder = posixpath.dirname(file)

    def opened(tag: re.Match[str]) -> str:
        text = _LINK.sub(lambda link: link[1] + file_of(link[2], folder, folders), tag[0])
        return text.replace('type="module"', "defer") if text.startswith("<script") else text

    shim = f'<head><script src="{posixpath.relpath(FROM_DISK, folder or ".")}"></script>'
    return _TAG.sub(opened, _POLICY.sub("", html)).replace("<head>", shim, 1)


def file_of(address: str, folder: str, folders: set[str]) -> str:
    """An address on the page of a folder, changed to open from disk: `../co-quan/#b` to `../co-quan/index.html#b`.

    Addresses of other sites and of files don't change.
    """
    path = re.match(r"[^?#]*", address)[0]
    if not path or urlsplit(address).scheme:
        return address
    target = posixpath.normpath(posixpath.join(folder, unquote(unescape(path)))).removeprefix(".")
    return posixpath.join(path, "index.html") + address[len(path) :] if target in folders else address


def classic(path: str, source: str) -> str:
    """A module as a classic script: a function that takes its `import.meta` and returns its exports.

    It handles the forms that our modules use: `import { a } from "./b.js"`, `import("./b.js")` and `export` before a
    declaration. Raises ValueError for any other form.
    """

    def load(address: str) -> str:
        return f"fromDisk.load({json.dumps(posixpath.normpath(posixpath.join(posixpath.dirname(path), address)))})"

    body = _IMPORT.sub(lambda one: f"const {{{one[1].replace(' as ', ': ')}}} = await {load(one[2])}", source)
    body = _LATER.sub(lambda one: load(one[1]), _EXPORT.sub("", body)).replace("import.meta", "importMeta")
    if left := _LEFT.search(body):
        raise ValueError(f"{path}: a form of module that the zip doesn't know: {left[0]}")
    exported = ", ".join(_EXPORT.findall(source))
    body = f'"use strict"\n{body}\nreturn {{{exported}}}'
    return f"fromDisk.run({json.dumps(path)}, async importMeta => {{\n{body}\n}})\n"


def fetched(texts: dict[str, str], folders: set[str]) -> Iterator[tuple[str, str]]:
    """Files that scripts fetch, as (path, text): data, with addresses that open from disk, and the search worker."""
    index = json.loads(texts[search.PATH])
    for entry in index["docs"]:
        entry["location"] = file_of(entry["location"], "", folders)
    yield search.PATH, json.dumps(index, ensure_ascii=False)
    clauses = json.loads(texts[citing.CLAUSES_PATH])
    for clause in clauses.values():
        clause["address"] = f"/{file_of(clause['address'][1:], '', folders)}"
    yield citing.CLAUSES_PATH, json.dumps(clauses, ensure_ascii=False)
    yield explorer.ROWS_PATH, texts[explorer.ROWS_PATH]
    languages = "\n".join(texts[LANGUAGE.format(name)] for name in ("stemmer.support", *index["config"]["lang"]))
    for path in (path for path in texts if path.startswith(f"{SCRIPTS}workers/")):
        yield path, f"self.importScripts = () => {{\n{languages}\n}}\n{texts[path]}"


def readme(plan: Plan, address: str | None) -> str:
    """The README in the zip; `address` is the site's, if known."""
    return README.format(
        name=plan.info.short_name,
        citation=cite_plan(plan),
        disclaimer=disclaimer.NOTICE,
        updated=plan.info.updated,
        newest=f"\nBản mới nhất: {address}" if address else "",
        rights=plan.info.rights,
    )


if __name__ == "__main__":
    try:
        print(publish(Path(sys.argv[1]), load_plan(Path("plan_data"))))
    except ValueError as error:
        sys.exit(str(error))
