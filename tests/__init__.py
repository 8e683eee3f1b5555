"""The promises of the product, as tests: unit and data (fast), site (built HTML), browser, repository."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
ANOTHER_CLOCK = ROOT / "tests" / "another_clock"  # on PYTHONPATH: Python is told that it is years later
