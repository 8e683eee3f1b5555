"""Takes the pictures for the editors' guide: parts of real pages, with the fields marked and numbered.

`python -m scripts.guide_pictures` writes docs/assets/guide/*.webp. It runs `mkdocs serve` on a copy of the project,
because one picture shows the message about a mistake. Run it again when the look changes.
"""

import io
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

from scripts import chromium

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "assets" / "guide"
WIDTH, SCALE = 360, 1.5  # so that a picture fits on a phone and is sharp
MARGIN = 14
COLOURS = 8  # few, so that the first picture fits into the byte budget of a first visit; letters stay clear
PATIENCE = 300_000  # milliseconds, an upper limit

# Cuts or hides what would make pictures long, and moves marked elements apart.
STYLE = """
.md-typeset :is(h1, section > p, .plan-facts + .plan-hint) {
  display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden
}
.md-typeset section > p { -webkit-line-clamp: 1 !important }
.plan-actors, .plan-record__foot, .plan-kept, .plan-copy, .plan-hint:has([href*=tra-cuu]) { display: none }
.md-typeset :is(.plan-facts + .plan-hint, .plan-sources) { margin-top: 14px !important }
"""

# Outlines each element and puts its number into its corner; positions are relative to the whole page.
MARK = """elements => elements.forEach((element, index) => {
  const box = element.getBoundingClientRect(), number = document.createElement("b");
  element.style.cssText += "outline: 2px solid #b45309; outline-offset: 3px; border-radius: 4px";
  number.textContent = index + 1;
  number.style.cssText = `position: absolute; z-index: 9; left: ${Math.min(box.right - 10, innerWidth - 26)}px;
    top: ${box.top + scrollY - 14}px; width: 22px; border-radius: 11px; background: #b45309; color: #fff;
    font: 700 14px/22px sans-serif; text-align: center`;
  document.body.append(number);
})"""

# Each picture shows the page from the first to the last of these parts, which are marked and numbered.
PICTURES = {
    "tieu-de": (
        "/nhiem-vu/iii-6-a/",
        ("h1", ".plan-record", "section[aria-labelledby=tom-tat]", "section[aria-labelledby=cau-dan]"),
    ),
    "van-ban": (
        "/van-ban/227-tb-vpcp-2023/",
        ("h1", ".plan-facts", ".plan-duties > li"),
    ),
    "co-quan": ("/co-quan/so-cong-thuong/", ("h1", ".plan-duties > li")),
    "ghi-chu": (
        "/co-quan/so-cong-thuong/",
        (".plan-outside .plan-label", ".plan-outside p", ".plan-outside .plan-sources"),
    ),
}
MISTAKES = "/nhiem-vu/iii-6-a/"
WRONG = r"(clause: iii-6-a\n(?:  .*\n)*)  sentence(: .*\n(?:  .*\n)*- clause: iii-6-b)", r"\1  sentance\2b"  # two


def main() -> None:
    """Take all pictures; the picture of the mistakes comes last."""
    with sync_playwright() as playwright, _server() as (base, project):
        browser = playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": 800}, device_scale_factor=SCALE)
        for name, (address, parts) in PICTURES.items():
            page.goto(base + address)
            _take(page, name, parts, numbered=True)
        page.goto(base + MISTAKES)
        titles = project / "plan_data" / "titles.yml"
        titles.write_text(re.sub(*WRONG, titles.read_text(encoding="utf-8")), encoding="utf-8")
        page.locator(".plan-errors").wait_for(timeout=PATIENCE)  # the server reloads the page
        page.goto(base + MISTAKES)  # scroll back to the top
        _take(page, "bao-loi", (".plan-errors", "h1"), numbered=False)


def _take(page: Page, name: str, parts: tuple[str, ...], numbered: bool) -> None:
    page.wait_for_timeout(500)  # let scripts finish
    page.add_style_tag(content=STYLE)
    whole = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": WIDTH, "height": whole})  # else parts far down move when the picture is taken
    found = [page.locator(part).first for part in parts]
    boxes = [part.bounding_box() for part in found]
    top = min(box["y"] for box in boxes) - MARGIN
    bottom = max(box["y"] + box["height"] for box in boxes) + MARGIN
    if numbered:
        page.evaluate(MARK, [part.element_handle() for part in found])
    clip = {"x": 0, "y": top, "width": WIDTH, "height": bottom - top}
    image = Image.open(io.BytesIO(page.screenshot(full_page=True, clip=clip))).convert("RGB")
    image = image.quantize(COLOURS, method=Image.Quantize.FASTOCTREE, kmeans=1)  # keeps colours of small areas
    image.save(TARGET / f"{name}.webp", lossless=True, quality=100, method=6)
    print(f"{name}.webp width={WIDTH} height={round(image.height / SCALE)}")  # for the guide's <img>


@contextmanager
def _server() -> Iterator[tuple[str, Path]]:
    """`mkdocs serve` on a copy of the project; yields its address and the copy."""
    with tempfile.TemporaryDirectory() as folder:
        project = shutil.copytree(ROOT, Path(folder, "project"), ignore=shutil.ignore_patterns(".*", "site", "tests"))
        with socket.create_server(("127.0.0.1", 0)) as free:
            address = f"127.0.0.1:{free.getsockname()[1]}"
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address]
        environment = {**os.environ, "PYTHONPATH": str(project)}
        with subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.PIPE, text=True) as server:
            next(line for line in server.stderr if "Serving on" in line)
            yield f"http://{address}", project
            server.kill()


if __name__ == "__main__":
    main()
