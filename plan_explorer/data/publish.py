"""Records which ids of the data have been published: from then on they are permanent."""

from pathlib import Path

import yaml

from plan_explorer.data.model import Plan
from plan_explorer.data.published import Published
from plan_explorer.data.references import PARTS

FILE = "published.yml"
HEAD = """\
# yaml-language-server: $schema=schema/published.schema.json
# Ids that have been published: readers may have cited them. Written by a command at each release;
# by hand only `retired` at the end. See README.md.
"""


def publish(folder: Path, plan: Plan) -> list[str]:
    """Add the ids that are not in the file in `folder` yet; returns them."""
    before = plan.published
    new: list[str] = []
    parts: dict[str, list] = {}
    for part in (part for part in PARTS if part in Published.model_fields):
        old = list(getattr(before, part, ()))
        added = [entry.id for entry in getattr(plan, part) if entry.id not in old]
        parts[part] = old + added
        new += added
    retired = [entry.model_dump(exclude_none=True) for entry in (before.retired if before else ())]
    text = yaml.safe_dump({**parts, "retired": retired}, allow_unicode=True, sort_keys=False, width=10_000)
    (folder / FILE).write_text(HEAD + text, encoding="utf-8")
    return new
