"""The links read from the other side. What is asked of the real plan is what its text says."""

import pytest

from plan_explorer.data.model import ClauseLinks, Duty, TopicLink
from plan_explorer.data.vocabulary import Role
from plan_explorer.graph.relations import NEAR, Relations, fold
from tests.unit.making import AT, agency, paragraph, plan


@pytest.fixture(scope="module")
def relations(renderer):
    return renderer.relations


def with_topics(**topics):
    """A plan whose clauses have the given topics: `with_topics(a="x y")`."""
    links = [
        ClauseLinks(clause=clause, topics=tuple(TopicLink(topic=name, quote="x", **AT) for name in names.split()), **AT)
        for clause, names in topics.items()
    ]
    return Relations(plan(paragraphs=[paragraph(clause, text="x") for clause in topics], links=links))


def test_neighbours_that_share_more_topics_come_first():
    near = with_topics(a="x y z", b="x", c="x y z", d="x y").neighbours("a")
    assert [(n.clause.id, n.topics) for n in near] == [("c", ("x", "y", "z")), ("d", ("x", "y")), ("b", ("x",))]


def test_a_rare_topic_brings_nearer_than_a_common_one():
    near = with_topics(a="common rare", b="common", c="common", d="rare").neighbours("a")
    assert [n.clause.id for n in near] == ["d", "b", "c"]


def test_a_clause_without_links_has_no_neighbours():
    assert with_topics(a="x", b="x").neighbours("c") == []


def test_neighbours_of_every_task_are_a_few_others_that_share_its_topics(plan, relations):
    for task in plan.tasks:
        own = {link.topic for link in plan.links_of[task.id].topics}
        near = relations.neighbours(task.id)
        assert len(near) <= NEAR
        assert task.id not in [n.clause.id for n in near]
        assert near
        assert all(n.topics or n.documents or n.agencies for n in near)
        assert all(set(n.topics) <= own for n in near)


@pytest.mark.parametrize(
    ("clause", "quote", "starts", "ends"),
    [
        ("iii-1-b", "trước ngày 20 tháng 11", "Định kỳ hàng năm", "theo quy định."),
        ("iii-3", "thẩm định", "Chủ trì, phối hợp", "các nhiệm vụ TTX."),
        ("iii-3", "tài chính xanh", "Triển khai thực hiện", "của nền kinh tế."),
        ("i-1", "TTX. rà soát", "Nghiêm túc triển khai", "tầm nhìn đến năm 2050."),
        ("iii-2-a", "Theo dõi", "Theo dõi, đánh giá", "hàng năm;"),
        ("ii-1-c", "tạo cơ chế phối hợp", "Xây dựng cơ chế", "quy định pháp luật;"),
        ("iii-2", "Sở Kế hoạch và Đầu tư", "Sở Kế hoạch và Đầu tư", "Sở Kế hoạch và Đầu tư"),
    ],
)
def test_a_quote_is_shown_in_its_sentence(plan, relations, clause, quote, starts, ends):
    sentence = relations.sentence(clause, quote)
    assert sentence.startswith(starts)
    assert sentence.endswith(ends)
    assert sentence in plan.paragraph[clause].words


def test_a_quote_over_two_sentences_is_shown_in_both(relations):
    sentence = relations.sentence("iii-3", "các nhiệm vụ TTX. Triển khai thực hiện")
    assert sentence.startswith("Chủ trì, phối hợp")
    assert sentence.endswith("của nền kinh tế.")


def test_every_quote_of_the_plan_stands_whole_in_its_sentence(plan, relations):
    for link in plan.links:
        for record in (*link.duties, *link.documents, *link.topics, *link.audiences, *link.deadlines, *link.periods):
            assert record.quote in relations.sentence(link.clause, record.quote)


def test_duties_come_as_an_official_reads_them_what_it_leads_what_it_joins_the_rest(relations):
    kinds = [
        (heading, {duty.role for _, duties in rows for duty in duties})
        for _, heading, rows in relations.duties_by_kind("so-tai-chinh")
    ]
    assert kinds == [("Chủ trì", {Role.CHU_TRI}), ("Phối hợp", {Role.PHOI_HOP}), ("Việc khác", {Role.THUC_HIEN})]


def test_who_leads_and_joins_where_is_what_the_text_says(relations):
    clauses = {kind: [clause.id for clause, _ in rows] for kind, _, rows in relations.duties_by_kind("so-tai-chinh")}
    assert clauses["chu-tri"] == ["iii-3"]
    assert clauses["phoi-hop"] == ["iii-2-c"]


def test_every_duty_is_read_exactly_once(plan, relations):
    for body in plan.agencies:
        read = [duty for _, _, rows in relations.duties_by_kind(body.id) for _, duties in rows for duty in duties]
        written = [duty for link in plan.links for duty in link.duties if duty.agency == body.id]
        assert sorted(map(id, read)) == sorted(map(id, written))


def test_role_counts_come_in_the_order_of_the_vocabulary_chu_tri_first(relations):
    roles = [role for role, _ in relations.role_counts("so-ke-hoach-va-dau-tu")]
    assert roles == sorted(roles, key=list(Role).index)
    assert roles[0] is Role.CHU_TRI


def test_a_body_counts_a_clause_once_for_a_role():
    duties = [Duty(agency="so", role=role, quote="x", **AT) for role in ("thuc-hien", "thuc-hien", "bao-cao")]
    links = [ClauseLinks(clause="a", duties=tuple(duties), **AT)]
    made = Relations(plan(paragraphs=[paragraph("a", text="x")], agencies=[agency("so")], links=links))
    assert made.role_counts("so") == [(Role.THUC_HIEN, 1), (Role.BAO_CAO, 1)]


