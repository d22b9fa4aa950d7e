"""What `z` took back is named where it is known; on the wall never that there was a statement."""

from __future__ import annotations

import pytest

from meeting.agreement_terms import FollowUp, Terms
from meeting.evaluation_terms import Group, Sheet, items
from meeting.events import Face
from meeting.intents import (
    Accept,
    Amend,
    AnswerEvaluation,
    AnswerScale,
    Arrive,
    AskScale,
    CorrectStatement,
    Intent,
    Leave,
    MarkTopics,
    NoteReservation,
    NoteStatement,
    ParkQuestion,
    Propose,
    PutAside,
    SetGoal,
    Undo,
    WithdrawConsent,
    WithdrawStatement,
)
from meeting.statement_terms import Said
from meeting.undo import taken_back
from store.live import LiveMeeting
from tests.tui.family import EN
from tests.tui.live import TODAY, Evening
from tui.view.answers import answer
from tui.view.lines import cells
from tui.view.scene import scene_of

CALLS = Terms("ringer", ("ida",), starts=TODAY, follow_up=FollowUp())
SAID = Said("amina", "Maya sover ikke")
MOST = 58
"""Cells of a line on the smallest wall."""


def _taken_back(pane: LiveMeeting, *, private: bool) -> str:
    before = pane.state
    assert pane.do(Undo()) is None
    said = answer(
        scene_of(EN, pane.state, pane.now()), Undo(), before, taken_back(pane.entries, pane.pane), private=private
    )
    assert cells(said) <= MOST
    return said


def _evening() -> Evening:
    """Return an evening with an agreement, a statement, a goal and a scale."""
    evening = Evening().opened(without=("tove",)).do(Propose(CALLS, TODAY))
    return evening.do(NoteStatement("s1", SAID), SetGoal("Ro", "g1"), AskScale("Hvor tæt?", scale="c1"))


def _agreement(evening: Evening) -> str:
    return evening.state.agreements.items[0].id


def _done(evening: Evening, pane: LiveMeeting, *acts: Intent) -> None:
    pane.catch_up()
    for intent in acts:
        evening.clock.advance(2)
        assert pane.do(intent) is None


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (NoteStatement("s2", SAID), "Undone: what Amina said is taken out again."),
        (NoteStatement("s2", SAID, ("hjem",)), "Undone: what Amina said is taken out again."),
        (CorrectStatement("s1", Said("ida", "Hun sover")), "Undone: what Amina said is worded as before."),
        (WithdrawStatement("s1"), "Undone: what Amina said is back."),
        (MarkTopics("s1", ("hjem",)), "Undone: the topics are as before."),
        (WithdrawConsent("hjem", "amina"), "Undone: the consent to »hjem« is as before."),
        (SetGoal("Mere ro", "g1"), "Undone: goal 1 is as before."),
        (AskScale("Hvor langt?", scale="c1"), "Undone: scale 1 is as before."),
        (AnswerScale("c1", "amina", 4), "Undone: the number Amina gave."),
        (
            AnswerEvaluation(Sheet(Group.CHILD, (4,) * len(items(Group.CHILD)))),
            "Undone: the last sheet is taken out again.",
        ),
    ],
)
def test_the_private_pane_names_what_the_minutes_held_and_the_wall_does_not(act: Intent, said: str) -> None:
    evening = _evening()
    for private, told in ((True, said), (False, "Undone.")):
        pane = evening.pane(Face.MINUTES)
        _done(evening, pane, act)
        assert _taken_back(pane, private=private) == told


def test_an_agreement_is_named_by_its_number_in_both_panes() -> None:
    evening = _evening()
    one = _agreement(evening)
    pane = evening.pane(Face.MINUTES)
    for act, said in (
        (Propose(CALLS, TODAY), "Undone: agreement 2 is taken out again."),
        (Amend(one, Terms("skriver", ("ida",)), TODAY), "Undone: agreement 1 is worded as before."),
        (PutAside(one), "Undone: agreement 1 is back."),
    ):
        for private in (True, False):
            _done(evening, pane, act)
            assert _taken_back(pane, private=private) == said


def test_whose_yes_or_reservation_it_was_is_not_for_the_wall() -> None:
    evening = _evening()
    one = _agreement(evening)
    pane = evening.pane(Face.MINUTES)
    for act, said in (
        (Accept(one, "amina"), "Undone: the yes of Amina to agreement 1."),
        (NoteReservation(one, "amina", "Kun i vinter"), "Undone: the reservation of Amina, agreement 1."),
    ):
        for private, told in ((True, said), (False, "Undone.")):
            _done(evening, pane, act)
            assert _taken_back(pane, private=private) == told


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (Arrive("tove"), "Undone: Tove has not arrived yet."),
        (Leave("ida"), "Undone: Ida is still here."),
        (ParkQuestion("Hvem ringer?"), "Undone: the question is not kept."),
    ],
)
def test_the_leader_is_told_what_the_room_saw(act: Intent, said: str) -> None:
    assert _taken_back(_evening().do(act).leader, private=False) == said


def test_a_leader_who_spoke_meanwhile_is_not_taken_for_what_was_undone() -> None:
    evening = _evening()
    pane = evening.pane(Face.MINUTES)
    _done(evening, pane, NoteStatement("s2", SAID))
    evening.do(Leave("ida"))
    assert _taken_back(pane, private=True) == "Undone: what Amina said is taken out again."
