"""From facts to state: the same log gives the same state, and a fact that cannot follow is refused."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meeting import events
from meeting.agreement_terms import Outcome
from meeting.events import Event, Recorded, WaitFor
from meeting.fold import fold, replay
from meeting.folding.inapplicable import InapplicableError
from meeting.intents import AskScale, MarkTopics, PauseMeeting, WithdrawConsent
from meeting.people import Mode
from meeting.state import Meeting, Stage
from meeting.statement_terms import Said
from tests.clock import START
from tests.meeting.speech import says
from tests.people import AUNT, IDA, planned
from tests.table import Table, terms


def told(table: Table, event: Event) -> Meeting:
    """The state after one more fact, whoever told it."""
    return fold(table.state, Recorded(len(table.log) + 1, "x", "x", table.wall, "lead", event))


BEFORE = Table()
OPEN = Table().opens(without=["yusuf"])
ROUND = Table().opens(without=["yusuf"]).enters("descriptive").gives("ida")
BREAK = Table().opens().breaks()
PAUSED = Table().opens().does(PauseMeeting())
AGREED = Table().opens()
AGREEMENT = AGREED.proposes(terms())
WRITTEN = Table().opens()
NOTED = says(WRITTEN, "amina", "Ro om morgenen")
WRITTEN.does(AskScale("Hvor trygt er det?"))
SCALE = WRITTEN.state.minutes.scales[0].id
HIDDEN = Table().opens()
WITHHELD = HIDDEN.proposes(terms())
HIDDEN.does(MarkTopics(WITHHELD, ("helbred",))).does(WithdrawConsent("helbred", "amina"))
TURN = ROUND.state.floor.turns[-1].id


@pytest.mark.parametrize(
    ("table", "event"),
    [
        (BEFORE, events.FloorGiven("t", "ida")),
        (BEFORE, events.MeetingClosed()),
        (BEFORE, events.Arrived("ida")),
        (BEFORE, events.QuestionParked("q")),
        (OPEN, events.MeetingOpened()),
        (OPEN, events.MeetingPlanned(planned())),
        (OPEN, events.MeetingResumed()),
        (OPEN, events.MeetingPostponed()),
        (OPEN, events.BreakEnded()),
        (OPEN, events.Arrived("ida")),
        (OPEN, events.Arrived("nobody")),
        (OPEN, events.Left("yusuf")),
        (OPEN, events.WalkedIn(IDA)),
        (OPEN, events.InterpreterAwaited("nobody", WaitFor.ARRIVAL)),
        (OPEN, events.InterpreterModeChanged("nobody", Mode.PHONE)),
        (OPEN, events.LeaderReplaced("nobody")),
        (OPEN, events.MinuteTakerReplaced("nobody")),
        (OPEN, events.PhaseEntered("coffee")),
        (OPEN, events.FloorGiven("t", "yusuf")),
        (OPEN, events.FloorGiven("t", "nobody")),
        (OPEN, events.TurnEnded("t")),
        (OPEN, events.OrderChanged("descriptive", ())),
        (OPEN, events.OrderChanged("welcome", ("ida",))),
        (OPEN, events.HeardThroughAnother("descriptive", "sami", "amina")),
        (OPEN, events.HeardThroughAnother("welcome", "sami", "nobody")),
        (OPEN, events.QuestionTaken("q")),
        (ROUND, events.FloorGiven("t", "amina")),
        (ROUND, events.TurnEnded("another")),
        (ROUND, events.TurnStartCorrected("another", 15)),
        (ROUND, events.Left("ida")),
        (ROUND, events.PhaseEntered("reflection")),
        (ROUND, events.BreakStarted(10)),
        (ROUND, events.MeetingPaused()),
        (ROUND, events.MeetingClosed()),
        (ROUND, events.InterjectionEnded(TURN)),
        (ROUND, events.InterpretingEnded(TURN)),
        (BREAK, events.BreakStarted(10)),
        (BREAK, events.FloorGiven("t", "ida")),
        (PAUSED, events.FloorGiven("t", "ida")),
        (PAUSED, events.MeetingPaused()),
        (PAUSED, events.WalkedIn(AUNT)),
        (AGREED, events.AgreementProposed(AGREEMENT, terms())),
        (AGREED, events.AgreementProposed("a", terms("ringer", "nobody"))),
        (AGREED, events.AgreementAmended("a", terms())),
        (AGREED, events.AgreementAmended(AGREEMENT, terms(about=("nobody",)))),
        (AGREED, events.AgreementPutAside("a")),
        (AGREED, events.ReadBackStarted("a", terms())),
        (AGREED, events.ReadBackStarted(AGREEMENT, terms("skriver"))),
        (AGREED, events.AgreementConfirmed(AGREEMENT, "Ida skriver.", terms("skriver"))),
        (AGREED, events.ReservationNoted(AGREEMENT, "nobody", "Måske")),
        (AGREED, events.ChildAsked(AGREEMENT, "nobody", "Ja")),
        (AGREED, events.ChildAsked(AGREEMENT, "sami", "Ja", "nobody")),
        (AGREED, events.AgreementFollowedUp("1.1", Outcome.KEPT)),
        (AGREED, events.AgreementHandedOver("1.1", "ida")),
        (AGREED, events.AgreementProposed("a", terms(), "s9")),
        (AGREED, events.AgreementAccepted("a", "amina")),
        (AGREED, events.AgreementAccepted(AGREEMENT, "nobody")),
        (AGREED, events.AgreementAccepted(AGREEMENT, "amina", terms("skriver"))),
        (AGREED, events.ReservationNoted(AGREEMENT, "amina", "Måske", terms("skriver"))),
        (HIDDEN, events.ReadBackStarted(WITHHELD, terms())),
        (BEFORE, events.MinutesTaken("nobody")),
        (BEFORE, events.StatementNoted("s1", Said("amina", "Ro"))),
        (BEFORE, events.ConsentWithdrawn("helbred", "amina")),
        (OPEN, events.QuestionParked("q", statement="s9")),
        (OPEN, events.StatementNoted("s1", Said("nobody", "Ro"))),
        (OPEN, events.StatementNoted("s1", Said("amina", "Ro", about=("nobody",)))),
        (OPEN, events.StatementNoted("s1", Said("amina", "Ro", children=("nobody",)))),
        (OPEN, events.StatementCorrected("s9", Said("amina", "Ro"))),
        (OPEN, events.StatementWithdrawn("s9")),
        (OPEN, events.PhaseSummedUp("reflection", "Ro")),
        (OPEN, events.AdditionNoted("s9", said=Said("amina", "Ro"))),
        (OPEN, events.AdditionNoted("welcome", "Ro")),
        (WRITTEN, events.AdditionNoted(NOTED, said=Said("nobody", "Ro"))),
        (AGREED, events.AdditionNoted(AGREEMENT, terms=terms("ringer", "nobody"))),
        (OPEN, events.GoalDropped("g")),
        (OPEN, events.ScaleAnswered("s", "amina", 5)),
        (OPEN, events.TopicsMarked("s9", ("helbred",))),
        (OPEN, events.ConsentWithdrawn("helbred", "nobody")),
        (OPEN, events.ConsentGiven("helbred", "nobody")),
        (WRITTEN, events.StatementNoted(NOTED, Said("amina", "Ro"))),
        (WRITTEN, events.StatementCorrected(NOTED, Said("nobody", "Ro"))),
        (WRITTEN, events.ScaleDropped("s")),
        (WRITTEN, events.ScaleAnswered(SCALE, "nobody", 5)),
        (OPEN, events.TranslationTaken("a9", "ar", "نعم", "Ja")),
        (PAUSED, events.GoalSet("g", "En god hverdag")),
    ],
)
def test_a_fact_that_cannot_follow_is_refused(table: Table, event: Event) -> None:
    with pytest.raises(InapplicableError):
        told(table, event)


@pytest.mark.parametrize("twice", [events.InterjectionStarted(TURN), events.InterpretingStarted(TURN)])
def test_what_has_begun_does_not_begin_again(twice: Event) -> None:
    begun = told(ROUND, twice)
    with pytest.raises(InapplicableError):
        fold(begun, Recorded(99, "y", "y", ROUND.wall, "lead", twice))


def test_replayed_the_log_gives_the_same_state() -> None:
    table = Table().opens().enters("descriptive").gives("ida").after(2).gives("karen").undoes().after(1).frees()
    assert replay(table.log) == table.state
    assert replay(replayed := list(table.log)) == replay(replayed)


def test_time_never_runs_backwards() -> None:
    late = Recorded(99, "x", "x", START - timedelta(hours=1), "lead", events.QuestionParked("q"))
    assert fold(OPEN.state, late).last_at == OPEN.state.last_at


def test_a_jump_moves_the_clock_and_not_the_meeting() -> None:
    jumped = fold(OPEN.state, Recorded(99, "x", "x", OPEN.wall + timedelta(hours=1), "lead", events.ClockJumped(3600)))
    assert (jumped.last_at, jumped.offset_s) == (OPEN.state.last_at, 3600)
    assert jumped.wall(jumped.last_at) == OPEN.wall + timedelta(hours=1)


def test_an_empty_log_is_an_empty_meeting() -> None:
    empty = replay([])
    assert (empty, empty.stage) == (Meeting(), Stage.EMPTY)
    with pytest.raises(ValueError, match="no plan"):
        _ = empty.planned
