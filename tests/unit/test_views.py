"""Views of small plans: who acts where, on which words, with whom and by when, and which clauses are related."""

import pytest
from pydantic import Field, create_model

from plan_explorer import kinds
from plan_explorer.data import model
from plan_explorer.data.sentences import sentence_with
from plan_explorer.data.vocabulary import Basis, DocumentType, Role
from plan_explorer.graph.graph import NEAR, Graph
from plan_explorer.views import Views
from tests.unit.making import AT, agency, document, footnote, paragraph, plan, term

WORDS = "Các sở báo cáo hàng năm và phối hợp với Hội. Hội tiếp nhận báo cáo."
REPORT = {"what": "Báo cáo", "yearly_before": "11-20", "by": ["cac-so"], "to": "hoi", "quote": "báo cáo hàng năm"}


def made(*duties, **links):
    """Views of a plan of one task whose duties are (agency, role, quote) or (…, reason)."""
    names = ("agency", "role", "quote", "reason")
    own = [dict(zip(names, duty, strict=False)) | AT for duty in duties]
    link = model.ClauseLinks(clause="i-1", duties=own, **links, **AT)
    return Views(
        plan(
            paragraphs=[
                paragraph("i", "muc", mark="I.", heading="VIỆC"),
                paragraph("i-1", mark="1.", text=WORDS),
                paragraph("i-2", mark="2.", text="Hội giám sát."),
            ],
            agencies=[agency("cac-so"), agency("so-a", member_of=("cac-so",)), agency("hoi")],
            links=[link],
        )
    )


def of(views, id_):
    return next(view for view in views.agencies if view.id == id_)


def with_topics(**topics):
    """The graph of a plan whose clauses have the given topics: `with_topics(a="x y")`."""
    links = [
        model.ClauseLinks(clause=i, topics=[{"topic": name, "quote": "x", **AT} for name in names.split()], **AT)
        for i, names in topics.items()
    ]
    return Graph(plan(paragraphs=[paragraph(clause, text="x") for clause in topics], links=links))


def test_a_duty_is_the_same_object_at_its_clause_and_at_its_agency():
    views = made(("cac-so", "bao-cao", "báo cáo"), ("hoi", "tiep-nhan", "Hội", "Vì là nơi nhận."))
    duties = views.clause["i-1"].duties
    assert [duty.basis for duty in duties] == [Basis.TEXT, Basis.OURS]
    assert of(views, "cac-so").duties[0] is duties[0]
    assert of(views, "hoi").duties[0] is duties[1]


def test_what_we_judge_names_the_clause_that_supports_it_and_no_actor():
    competent = [{"agency": "hoi", "clause": "i-2", "quote": "Hội giám sát", "reason": "Hội giám sát việc này.", **AT}]
    views = made(("cac-so", "bao-cao", "báo cáo"), competent=competent)
    clause = views.clause["i-1"]
    (judged,) = clause.judged
    assert (judged.stated_in.id, judged.basis, judged.role.label) == ("i-2", Basis.OURS, "Cơ quan liên quan (suy luận)")
    assert [actor.agency.id for actor in clause.actors] == ["cac-so"]
    assert of(views, "hoi").roles == ()
    assert of(views, "hoi").duty_sheet is None


@pytest.mark.parametrize("role", ["tiep-nhan", "duoc-tham-muu", "doi-tac"])
def test_who_only_receives_is_advised_or_joined_does_not_act(role):
    views = made(("cac-so", "bao-cao", "báo cáo"), ("hoi", role, "Hội"))
    clause = views.clause["i-1"]
    assert [actor.agency.id for actor in clause.actors] == ["cac-so"]
    assert [ref.id for ref, _ in clause.duties_by_agency] == ["cac-so", "hoi"]
    assert [view.id for view in views.agencies if view.duty_sheet] == ["cac-so", "so-a"]


def test_a_member_has_the_duties_of_its_group_apart_from_its_own():
    views = made(("cac-so", "bao-cao", "Các sở báo cáo"))
    member = of(views, "so-a")
    assert (member.duties, member.own) == ((), ())
    (group,) = member.collective
    assert (group.of.id, group.clauses[0].roles) == ("cac-so", [(Role.BAO_CAO, False)])
    assert member.duty_sheet


def test_what_a_group_only_receives_is_no_duty_of_its_members():
    assert of(made(("cac-so", "tiep-nhan", "báo cáo hàng năm")), "so-a").duty_sheet is None


def test_a_member_has_the_deadlines_of_its_group_and_who_receives_has_none():
    views = made(("cac-so", "bao-cao", "báo cáo"), ("hoi", "tiep-nhan", "Hội"), deadlines=[REPORT | AT])
    member = of(views, "so-a")
    (deadline,) = member.yearly_deadlines
    assert (deadline.clause.id, deadline.last_day) == ("i-1", "ngày 19 tháng 11")
    assert member.groups_bound_by(deadline) == "cac-so"
    assert of(views, "cac-so").groups_bound_by(deadline) == ""
    assert of(views, "hoi").deadlines == ()


