"""What a meeting lacks before it begins, and after its close: what matters most first, and nothing twice."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from meeting.before import Lack, LackKind, lacking, lacking_after
from meeting.events import Reason
from meeting.intents import AnswerInvitation, CloseMeeting, OpenMeeting, TickItem
from meeting.people import Participant
from meeting.plan import Override, Plan
from meeting.prepared import AFTER, BEFORE, Answer, Item
from meeting.template import RuleId
from tests.clock import START
from tests.people import EVERYBODY, NADIA, SAMI, interpreted
from tests.table import Table

PANE = "home-1"
TODAY = date(2026, 11, 24)
INVITED = ("mormor", "ida", "karen", "jonas")
ENDS = START + timedelta(minutes=180)


def known(person: Participant) -> Participant:
    """Return somebody of whom everything is filled in."""
    return replace(person, phone="20 00 00 00", why="ser Sami hver dag", booked_until=ENDS if person == NADIA else None)


def filled_in() -> Plan:
    """A plan to which nothing has to be added."""
    plan = interpreted(*map(known, EVERYBODY))
    people = tuple(map(known, plan.participants))
    return replace(plan, participants=people, inviters=("karen",), purpose_for_child="Vi taler om skolen.")


def prepared(table: Table) -> Table:
    """Let everybody answer and tick all that is done before a meeting."""
    for by in ("amina", "yusuf", "sami"):
        for person in INVITED:
            table.does(AnswerInvitation(person, by, Answer.YES), PANE)
    for item in BEFORE:
        table.does(TickItem(item, TODAY), PANE)
    return table


def kinds(table: Table) -> list[str]:
    return [each.item or each.rule or each.kind for each in lacking(table.state)]


@pytest.mark.rule("R44", "R94", "R117", "R125", "R139")
def test_a_prepared_meeting_lacks_nothing_and_an_unprepared_one_is_asked_for_in_the_order_of_the_work() -> None:
    assert lacking(prepared(Table(filled_in())).state) == ()
    assert lacking(Table(filled_in()).state) == (
        Lack(LackKind.UNASKED, by="amina", people=INVITED),
        Lack(LackKind.UNASKED, by="yusuf", people=INVITED),
        *(
            Lack(LackKind.ITEM, item=item)
            for item in (
                Item.PARENTS_TALKED_WITH,
                Item.CHILD_TALKED_WITH,
                Item.CHILD_TAKES_PART,
                Item.INVITATIONS_SENT,
                Item.LEAFLET_SENT,
                Item.INTERPRETER_BRIEFED,
            )
        ),
    )


@pytest.mark.rule("R80", "R93", "R133")
def test_one_answer_is_missing_from_whoever_has_not_given_it() -> None:
    table = prepared(Table(filled_in()))
    table.does(AnswerInvitation("ida", "yusuf", None), PANE)
    table.does(AnswerInvitation("karen", "sami", None), PANE)
    assert lacking(table.state) == (
        Lack(LackKind.UNASKED, by="yusuf", people=("ida",)),
        Lack(LackKind.UNASKED, by="sami", people=("karen",)),
    )


@pytest.mark.rule("R12")
def test_what_a_parent_has_against_somebody_stands_until_it_is_settled_or_a_reason_is_written() -> None:
    plan = filled_in()
    table = prepared(Table(plan))
    table.does(AnswerInvitation("ida", "amina", Answer.RATHER_NOT), PANE)
    table.does(AnswerInvitation("karen", "amina", Answer.NO), PANE)
    assert lacking(table.state) == (Lack(LackKind.OBJECTED, by="amina", people=("ida", "karen")),)
    reason = Override(RuleId.PARENTS_APPROVE, "Skolen har pligt til at deltage.")
    assert lacking(replace(table.state, plan=replace(plan, overrides=(reason,)))) == ()


@pytest.mark.rule("R36", "R126")
def test_somebody_talks_with_the_child_first_and_then_it_knows_frame_purpose_and_who_comes() -> None:
    table = prepared(Table(filled_in()))
    child = (Item.CHILD_KNOWS_FRAME, Item.CHILD_KNOWS_PURPOSE, Item.CHILD_KNOWS_WHO)
    for item in (Item.CHILD_TALKED_WITH, *child):
        table.does(TickItem(item, None), PANE)
    table.does(AnswerInvitation("ida", "sami", None), PANE)
    assert kinds(table) == [Item.CHILD_TALKED_WITH]
    table.does(TickItem(Item.CHILD_TALKED_WITH, TODAY), PANE)
    assert kinds(table) == [LackKind.UNASKED, *child]


@pytest.mark.rule("R135")
def test_whether_the_child_takes_part_is_decided_also_where_it_stays_away() -> None:
    others = tuple(person for person in filled_in().participants if person.id != SAMI.id)
    away = replace(filled_in(), participants=others, child_absent_reason="Sami er på lejrskole.")
    assert Item.CHILD_TAKES_PART in kinds(Table(away))
    reason = Override(RuleId.CHILD_INVOLVED, "Mødet handler om den ufødte.")
    nobody = replace(away, child_absent_reason="", overrides=(reason,))
    assert not {Item.CHILD_TAKES_PART, Item.CHILD_TALKED_WITH} & set(kinds(Table(nobody)))


@pytest.mark.rule("R25", "R38")
def test_why_we_meet_is_said_in_the_childs_words_where_a_child_comes() -> None:
    assert kinds(prepared(Table(replace(filled_in(), purpose_for_child="")))) == [LackKind.PURPOSE_FOR_CHILD]


@pytest.mark.rule("R34")
@pytest.mark.parametrize("booked", [None, ENDS - timedelta(minutes=1)])
def test_an_interpreter_who_is_not_booked_to_the_end_is_missing(booked: object) -> None:
    plan = filled_in()
    people = (replace(person, booked_until=booked) if person.is_interpreter else person for person in plan.participants)
    table = prepared(Table(replace(plan, participants=tuple(people))))
    assert lacking(table.state) == (Lack(LackKind.BOOKING, by="nadia"),)


@pytest.mark.rule("R19", "R129", "R134")
def test_everybody_can_be_reached_and_each_professional_has_to_do_with_the_family_and_the_purpose() -> None:
    unknown = {"amina": {"phone": ""}, "sami": {"phone": "", "why": ""}, "ida": {"phone": "", "email": "ida@skolen.dk"}}
    unsaid = {"mormor": {"why": ""}, "karen": {"why": ""}, "mette": {"why": ""}, "nadia": {"why": "", "phone": ""}}
    plan = filled_in()
    people = (replace(person, **{**unknown, **unsaid}.get(person.id, {})) for person in plan.participants)
    table = prepared(Table(replace(plan, participants=tuple(people))))
    assert lacking(table.state) == (
        Lack(LackKind.WHY, people=("karen",)),
        Lack(LackKind.CONTACT, people=("amina", "nadia")),
    )


def test_a_rule_that_blocks_comes_first_and_one_that_warns_last() -> None:
    plan = replace(filled_in(), leader="jonas", minute_taker="jonas", inviters=("karen",))
    found = kinds(Table(plan))
    assert (found[0], found[-2:]) == (
        RuleId.CASEWORKER_LEADS,
        [RuleId.LEADER_TAKES_MINUTES, RuleId.MINUTE_TAKER_INVITED],
    )


def test_a_template_of_ones_own_asks_for_its_own_lines() -> None:
    template = replace(filled_in().template, before=(Item.LEAFLET_SENT, Item.CHILD_KNOWS_WHO), after=())
    table = Table(replace(filled_in(), template=template))
    assert [each.item for each in lacking(table.state) if each.item] == [Item.LEAFLET_SENT, Item.CHILD_KNOWS_WHO]


def test_nothing_is_missing_any_more_once_the_meeting_has_begun() -> None:
    table = Table(filled_in())
    table.does(OpenMeeting(("amina", "mette", "nadia")))
    assert lacking(table.state) == ()


@pytest.mark.rule("R125", "R143")
def test_after_the_close_the_child_is_told_and_the_points_are_journalised() -> None:
    table = Table(filled_in())
    assert lacking_after(table.state) == ()
    table.does(OpenMeeting(("amina", "mette", "nadia"))).does(CloseMeeting(Reason.NOT_ENOUGH_TIME))
    assert [each.item for each in lacking_after(table.state)] == list(AFTER)
    table.does(TickItem(Item.CHILD_TOLD, TODAY), PANE)
    assert [each.item for each in lacking_after(table.state)] == [Item.INTERPRETER_DEBRIEFED, Item.JOURNALISED]
