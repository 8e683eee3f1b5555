"""`python -m scripts.site build` or `serve [PORT]`, in the project's folder, for `make site` and `make serve`.

Only one build runs at a time, and `site/` changes only when the new site is whole. If the machine is at fault (a full
disk, a folder that can't be written, a taken port), one line says what to do.
"""

import errno
import fcntl
import logging
import os
import shutil
import socket
import sys
from pathlib import Path

from click import ClickException
from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config

SITE, NEXT, OLD = Path("site"), Path("site.next"), Path("site.old")
HOST, PORT = "127.0.0.1", "8000"
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)


def wait_for_others() -> None:
    """Wait until no other build runs in this folder. The lock lasts until this process ends, even by a crash."""
    folder = os.open(".", os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("Một lần dựng khác đang chạy trong thư mục này: chờ nó xong …", file=sys.stderr)
        fcntl.flock(folder, fcntl.LOCK_EX)


def build() -> None:
    """Build into `site.next/`, which replaces `site/` when it has every page and file."""
    wait_for_others()
    tidy()
    try:
        if missing := [path for path in made(NEXT) if not (NEXT / path).is_file()]:
            sys.exit(f"Trang dựng ra thiếu {len(missing)} tệp, như {missing[0]}: hãy chạy lại.")
        if SITE.exists():
            SITE.rename(OLD)
        NEXT.rename(SITE)
    finally:
        tidy()


def tidy() -> None:
    """Leave one whole site, wherever a build stopped. Between the two renames of `build` only `site.old/` is whole."""
    if OLD.exists() and not SITE.exists():
        OLD.rename(SITE)
    for folder in (NEXT, OLD):
        shutil.rmtree(folder, ignore_errors=True)


def made(folder: Path) -> list[str]:
    """Build the site strictly into a folder; returns the paths of its pages and files."""
    config = load_config(strict=True, site_dir=str(folder))
    config.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build.build(config)
    finally:
        config.plugins.on_shutdown()
    site = config.extra["plan_site"]
    return [*(f"{address[1:]}index.html" for address in site.pages), *(asset.path for asset in site.assets)]


def serve(port: str = PORT) -> None:
    """Show the site and follow every change."""
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((HOST, int(port)))
        except OSError:
            other = f"make serve PORT={int(port) + 1}"
            sys.exit(f"Cổng {port} đang được chương trình khác dùng: đóng nó, hoặc chạy {other}")
    mkdocs_serve.serve(dev_addr=f"{HOST}:{port}")


def told(error: OSError) -> str:
    """The message for an error of the system, which says what to do."""
    where = error.filename or "tệp của trang"
    if error.errno in FULL:
        return f"Không còn chỗ để ghi {where} ({error.strerror}): dọn bớt ổ đĩa rồi chạy lại."
    if error.errno in FORBIDDEN:
        return f"Không được phép ghi {where} ({error.strerror}): chạy trong thư mục mà bạn ghi được."
    return f"{where}: {error.strerror}"


def main(command: str, *arguments: str) -> int:
    """Run a command; returns 0 if it succeeded."""
    logging.basicConfig(format="%(levelname)-8s-  %(message)s", level=logging.INFO)
    try:
        {"build": build, "serve": serve}[command](*arguments)
    except ClickException as error:  # raised by MkDocs and macros.py
        error.show()
    except OSError as error:
        print(told(error), file=sys.stderr)
    except KeyboardInterrupt:
        print("Đã dừng.", file=sys.stderr)
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