@pytest.mark.parametrize("role", ["chu-tri", "tong-hop", "tiep-nhan"])
def test_a_member_that_acts_or_receives_in_a_clause_inherits_nothing_there(role):
    views = made(("cac-so", "bao-cao", "báo cáo"), ("so-a", role, "tiếp nhận"), deadlines=[REPORT | AT])
    member = of(views, "so-a")
    assert [duty.role for duty in member.duties] == [role]
    assert (member.collective, member.deadlines, member.calendar) == ((), (), None)


def test_a_member_that_we_only_judge_competent_in_a_clause_still_inherits():
    competent = [{"agency": "so-a", "clause": "i-2", "quote": "Hội", "reason": "Sở A lo việc này.", **AT}]
    member = of(made(("cac-so", "bao-cao", "báo cáo"), competent=competent, deadlines=[REPORT | AT]), "so-a")
    assert len(member.collective) == len(member.deadlines) == 1


def test_the_reporting_chain_goes_from_who_reports_to_who_receives():
    views = made(("cac-so", "bao-cao", "báo cáo"), ("hoi", "tiep-nhan", "Hội"), deadlines=[REPORT | AT])
    (due,) = views.whole_plan.deadlines
    assert [[actor.agency.id for actor in step.agencies] for step in due.chain] == [["cac-so"], ["hoi"]]


def test_a_clause_stands_whole_with_the_words_of_its_duties_marked_and_each_role_where_it_begins():
    views = made(("cac-so", "bao-cao", "báo cáo hàng năm"), ("cac-so", "thuc-hien", "hàng năm và phối hợp"))
    (held,) = of(views, "cac-so").own[0].clauses
    assert [(piece.text, piece.key, [duty.role for duty in piece.roles]) for piece in held.pieces] == [
        ("Các sở ", False, []),
        ("báo cáo ", True, [Role.BAO_CAO]),
        ("hàng năm và phối hợp", True, [Role.THUC_HIEN]),
        (" với Hội. Hội tiếp nhận báo cáo.", False, []),
    ]


def test_sentences_of_a_clause_stand_whole_and_what_is_left_out_shows():
    (held,) = of(made(("hoi", "tiep-nhan", "Hội tiếp nhận")), "hoi").own[0].clauses
    assert "".join(piece.text for piece in held.sentences) == "… Hội tiếp nhận báo cáo."
    (held,) = of(made(("cac-so", "bao-cao", "báo cáo"), ("cac-so", "phoi-hop", "tiếp nhận")), "cac-so").own[0].clauses
    assert "".join(piece.text for piece in held.sentences) == held.text


def test_partners_come_with_their_roles():
    views = made(("cac-so", "bao-cao", "báo cáo"), ("hoi", "tiep-nhan", "Hội"), ("hoi", "phoi-hop", "với Hội"))
    (partner,) = of(views, "cac-so").own[0].clauses[0].partners
    assert (partner.agency.name, partner.role_labels) == ("hoi", "tiếp nhận, phối hợp")
    assert [one.thing.id for one in of(views, "cac-so").partners] == ["hoi"]


def test_a_role_that_only_our_reading_gives_says_so():
    read = ("hoi", "phoi-hop", "với Hội", "Hiểu là Hội cũng làm.")
    views = made(("cac-so", "bao-cao", "báo cáo"), read, ("hoi", "bao-cao", "báo cáo"))
    (partner,) = of(views, "cac-so").own[0].clauses[0].partners
    assert partner.role_labels == "phối hợp (cách hiểu), báo cáo"
    views = made(("cac-so", "bao-cao", "báo cáo"), read, ("hoi", "phoi-hop", "Hội"))
    (partner,) = of(views, "cac-so").own[0].clauses[0].partners
    assert partner.role_labels == "phối hợp"


def test_an_agency_counts_a_clause_once_for_a_role_in_the_order_of_the_vocabulary():
    views = made(("hoi", "bao-cao", "báo cáo"), ("hoi", "thuc-hien", "Hội"), ("hoi", "thuc-hien", "với Hội"))
    assert [(count.role, count.clauses) for count in of(views, "hoi").roles] == [(Role.THUC_HIEN, 1), (Role.BAO_CAO, 1)]


def test_every_duty_is_read_exactly_once_on_the_page_of_its_agency(plan):
    for agency_view in Views(plan).agencies:
        read = [duty for group in agency_view.own if not group.of for held in group.clauses for duty in held.duties]
        read += [duty for held in agency_view.judged for duty in held.duties]
        assert sorted(map(id, read)) == sorted(map(id, agency_view.duties)), agency_view.id