def test_a_member_has_the_deadlines_of_its_group(plan, relations):
    body = plan.agency["so-cong-thuong"]
    assert relations.deadlines["so-cong-thuong"] == []
    (clause, deadline) = next(pair for pair in relations.deadlines_of(body) if pair[1].yearly_before)
    assert (clause.id, deadline.yearly_before) == ("iii-1-b", "11-20")
    assert "so-ban-nganh-thanh-pho" in deadline.by


def test_every_department_reports_once_a_year(relations):
    departments = relations.members["so-ban-nganh-thanh-pho"]
    assert len(departments) == 8
    for body in departments:
        yearly = [deadline for _, deadline in relations.deadlines_of(body) if deadline.yearly_before]
        assert len(yearly) == 1


def test_who_receives_a_report_does_not_have_its_deadline(plan, relations):
    assert relations.deadlines_of(plan.agency["ubnd-thanh-pho"]) == []


@pytest.mark.parametrize(
    ("through", "clause", "document"),
    [("99-kh-ubnd-2022", "ii-3-b-3", "06-da-tu-2021"), ("144-kh-ubnd-2022", "ii-3-c-1", "10-nq-tu-2021")],
)
def test_a_document_leads_to_those_cited_by_way_of_it(relations, through, clause, document):
    assert [(c.id, d.id) for c, d in relations.cited_through(through)] == [(clause, document)]


def test_a_document_that_leads_to_no_other_says_so(relations):
    assert relations.cited_through("227-tb-vpcp-2023") == []


def test_how_the_plan_uses_a_document_is_said_with_the_one_in_between(relations):
    assert relations.relation_labels("06-da-tu-2021") == ["Được dẫn chiếu qua Kế hoạch số 99/KH-UBND"]
    assert relations.relation_labels("200-kh-ubnd-2022") == ["Căn cứ", "Triển khai, thực hiện"]


def test_each_referenced_document_is_listed_once_under_its_strongest_use(plan, relations):
    grouped = dict(relations.documents_by_relation())
    assert {d.id for d in grouped["Căn cứ"]} == {"227-tb-vpcp-2023", "200-kh-ubnd-2022"}
    listed = [document.id for documents in grouped.values() for document in documents]
    assert sorted(listed) == sorted(d.id for d in plan.documents if d.id != "224-kh-ubnd-2023")


@pytest.mark.parametrize(
    ("target", "places"),
    [
        ("so-tai-chinh", ["iii-2-c", "iii-3"]),
        ("thanh-uy-can-tho", ["ii-3-b-3", "ii-3-c-1"]),
        ("bo-ke-hoach-va-dau-tu", ["noi-nhan-1"]),
        ("227-tb-vpcp-2023", ["can-cu-1", "i-1"]),
        ("chien-luoc-quoc-gia-ve-tang-truong-xanh", ["iii-10"]),
    ],
)
def test_where_a_body_or_document_is_named_is_found_in_the_text(relations, target, places):
    assert [paragraph.id for paragraph in relations.mentions[target]] == places


def test_bodies_work_together_where_both_have_a_duty(relations):
    partners = {body.id: [clause.id for clause in clauses] for body, clauses in relations.partners("so-tai-chinh")}
    assert partners["so-ke-hoach-va-dau-tu"] == ["iii-2-c", "iii-3"]
    assert "so-tai-chinh" not in partners


def test_who_only_receives_does_not_act(relations):
    assert "ubnd-thanh-pho" in dict(relations.roles_in("iii-1-b"))
    assert "ubnd-thanh-pho" not in dict(relations.actors("iii-1-b"))


def test_tasks_come_group_by_group_in_the_order_of_the_document(plan, relations):
    grouped = [
        (section.id, [(group.id, len(rows)) for group, rows in groups])
        for section, groups in relations.tasks_by_group()
    ]
    assert grouped[0] == ("ii", [("ii-1", 6), ("ii-2", 3), ("ii-3", 11)])
    assert grouped[1][1][-2:] == [("iii-11", 2), ("iii-cuoi", 1)]
    listed = [row for _, groups in relations.tasks_by_group() for _, rows in groups for row in rows]
    assert listed == list(plan.tasks)


def test_tasks_below_a_clause_are_its_own_and_those_of_its_parts(relations):
    below = [task.id for task in relations.tasks_below["iii-5"]]
    assert below == ["iii-5-a", "iii-5-a-1", "iii-5-a-2", "iii-5-a-3", "iii-5-a-4"]


def test_tasks_below_khoan_1_are_not_those_of_khoan_10(relations):
    assert [task.id for task in relations.tasks_below["iii-1"]] == ["iii-1-a", "iii-1-b"]


def test_terms_are_in_alphabetical_order_whatever_their_capitals_and_marks(plan, relations):
    terms = [entry.term for entry in relations.terms()]
    assert terms == sorted(terms, key=lambda term: (fold(term), term))
    assert sorted(terms) == sorted(entry.term for entry in plan.glossary)
    assert terms.index("căn cứ") < terms.index("chủ trì") < terms.index("MICE") < terms.index("TTX")


def test_marks_and_capitals_do_not_count_when_texts_are_compared():
    assert fold("Đề Án Ủy ban") == "de an uy ban"
