"""The summary at the end of `make mutate`."""

import re
from collections import Counter, defaultdict

OUTCOMES = ("refused", "built", "failed")


def pytest_terminal_summary(terminalreporter, config):
    """A table: how many copies of each kind were refused, built, or neither."""
    if config.getoption("--each") == 1:
        return  # a run of the tests
    counts = defaultdict(Counter)
    for report in (report for outcome in ("passed", "failed") for report in terminalreporter.stats.get(outcome, ())):
        if kind := re.search(r"\[\d+ (.+)\]", report.nodeid):
            counts[kind[1]][dict(report.user_properties).get("outcome", "failed")] += 1
    rows = {"kind of damage": {outcome: outcome for outcome in OUTCOMES}}
    rows |= {**counts, "all": sum(counts.values(), Counter())}
    for kind, found in rows.items():
        terminalreporter.write_line(f"{kind:40}" + "".join(f"{found[outcome]:>9}" for outcome in OUTCOMES))
