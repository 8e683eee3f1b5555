"""Bản đồ chủ đề: topics × parts of the plan, by number of clauses."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property

from plan_explorer.outputs.figures.groups import Group, group_of
from plan_explorer.views import Ref, Views

STEPS = 6  # sizes of dots, as in styles/pictures.css


@dataclass(frozen=True)
class TopicMap:
    """Counts of clauses by topic and part; 0 where there are none."""

    groups: tuple[Group, ...]
    rows: tuple[tuple[Ref, tuple[int, ...]], ...]

    def step(self, count: int) -> int:
        """How large the dot of a count is, from 1 to `STEPS`: areas grow with counts."""
        return 1 + round((STEPS - 1) * ((count - 1) / max(self._most - 1, 1)) ** 0.5)

    @cached_property
    def _most(self) -> int:
        return max(count for _, counts in self.rows for count in counts)


def topic_map(views: Views) -> TopicMap:
    """How the topics spread over the plan."""
    group = group_of(views)
    counts = {
        topic.id: Counter(group[clause] for clause in dict.fromkeys(link.clause.id for link in topic.clauses))
        for topic in views.topics
    }
    used = [one for one in dict.fromkeys(group.values()) if any(one in found for found in counts.values())]
    rows = [(topic.ref, tuple(counts[topic.id][one] for one in used)) for topic in views.topics]
    return TopicMap(tuple(used), tuple(rows))
