"""Bản đồ chủ đề: topics × groups of clauses, by number of clauses."""

from collections import Counter
from dataclasses import dataclass

from plan_explorer.graph.graph import unique
from plan_explorer.views import ClauseView, TopicView, Views

STEPS = 6  # sizes of dots, as in styles/pictures.css


@dataclass(frozen=True)
class TopicMap:
    """The groups of clauses with topics, and for each topic the number of its clauses by group id."""

    groups: list[ClauseView]
    rows: list[tuple[TopicView, Counter[str]]]

    def step(self, count: int) -> int:
        """The size of the dot for a count, from 1 to `STEPS`; its area grows with the count."""
        most = max(max(counts.values(), default=0) for _, counts in self.rows)
        return 1 + round((STEPS - 1) * ((count - 1) / max(most - 1, 1)) ** 0.5)


def topic_map(views: Views) -> TopicMap:
    """The topic map of the plan."""
    group = {paragraph.id: paragraph.group.id for paragraph in views.paragraphs}
    clauses = [{link.clause.id for link in topic.clauses} for topic in views.topics]
    rows = [(topic, Counter(map(group.get, ids))) for topic, ids in zip(views.topics, clauses, strict=True)]
    used = [views.clause[id_] for id_ in unique(group.values()) if any(id_ in counts for _, counts in rows)]
    return TopicMap(used, rows)
