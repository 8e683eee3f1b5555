"""Builds the site as it was at a revision: `python -m scripts.base_site REVISION FOLDER`.

Where that revision wants other dependencies it gets an environment of its own. When it can't be built the folder is
left out and the reason is told: the fault lies in the past, so it is not one of the present.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK = "requirements/site.txt"


def git(*command: str) -> subprocess.CompletedProcess:
    """Run git in this repository."""
    return subprocess.run(["git", *command], cwd=ROOT, capture_output=True, text=True, check=False)


def python(project: Path) -> str:
    """The interpreter that has what a project builds with."""
    if (project / LOCK).is_file() and (project / LOCK).read_bytes() == (ROOT / LOCK).read_bytes():
        return sys.executable
    subprocess.run(["make", ".venv/site"], cwd=project, stdout=sys.stderr, check=True)
    return str(project / ".venv" / "bin" / "python")


def build(project: Path, folder: Path) -> None:
    """Build a checked-out project into a folder."""
    command = [python(project), "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(folder)]
    subprocess.run(command, cwd=project, check=True)


def main(revision: str, folder: Path) -> int:
    """Build a revision; 1 only when there is no such revision."""
    shutil.rmtree(folder, ignore_errors=True)
    if git("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}").returncode:
        print(f"no such revision: {revision}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as parent:
        project = Path(parent) / "project"
        try:
            git("worktree", "add", "--detach", str(project), revision).check_returncode()
            build(project, folder.resolve())
        except subprocess.CalledProcessError as error:
            shutil.rmtree(folder, ignore_errors=True)
            print(f"the site at {revision} can't be built: {error}", file=sys.stderr)
        finally:
            git("worktree", "remove", "--force", str(project))
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
