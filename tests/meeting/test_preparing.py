"""Before the meeting: the parents say who comes, the child is asked, and what is kept back is kept back (R80, R118)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from meeting.events import ConsentWithdrawn, Reason
from meeting.intents import (
    AnswerInvitation,
    GiveConsent,
    OpenMeeting,
    PlanMeeting,
    SettleSharing,
    TickItem,
    Undo,
)
from meeting.inviting import invited, not_approved, unasked
from meeting.plan import Override
from meeting.prepared import AFTER, BEFORE, Answer, Item, Prepared, Sharing
from meeting.refusal import Why
from meeting.template import RuleId
from tests.clock import START
from tests.people import planned
from tests.sequel import closed
from tests.table import Table

PANE = "home-1"
TODAY = date(2026, 11, 24)
DAY = START.date()
"""Of the meeting."""
INVITED = ["mormor", "ida", "karen", "jonas"]


def everybody_approved(table: Table) -> Table:
    """Let both parents say yes to everybody."""
    for person in INVITED:
        for by in ("amina", "yusuf"):
            table.does(AnswerInvitation(person, by, Answer.YES), PANE)
    return table


@pytest.mark.rule("R21", "R80", "R133")
def test_parents_and_child_are_asked_about_everybody_but_themselves_interpreters_and_the_leader() -> None:
    table = Table()
    assert [person.id for person in invited(table.plan)] == INVITED
    assert [(each.by.id, len(each.people)) for each in unasked(table.state)] == [
        ("amina", 4),
        ("yusuf", 4),
        ("sami", 4),
    ]
    table.does(AnswerInvitation("ida", "amina", Answer.YES), PANE)
    table.does(AnswerInvitation("ida", "sami", Answer.RATHER_NOT), PANE)
    assert [(each.by.id, len(each.people)) for each in unasked(table.state)] == [
        ("amina", 3),
        ("yusuf", 4),
        ("sami", 3),
    ]


@pytest.mark.rule("R12", "R93")
def test_nobody_is_approved_before_every_parent_has_said_yes_and_a_childs_view_forbids_nobody() -> None:
    table = everybody_approved(Table())
    assert not not_approved(table.state)
    table.does(AnswerInvitation("ida", "sami", Answer.NO), PANE)
    assert not not_approved(table.state)
    table.does(AnswerInvitation("karen", "yusuf", Answer.RATHER_NOT), PANE)
    assert [person.id for person in not_approved(table.state)] == ["karen"]


def test_an_answer_can_be_taken_back_and_undone() -> None:
    table = everybody_approved(Table())
    table.does(AnswerInvitation("ida", "amina", None), PANE)
    assert [person.id for person in not_approved(table.state)] == ["ida"]
    table.does(Undo(), PANE)
    assert not not_approved(table.state)
    table.refuses(AnswerInvitation("ida", "amina", Answer.YES), Why.NO_CHANGE, PANE)


@pytest.mark.parametrize(("person", "by"), [("ida", "mormor"), ("sami", "amina"), ("mette", "amina"), ("x", "amina")])
def test_only_the_family_answers_and_only_of_those_who_are_invited(person: str, by: str) -> None:
    Table().refuses(AnswerInvitation(person, by, Answer.YES), Why.UNKNOWN_PERSON, PANE)


@pytest.mark.rule("R93")
def test_the_invitations_wait_for_the_parents_or_for_a_reason() -> None:
    table = Table()
    refused = table.refuses(TickItem(Item.INVITATIONS_SENT, TODAY), Why.NOT_APPROVED, PANE)
    assert (list(refused.people), refused.rule, refused.needs_reason) == (INVITED, RuleId.PARENTS_APPROVE, True)
    table.does(TickItem(Item.INVITATIONS_SENT, TODAY, Reason.OWN_WISH), PANE)
    assert table.state.prepared.done == {Item.INVITATIONS_SENT: TODAY}
    assert [override.rule for override in table.state.overrides] == [RuleId.PARENTS_APPROVE]
    table = everybody_approved(Table())
    table.does(TickItem(Item.INVITATIONS_SENT, TODAY), PANE)
    assert not table.state.overrides


@pytest.mark.rule("R57", "R93")
def test_a_reason_that_stands_in_the_plan_is_not_asked_for_again() -> None:
    written = Override(RuleId.PARENTS_APPROVE, "Skolen har pligt til at deltage.")
    table = Table(replace(planned(), overrides=(written,)))
    table.does(TickItem(Item.INVITATIONS_SENT, TODAY), PANE)
    assert table.state.prepared.done == {Item.INVITATIONS_SENT: TODAY}


@pytest.mark.rule("R36", "R125", "R126", "R139")
def test_the_checklists_are_ticked_with_their_day_before_the_meeting_and_after_its_close() -> None:
    table = Table()
    for item in BEFORE:
        if item is not Item.INVITATIONS_SENT:
            table.does(TickItem(item, TODAY), PANE)
    table.does(TickItem(Item.CHILD_KNOWS_WHO, None), PANE)
    assert table.state.prepared.done.keys() == {*BEFORE} - {Item.INVITATIONS_SENT, Item.CHILD_KNOWS_WHO}
    table.refuses(TickItem(Item.LEAFLET_SENT, TODAY), Why.NO_CHANGE, PANE)
    table.refuses(TickItem(AFTER[0], TODAY), Why.NOT_OVER, PANE)
    closed(table.does(OpenMeeting(("amina", "mette"))))
    for item in AFTER:
        table.does(TickItem(item, DAY), PANE)
    assert table.state.prepared.done.keys() >= {*AFTER}


@pytest.mark.rule("R125")
def test_nothing_was_done_on_a_day_that_is_still_to_come() -> None:
    table = Table()
    table.refuses(TickItem(Item.CHILD_KNOWS_WHO, DAY + timedelta(days=1)), Why.DATE_TO_COME, PANE)
    table.does(TickItem(Item.CHILD_KNOWS_WHO, DAY), PANE)


def test_no_topic_is_a_number_like_a_cpr_number() -> None:
    Table().refuses(SettleSharing("010190-1234", "amina", Sharing.WITHHELD), Why.LIKE_CPR, PANE)


@pytest.mark.rule("R118")
def test_a_topic_that_must_not_be_shared_is_kept_back_from_the_first_word_on_until_it_is_given() -> None:
    table = Table()
    table.does(SettleSharing(" Helbred", "amina", Sharing.WITHHELD), PANE)
    table.does(SettleSharing("skolen", "amina", Sharing.SHARED), PANE)
    assert not table.state.minutes.consent.withdrawn
    table.does(OpenMeeting(("amina", "mette")))
    assert [each.event for each in table.log if isinstance(each.event, ConsentWithdrawn)] == [
        ConsentWithdrawn("helbred", "amina")
    ]
    table.does(GiveConsent("helbred", "amina"))
    assert not any(table.state.minutes.consent.withdrawn.values())


def test_once_the_meeting_has_begun_the_family_is_asked_in_the_room() -> None:
    table = Table()
    table.does(OpenMeeting(("amina", "mette")))
    table.refuses(SettleSharing("helbred", "amina", Sharing.WITHHELD), Why.ALREADY_OPEN, PANE)
    table.refuses(AnswerInvitation("ida", "amina", Answer.YES), Why.ALREADY_OPEN, PANE)


def test_a_plan_stored_anew_forgets_nothing_and_its_own_words_hold() -> None:
    table = Table()
    table.does(AnswerInvitation("ida", "amina", Answer.YES), PANE)
    table.does(AnswerInvitation("karen", "amina", Answer.YES), PANE)
    table.does(TickItem(Item.CHILD_TALKED_WITH, TODAY), PANE)
    said = Prepared(answers={"karen": {"amina": Answer.NO}}, done={Item.LEAFLET_SENT: TODAY})
    table.does(PlanMeeting(replace(planned(), place="Skolen", prepared=said)), PANE)
    assert table.state.prepared.answers == {"ida": {"amina": Answer.YES}, "karen": {"amina": Answer.NO}}
    assert table.state.prepared.done == {Item.CHILD_TALKED_WITH: TODAY, Item.LEAFLET_SENT: TODAY}


@pytest.mark.rule("R80", "R93")
@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("Ida Holm", True),
        ("ida", True),
        ("Idda", True),
        ("Karen Toft", False),
        ("Niels", False),
    ],
)
def test_a_yes_was_said_to_a_person_and_not_to_whoever_takes_their_place(name: str, *, is_kept: bool) -> None:
    table = Table().does(AnswerInvitation("ida", "amina", Answer.YES), PANE)
    table.does(AnswerInvitation("ida", "yusuf", Answer.NO), PANE).does(
        AnswerInvitation("jonas", "amina", Answer.YES), PANE
    )
    before = table.state.prepared.answers
    people = tuple(replace(person, name=name) if person.id == "ida" else person for person in table.plan.participants)
    table.does(PlanMeeting(replace(table.plan, participants=people)), PANE)
    assert table.state.prepared.answers == (before if is_kept else {"jonas": {"amina": Answer.YES}})
    assert len({entry.act for entry in table.log if entry.seq > 5}) == 1


@pytest.mark.rule("R80")
def test_what_a_plan_itself_says_of_somebody_else_holds() -> None:
    table = Table().does(AnswerInvitation("ida", "amina", Answer.YES), PANE)
    table.does(AnswerInvitation("ida", "yusuf", Answer.YES), PANE)
    people = tuple(
        replace(person, name="Karen Toft") if person.id == "ida" else person for person in table.plan.participants
    )
    said = Prepared(answers={"ida": {"yusuf": Answer.NO}})
    table.does(PlanMeeting(replace(table.plan, participants=people, prepared=said)), PANE)
    assert table.state.prepared.answers == {"ida": {"yusuf": Answer.NO}}