def test_a_document_says_how_the_plan_uses_it_with_the_one_in_between():
    cited = [{"document": "2", "relation": "dan-chieu", "through": "3", "quote": "Các sở", **AT}]
    views = Views(
        plan(
            paragraphs=[paragraph("trich-yeu", "trich-yeu", text="Tên."), paragraph("i", "muc", mark="I.", text=WORDS)],
            documents=[document("2"), document("3")],
            links=[model.ClauseLinks(clause="i", documents=cited, **AT)],
        )
    )
    two, three = (next(view for view in views.documents if view.id == id_) for id_ in "23")
    assert two.relations == ("Được dẫn chiếu qua 3",)
    assert [one.document.id for one in three.cited_through] == ["2"]
    assert [(group.relation, group.documents[0].id) for group in views.whole_plan.documents] == [
        ("Được dẫn chiếu", "2")
    ]


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("Một việc. Hai việc.", "Hai", "Hai việc."),
        ("Một việc; Hai việc; ba việc.", "ba", "Hai việc; ba việc."),
        ("Một việc; - Hai việc.", "Một", "Một việc;"),
        ("Một việc. Hai việc. Ba việc.", "việc. Hai", "Một việc. Hai việc."),
        ("Định hướng TTX. rà soát việc.", "rà soát", "Định hướng TTX. rà soát việc."),
    ],
)
def test_a_quote_is_shown_in_its_sentence(text, words, sentence):
    assert sentence_with(text, words) == sentence


def test_neighbours_that_share_more_topics_come_first():
    near = with_topics(a="x y z", b="x", c="x y z", d="x y").neighbours("a")
    assert [(clause.id, shared["topics"]) for clause, shared in near] == [
        ("c", ["x", "y", "z"]),
        ("d", ["x", "y"]),
        ("b", ["x"]),
    ]


def test_a_rare_topic_brings_nearer_than_a_common_one():
    near = with_topics(a="common rare", b="common", c="common", d="rare").neighbours("a")
    assert [clause.id for clause, _ in near] == ["d", "b", "c"]


def test_clauses_without_links_have_no_neighbours_and_others_a_few():
    graph = with_topics(**dict.fromkeys("abcdefgh", "x"), i="")
    assert graph.neighbours("i") == []
    assert len(graph.neighbours("a")) == NEAR


@pytest.mark.parametrize("kind", [kinds.AGENCIES, kinds.DOCUMENTS, kinds.TOPICS, kinds.AUDIENCES], ids=lambda k: k.id)
def test_a_field_with_a_title_is_shown_on_the_page(renderer, kind):
    thing = renderer.views.of(kind)[0]
    with_phone = create_model("WithPhone", __base__=type(thing), phone=(str, Field(title="Điện thoại")))
    known = with_phone.model_construct(**vars(thing), phone="0292 38")
    assert "<dt>Điện thoại</dt><dd>0292 38</dd>" in renderer.render(f"{kind.template}.html", thing=known)


@pytest.mark.parametrize(
    ("word", "names", "used"),
    [
        ("TTX", (), True),
        ("KNK", ("khí nhà kính",), True),
        ("phối hợp", (), True),
        ("TT", (), False),
        ("BĐKH", (), False),
    ],
)
def test_a_term_that_the_plan_never_uses_is_not_counted_among_its_words(word, names, used):
    text = paragraph("i-1", text="Phối hợp giảm khí nhà kính theo mục tiêu TTX¹.")
    entry = term("tu", *names).model_copy(update={"term": word})
    top = paragraph("i", "muc", heading="VIỆC")
    views = Views(plan(paragraphs=[top, text], footnotes=[footnote("chu-thich-1", "¹", "Tăng")], glossary=[entry]))
    assert [one.in_plan for one in views.terms] == [used]
    assert views.count(kinds.GLOSSARY) == used


@pytest.mark.parametrize(
    ("subject", "label"),
    [("về trồng cây", "Trích yếu"), ("Đề án trồng cây", "Kế hoạch gọi là")],
    ids=["behind the number", "before the number"],
)
def test_only_what_stands_behind_the_number_is_called_its_title(subject, label):
    words = "Triển khai Đề án trồng cây theo Quyết định số 7/QĐ-UBND ngày 01 tháng 3 năm 2030 về trồng cây."
    text = paragraph("trich-yeu", "trich-yeu", text=words)
    known = document("7-2030", number="7/QĐ-UBND", subject=subject)
    assert Views(plan(paragraphs=[text], documents=[known])).documents[1].subject_label == label


@pytest.mark.parametrize(
    ("number", "kind", "nature"),
    [
        ("30/2022/QĐ-UBND", "quyet-dinh", "văn bản quy phạm pháp luật"),
        ("3187/QĐ-UBND", "quyet-dinh", "không phải văn bản quy phạm pháp luật"),
        (None, "ke-hoach", "không phải văn bản quy phạm pháp luật"),
        (None, "luat", ""),
    ],
)
def test_the_number_tells_whether_a_document_is_law(number, kind, nature):
    known = document("x-2030", number=number).model_copy(update={"type": DocumentType(kind)})
    assert Views(plan(documents=[known])).documents[1].nature == nature


def test_the_letters_of_a_number_are_explained_by_the_glossary():
    letters = term("qd").model_copy(update={"term": "QĐ-UBND", "expansion": "Quyết định của Ủy ban nhân dân"})
    known = document("7-2030", number="7/QĐ-UBND")
    views = Views(plan(documents=[known], glossary=[letters]))
    assert [one.symbol and one.symbol.id for one in views.documents] == [None, "qd"]
