"""Searches a built site as its pages do, with the installed theme's worker in a real browser."""

import csv
from dataclasses import dataclass
from pathlib import Path

START = """
async () => {
  const config = JSON.parse(document.querySelector('#__config').textContent)
  const base = new URL(config.base, location)
  const index = await (await fetch(new URL('search/search_index.json', base + '/'))).json()
  const worker = new PlainWorker(new URL(config.search, location))
  const ask = message => new Promise((resolve, reject) => {
    worker.onmessage = event => resolve(event.data)
    worker.onerror = event => reject(new Error(event.message))
    worker.postMessage(message)
  })
  await ask({ type: 0, data: { ...index, options: { suggest: false } } })
  window.ask = async query => (await ask({ type: 2, data: query })).data
}
"""
ASK = """
async queries => {
  const answers = []
  for (const query of queries) {
    const started = performance.now()
    const { items } = await window.ask(query)
    answers.push([items.map(group => group.map(item => item.location)), performance.now() - started])
  }
  return answers
}
"""


@dataclass(frozen=True)
class Query:
    """A line of a query file: kind, what was typed, the pages that are a right first answer."""

    kind: str
    text: str
    right: tuple[str, ...]

    @property
    def addresses(self) -> list[str]:
        """Addresses of the right pages."""
        return [f"/{page}/" for page in self.right]

    def rank(self, pages: list[str]) -> int:
        """Place of the first right page among the results, from 1; 0 when there is none."""
        return next((n for n, page in enumerate(pages, 1) if self.accepts(page)), 0)

    def accepts(self, page: str) -> bool:
        """Whether a page is right: one of those named, or any below a named list."""
        return any(page == right or page.startswith(f"{right}/") for right in self.right)


def read_queries(path: Path) -> list[Query]:
    """All queries of a file: kind, query and pages, with tabs between; lines with # are comments."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    return [Query(kind, text, tuple(pages.split(","))) for kind, text, pages in rows]


class Engine:
    """A worker that has loaded the index of the site which `page` shows."""

    def __init__(self, page, base: str) -> None:
        page.add_init_script("window.PlainWorker = Worker")  # before header.js puts one that waits in its place
        page.goto(f"{base}/gioi-thieu/")
        page.evaluate(START)
        self.page = page

    def ask(self, queries: list[str]) -> list[tuple[list[str], float]]:
        """For each query the pages found, best first, and the milliseconds it took."""
        answers = self.page.evaluate(ASK, queries)
        return [([_page_of(group) for group in groups], milliseconds) for groups, milliseconds in answers]

    def ranks(self, queries: list[Query]) -> list[int]:
        """The place of the right page for each query."""
        answers = self.ask([query.text for query in queries])
        return [query.rank(pages) for query, (pages, _) in zip(queries, answers, strict=True)]


def _page_of(group: list[str]) -> str:
    """The page that a group of results leads to."""
    return group[0].split("#")[0].rstrip("/")
