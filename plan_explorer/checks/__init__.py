"""The rules of the data, one file per rule. Its docstring says what it guards and how an editor mends a mistake.

A rule is a module of this folder with a function `check(context)`, which yields a `Problem` for every place
where the data breaks it. The modules are found by looking into the folder; no list names them.
"""

from importlib import import_module
from pkgutil import iter_modules

from plan_explorer.checks.context import CheckContext
from plan_explorer.data.model import Plan
from plan_explorer.data.problems import Problem

_MODULES = [import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__)]  # by name
RULES = tuple(module for module in _MODULES if hasattr(module, "check"))


def run_checks(plan: Plan, declared: dict[str, set[str]]) -> list[Problem]:
    """All problems that the rules find in a loaded plan; `declared` as in `load.Loaded`."""
    context = CheckContext(plan, declared)
    return [problem for rule in RULES for problem in rule.check(context)]
