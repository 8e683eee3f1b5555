"""The promises of the product, as tests: unit and data (fast), site (built HTML), browser, repository."""

from pathlib import Path

ROOT = Path(__file__).parent.parent
INVENTED = ROOT / "tests" / "plans" / "invented"  # another plan of the genre: no number, no date, other sections
NUI_XANH = ROOT / "tests" / "plans" / "nui_xanh"  # an invented plan in which every rule can be broken
EXCERPT = ROOT / "tests" / "plans" / "excerpt"  # a few clauses of this plan, with every field of the model
ANOTHER_CLOCK = ROOT / "tests" / "another_clock"  # on PYTHONPATH: Python is told that it is years later

# With these a build makes what it leaves out otherwise: codes, cards' addresses, JSON-LD, links to report a mistake.
PUBLISHED = {
    "SITE_URL": "https://ke-hoach.example/",
    "REPO_URL": "https://github.com/example/ke-hoach",
    "EDIT_URI": "edit/main/docs/",
    "CONTACT_EMAIL": "bien-tap@ke-hoach.example",
}
PROJECT = "https://example.github.io/ke-hoach/"  # the address of a site below a path
