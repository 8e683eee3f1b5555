"""`python -m plan_explorer check|schema|publish`: check the plan data, describe it for editors, or record its ids.

`check` prints all mistakes; on GitHub it also marks the lines in the pull request. `schema` writes the JSON Schemas
and the tables of the data dictionary. `publish` adds the ids of the data to the list of permanent ids.
"""

import argparse
import os
import sys
from pathlib import Path

from plan_explorer.data.load import load_plan
from plan_explorer.data.problems import DataError, Problem
from plan_explorer.data.publish import publish
from plan_explorer.data.schema import write_schemas


def main() -> int:
    """Run one command; 0 when all is well, 1 when the data has mistakes."""
    parser = argparse.ArgumentParser(prog="plan_explorer", description=__doc__)
    parser.add_argument("command", choices=["check", "schema", "publish"])
    parser.add_argument("--data", type=Path, default=Path("plan_data"), help="folder of the plan data")
    arguments = parser.parse_args()
    if arguments.command == "schema":
        write_schemas(arguments.data)
        return 0
    try:
        plan = load_plan(arguments.data)
    except DataError as error:
        print(error, file=sys.stderr)
        if os.environ.get("GITHUB_ACTIONS") == "true":
            print(*map(annotation, error.problems), sep="\n")
        return 1
    if arguments.command == "publish":
        for name in publish(arguments.data, plan):
            print(name)
    return 0


def annotation(problem: Problem) -> str:
    """A mistake as a GitHub workflow command, which shows the message at its line in the pull request."""
    message = _escaped(str(problem).partition(": ")[2])
    file = _escaped(problem.at.file).replace(":", "%3A").replace(",", "%2C")
    return f"::error file={file},line={problem.at.line}::{message}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


if __name__ == "__main__":
    sys.exit(main())
