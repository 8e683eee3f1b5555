"""Bản đồ chủ đề: topics × parts of the plan, by number of clauses."""

from dataclasses import dataclass

from plan_explorer.data.model import Topic
from plan_explorer.outputs.figures.groups import Group, group_of, in_order
from plan_explorer.render.pages import Renderer

STEPS = 6  # sizes of dots, as in plan.css


@dataclass(frozen=True)
class TopicMap:
    """Counts of clauses by topic and part; 0 where there are none."""

    groups: tuple[Group, ...]
    rows: tuple[tuple[Topic, tuple[int, ...]], ...]

    def step(self, count: int) -> int:
        """How large the dot of a count is, from 1 to `STEPS`: areas grow with counts."""
        most = max(count for _, counts in self.rows for count in counts)
        return 1 + round((STEPS - 1) * ((count - 1) / max(most - 1, 1)) ** 0.5)


def topic_map(renderer: Renderer) -> TopicMap:
    """How the topics spread over the plan."""
    clauses = {
        topic.id: {clause.id: group_of(renderer, clause) for clause, _ in renderer.relations.by_topic[topic.id]}
        for topic in renderer.plan.topics
    }
    groups = in_order(renderer, {group for held in clauses.values() for group in held.values()})
    rows = [(t, tuple([*clauses[t.id].values()].count(group) for group in groups)) for t in renderer.plan.topics]
    return TopicMap(tuple(groups), tuple(rows))
