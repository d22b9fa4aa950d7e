"""The next meeting of a series as far as it is known, and what of the preparation goes on to it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from msgspec.structs import replace

from meeting.carrying_on import carried_on
from meeting.intents import (
    AnswerInvitation,
    GiveConsent,
    OpenMeeting,
    SetNextMeeting,
    SettleSharing,
    TickItem,
    WithdrawConsent,
)
from meeting.next_plan import new_document, next_document
from meeting.people import Interval, Network
from meeting.plan import Plan
from meeting.plan_file import check_document
from meeting.prepared import Answer, Item, Prepared, Sharing
from meeting.presets import templates
from meeting.problem import Severity
from meeting.series import Series
from tests.clock import START
from tests.people import AMINA, EVERYBODY, IDA, MORMOR, YUSUF, planned, somebody
from tests.table import Table

PANE = "home-1"
FIND = templates(lambda _: None)
NEXT = datetime(2027, 2, 10, 12, 0, tzinfo=UTC)
PER = somebody("per", "fodboldtræner", Network.PRIVATE)


def held(plan: Plan | None = None) -> Table:
    """Return a meeting that has begun."""
    table = Table(plan)
    table.does(OpenMeeting(tuple(person.id for person in table.plan.participants)))
    return table


def following(*people: str) -> Plan:
    """Return the plan of the second meeting with these of everybody."""
    return replace(planned(*(person for person in EVERYBODY if person.id in people)), number=2)


@pytest.mark.rule("R1", "R85", "R95", "R106")
def test_the_next_meeting_has_the_agreed_date_and_place_and_the_people_of_the_last_one() -> None:
    stays = (Interval(START, START + timedelta(minutes=30)),)
    people = (replace(person, present=stays, leaves_at=START) if person == YUSUF else person for person in EVERYBODY)
    table = held(replace(planned(*people), inviters=("karen",), leader_uninvolved=True, purpose_for_child="Skolen."))
    table.walks_in(PER)
    table.does(SetNextMeeting(NEXT, "Skolen, lokale 1"))
    plan, problems = check_document(next_document(Series("2026-014", (table.state,))), FIND)
    assert plan is not None
    assert not [problem for problem in problems if problem.severity is Severity.ERROR]
    assert (plan.ref, plan.template.id, plan.starts, plan.place) == (
        "2026-014/2",
        "follow_up",
        NEXT,
        "Skolen, lokale 1",
    )
    assert plan.participants == (*EVERYBODY, PER)
    assert (plan.leader, plan.minute_taker, plan.inviters, plan.leader_uninvolved) == (
        "mette",
        "karen",
        ("karen",),
        True,
    )
    assert (plan.purpose, plan.purpose_for_child) == (planned().purpose, "Skolen.")


def test_without_an_agreed_date_the_next_meeting_has_none_and_stays_where_the_last_one_was() -> None:
    document = next_document(Series("2026-014", (held().state,)))
    plan, problems = check_document(document, FIND)
    assert plan is not None
    assert plan.place == "Rådhuset, lokale 3"
    assert [problem.where.field for problem in problems if problem.severity is Severity.ERROR] == ["starts"]


def test_reasons_and_answers_of_the_last_meeting_are_not_written_into_the_next_one() -> None:
    said = Prepared({"ida": {"amina": Answer.YES}}, {"skolen": {"amina": Sharing.SHARED}}, {})
    plan = replace(planned(), prepared=said, child_absent_reason="Sami er på lejrskole.")
    next_plan, _ = check_document(next_document(Series("2026-014", (held(plan).state,))), FIND)
    assert next_plan is not None
    assert (next_plan.prepared, next_plan.overrides, next_plan.child_absent_reason) == (Prepared(), (), "")


def test_a_new_series_knows_its_number_and_the_usual_template() -> None:
    plan, problems = check_document(new_document(), FIND)
    assert plan is None
    assert [(problem.where.table, problem.where.field) for problem in problems][:2] == [
        ("series", "ref"),
        ("series", "name"),
    ]
    assert new_document()["meeting"] == {"number": 1, "template": "first_meeting"}


@pytest.mark.rule("R80", "R95")
def test_an_answer_goes_on_for_who_is_on_the_list_still_and_a_tick_does_not() -> None:
    table = Table()
    for person in ("ida", "karen"):
        table.does(AnswerInvitation(person, "amina", Answer.YES), PANE)
        table.does(AnswerInvitation(person, "yusuf", Answer.RATHER_NOT), PANE)
    table.does(TickItem(Item.CHILD_TALKED_WITH, date(2026, 11, 24)), PANE)
    carried = carried_on((table.state,), following("sami", "amina", "ida", "mette")).prepared
    assert carried == Prepared({"ida": {"amina": Answer.YES}})


@pytest.mark.rule("R118")
def test_a_topic_is_withheld_until_it_is_given_back_also_one_that_was_taken_back_in_a_meeting() -> None:
    first = Table()
    for topic in ("helbred", "gæld"):
        first.does(SettleSharing(topic, "amina", Sharing.WITHHELD), PANE)
    first.does(SettleSharing("skolen", "yusuf", Sharing.OWN_WORDS), PANE)
    first.does(OpenMeeting(("amina", "mette")))
    first.does(GiveConsent("gæld", "amina")).does(WithdrawConsent("bolig", "yusuf"))
    second = held(following("sami", "amina", "yusuf", "mormor", "mette"))
    plan = replace(following("sami", "amina", "mormor", "mette"), number=3)
    carried = carried_on((first.state, second.state), plan).prepared.sharing
    assert carried == {
        "helbred": {"amina": Sharing.WITHHELD},
        "gæld": {"amina": Sharing.SHARED},
        "bolig": {"yusuf": Sharing.WITHHELD},
    }


@pytest.mark.rule("R80", "R93")
def test_a_yes_does_not_go_on_to_somebody_else_who_is_put_in_the_same_place() -> None:
    table = Table().does(AnswerInvitation("ida", "amina", Answer.YES), PANE)
    away = held(following("sami", "amina", "mette"))
    plan = following("sami", "amina", "ida", "mette")
    others = tuple(replace(each, name="Karen Toft") if each.id == "ida" else each for each in plan.participants)
    plan = replace(plan, participants=others, number=3)
    assert carried_on((table.state, away.state), plan).prepared.answers == {}


def test_what_the_new_plan_says_holds() -> None:
    table = Table()
    table.does(AnswerInvitation(IDA.id, AMINA.id, Answer.NO), PANE)
    table.does(AnswerInvitation(MORMOR.id, AMINA.id, Answer.YES), PANE)
    said = Prepared({"ida": {"amina": Answer.YES}}, done={Item.LEAFLET_SENT: date(2027, 1, 5)})
    carried = carried_on((table.state,), replace(planned(), number=2, prepared=said)).prepared
    assert carried == replace(said, answers={"ida": {"amina": Answer.YES}, "mormor": {"amina": Answer.YES}})
