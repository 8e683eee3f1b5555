"""Makes the pictures of the editors' guide: parts of real pages, the fields marked and numbered.

`python -m scripts.guide_pictures` writes docs/assets/guide/*.webp. The pages are those of `mkdocs serve` on a copy
of the project, because one picture shows what it says of a mistake. To be run again when the look changes.
"""

import io
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from scripts import chromium

ROOT = Path(__file__).parent.parent
PARTS = ("plan_data", "plan_explorer", "overrides", "docs", "mkdocs.yml", "macros.py")
WIDTH, SCALE = 360, 1.5  # a picture fits on a phone, and is sharp there
MARGIN = 14
COLOURS = 8  # few, so that the first picture fits into the budget of a first visit; letters stay clear
PATIENCE = 300  # seconds; only a limit

# Cut or left out is what would make the pictures long; marked things that touch are moved apart.
STYLE = """
.md-typeset :is(h1, section > p, .plan-facts + .plan-hint) {
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden
}
.md-typeset section > p { -webkit-line-clamp: 1 !important }
.plan-actors, .plan-record__foot, .plan-kept, .plan-copy, .plan-hint:has([href*=tra-cuu]) { display: none }
.md-typeset :is(.plan-facts + .plan-hint, .plan-sources) { margin-top: 14px !important }
"""

# Outlines each element and puts its number into the corner; positions are those of the whole page.
MARK = """elements => elements.forEach((element, index) => {
  const box = element.getBoundingClientRect(), number = document.createElement("b");
  element.style.cssText += "outline: 2px solid #b45309; outline-offset: 3px; border-radius: 4px";
  number.textContent = index + 1;
  number.style.cssText = `position: absolute; z-index: 9; left: ${Math.min(box.right - 10, innerWidth - 26)}px;
    top: ${box.top + scrollY - 14}px; width: 22px; border-radius: 11px; background: #b45309; color: #fff;
    font: 700 14px/22px sans-serif; text-align: center`;
  document.body.append(number);
})"""


@dataclass(frozen=True)
class Picture:
    """What to show: from the first to the last of `parts` on the page at `address`, numbered if `numbered`."""

    name: str
    address: str
    parts: tuple[str, ...]
    numbered: bool = True


PICTURES = (
    Picture(
        "tieu-de",
        "/nhiem-vu/iii-6-a/",
        ("h1", ".plan-record", "section[aria-labelledby=tom-tat]", "section[aria-labelledby=cau-dan]"),
    ),
    Picture(
        "van-ban",
        "/van-ban/227-tb-vpcp-2023/",
        ("h1", ".plan-facts", ".plan-facts + .plan-hint", ".plan-duties > li"),
    ),
    Picture("co-quan", "/co-quan/so-cong-thuong/", ("h1", ".plan-duties > li")),
    Picture(
        "ghi-chu",
        "/co-quan/so-cong-thuong/",
        (".plan-outside .plan-label", ".plan-outside p", ".plan-outside .plan-sources"),
    ),
)
MISTAKES = Picture("bao-loi", "/nhiem-vu/iii-6-a/", (".plan-errors", "h1"), numbered=False)
WRONG = r"(clause: iii-6-a\n(?:  .*\n)*)  sentence(: .*\n(?:  .*\n)*- clause: iii-6-b)", r"\1  sentance\2b"  # two


def main() -> None:
    """Take all pictures, that of the mistakes last."""
    target = ROOT / "docs" / "assets" / "guide"
    target.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, _server() as (base, project):
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": 800}, device_scale_factor=SCALE)
        for picture in PICTURES:
            _take(page, base, picture, target)
        page.goto("about:blank")  # else the server reloads the page while it is asked for the next
        titles = project / "plan_data" / "titles.yml"
        titles.write_text(re.sub(*WRONG, titles.read_text(encoding="utf-8")), encoding="utf-8")
        _wait(lambda: "plan-errors" in _read(base + MISTAKES.address))
        _take(page, base, MISTAKES, target)
        browser.close()


def _take(page: Page, base: str, picture: Picture, target: Path) -> None:
    page.goto(base + picture.address)
    page.wait_for_timeout(500)  # for what scripts show
    page.add_style_tag(content=STYLE)
    found = [page.locator(part).first for part in picture.parts]
    boxes = [part.bounding_box() for part in found]
    top = min(box["y"] for box in boxes) - MARGIN
    bottom = max(box["y"] + box["height"] for box in boxes) + MARGIN
    if picture.numbered:
        page.evaluate(MARK, [part.element_handle() for part in found])
    clip = {"x": 0, "y": top, "width": WIDTH, "height": bottom - top}
    image = Image.open(io.BytesIO(page.screenshot(full_page=True, clip=clip))).convert("RGB")
    image = image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, kmeans=1)  # keeps colours of small areas
    image.save(target / f"{picture.name}.webp", lossless=True, quality=100, method=6)
    print(f"{picture.name}.webp width={WIDTH} height={round(image.height / SCALE)}")  # as the guide must say


@contextmanager
def _server() -> Iterator[tuple[str, Path]]:
    """`mkdocs serve` on a copy of the project: its address, and the copy."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        project = Path(folder)
        for part in PARTS:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
            copy(ROOT / part, project / part)
        (ROOT / ".cache").mkdir(exist_ok=True)
        (project / ".cache").symlink_to(ROOT / ".cache")
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
        free.close()
        environment = {**os.environ, "PYTHONPATH": folder, "NO_MKDOCS_2_WARNING": "1"}
        command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", address]
        server = subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.DEVNULL)
        try:
            _wait(lambda: _read(f"http://{address}/"))
            yield f"http://{address}", project
        finally:
            server.kill()
            server.wait()


def _read(address: str) -> str:
    """A page of the server, or nothing while there is none."""
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.read().decode()
    except OSError:
        return ""


def _wait(condition) -> None:
    """Until something is so."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            sys.exit(f"the server did not answer as expected in {PATIENCE} s")
        time.sleep(0.3)


if __name__ == "__main__":
    main()
