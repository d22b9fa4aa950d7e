"""Whatever may happen at a table: intents of several panes, time that goes by, clocks that are set."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import NamedTuple

from meeting import intents
from meeting.agreement_terms import Outcome
from meeting.events import Reason, WaitFor
from meeting.intents import Intent, Past
from meeting.plan import EarlierAgreement
from meeting.template import RuleId
from tests.meeting.writings import Make, written
from tests.people import AUNT, BO, EVERYBODY, NADIA, interpreted, somebody
from tests.table import Table, terms

PLAN = interpreted(*EVERYBODY, BO)
NEWCOMERS = (
    AUNT,
    somebody("friend", "ven", EVERYBODY[0].network),
    somebody("sister", "barn", EVERYBODY[0].network),
    somebody("second", "tolk", NADIA.network),
)
ANYBODY = (
    *(person.id for person in PLAN.participants),
    *(person.id for person in PLAN.participants),
    "aunt",
    "sister",
    "second",
    "nobody",
)
PHASES = ("", "", "", *(phase.id for phase in PLAN.template.phases))
EARLIER = (EarlierAgreement("1.1", "ringer", "Ida"),)
WHOEVER_LEADS = "whoever leads"
PANES = (WHOEVER_LEADS,) * 7 + ("minutes-1", "minutes-2", "lead", "other")
WRITERS = (*("minutes-1", "minutes-2") * 3, WHOEVER_LEADS)


class Act(NamedTuple):
    """Somebody wants something; the intent is made at the table, where there are ids."""

    pane: str
    name: str
    make: Make

    def __repr__(self) -> str:
        return f"{self.pane}: {self.name}"

    def pane_at(self, table: Table) -> str:
        """Which pane it comes from."""
        return (table.state.lead.pane or "lead") if self.pane == WHOEVER_LEADS else self.pane

    def happen(self, table: Table) -> None:
        """Try it."""
        table.tries(self.make(table), self.pane_at(table))


class Wait(NamedTuple):
    """Time goes by."""

    seconds: float

    def happen(self, table: Table) -> None:
        """Let it."""
        table.after(seconds=self.seconds)


class Jump(NamedTuple):
    """Somebody sets the clock, and the pane notices."""

    minutes: float

    def happen(self, table: Table) -> None:
        """Set it."""
        table.clock_jumps(minutes=self.minutes)


class Drift(NamedTuple):
    """The clock steps back a little, and nobody notices."""

    seconds: float

    def happen(self, table: Table) -> None:
        """Step."""
        table.wall -= timedelta(seconds=self.seconds)


Move = Act | Wait | Jump | Drift

OFTEN: tuple[Intent, ...] = (
    *(intents.NextSpeaker(),) * 4,
    *(intents.Undo(),) * 2,
    intents.FreeFloor(),
    intents.Pass(),
    intents.Defer(),
    intents.Interject(),
    intents.Interpret(),
    intents.TakeBreak(),
)
SELDOM: tuple[Intent, ...] = (
    intents.ShortenTurns(),
    intents.KeepTurns(),
    intents.RoundOff(),
    intents.StopReadBack(),
    intents.FillEvaluation(),
    intents.Calm(),
    *(intents.TakeLead(),) * 2,
    intents.LeaveLead(),
    intents.PauseMeeting(),
    *(intents.ResumeMeeting(),) * 3,
    intents.PostponeMeeting(),
    intents.CloseMeeting(),
    intents.CloseMeeting(Reason.NOT_ENOUGH_TIME),
    intents.PlanMeeting(PLAN),
)


def _named(random: Random) -> Intent:
    """Make an intent that names people or parts, known or not."""
    who, other, sure = random.choice(ANYBODY), random.choice(ANYBODY), random.random() < 0.5
    reason = random.choice((None, Reason.WRITTEN_LATER))
    past = tuple(Past(rule, reason) for rule in RuleId) if sure else ()
    choices: tuple[Intent, ...] = (
        intents.GiveFloor(who, sure),
        intents.GiveFloor(who, sure),
        intents.HearThrough(who, other, random.choice(("", "descriptive", "reflection"))),
        intents.CorrectStart(random.choice((-15.0, 15.0, 600.0, -600.0))),
        intents.Leave(who),
        intents.Arrive(who),
        intents.Arrive(who),
        intents.WalkIn(random.choice(NEWCOMERS)),
        intents.EnterPhase(random.choice(PHASES), past),
        intents.EnterPhase(random.choice(PHASES), past),
        intents.ReplaceLeader(who, reason),
        intents.ReplaceMinuteTaker(who, sure),
        intents.AwaitInterpreter(who, random.choice(tuple(WaitFor))),
        intents.ChangeFrame(sure),
        intents.ParkQuestion("Hvem?", who),
        intents.EndSeries(random.choice(("", "Familien flytter"))),
        intents.FollowUpAgreement(random.choice(("1.1", "9.9")), random.choice(tuple(Outcome))),
        intents.HandOver(random.choice(("1.1", "9.9")), who),
        intents.TickPoint(random.choice(("purpose", "authority_role"))),
    )
    return random.choice(choices)


def _made(random: Random) -> tuple[str, Make]:
    """Make an intent that needs something that lies on the table."""
    index, who = random.randrange(3), random.choice(ANYBODY)

    def agreement(table: Table) -> str:
        items = table.state.agreements.items
        return items[index % len(items)].id if items else "none"

    def order(table: Table) -> tuple[str, ...]:
        held = table.state.rounds.get(table.state.phases.current)
        return held.order[::-1] if held else ()

    past = tuple(Past(rule, Reason.LEADER_DECIDES) for rule in RuleId)
    room = tuple(person.id for person in PLAN.participants)
    makers: dict[str, Make] = {
        "open": lambda _: intents.OpenMeeting(room, EARLIER, past),
        "turn the order": lambda table: intents.ChangeOrder(order(table)),
        "take a question": lambda table: intents.TakeQuestion(next((q.id for q in table.state.questions), "none")),
        "set the next": lambda table: intents.SetNextMeeting(table.wall + timedelta(weeks=9), confirmed=True),
        "propose": lambda table: intents.Propose(terms("ringer", who, about=("sami",)), table.today),
        "amend": lambda table: intents.Amend(agreement(table), terms("skriver", who), table.today),
        "put aside": lambda table: intents.PutAside(agreement(table)),
        "read back": lambda table: intents.ReadBack(agreement(table)),
        "confirm": lambda table: intents.Confirm(table.state.agreements.reading, "Det gør vi."),
        "reserve": lambda table: intents.NoteReservation(agreement(table), who, "Måske"),
        "ask the child": lambda table: intents.AskChild(agreement(table), "sami", "Ja", who),
    }
    name = random.choice((*makers, "propose", "read back", "confirm"))
    return f"{name} {index} {who}", makers[name]


def _act(random: Random, writing: float) -> Act:
    if random.random() < writing:
        if random.random() < 0.25:
            return Act(WHOEVER_LEADS, *_made(random))
        return Act(random.choice(WRITERS), *written(random, random.choice(ANYBODY), random.choice(ANYBODY)))
    pane, kind = random.choice(PANES), random.randrange(10)
    if kind > 7:
        return Act(pane, *_made(random))
    intent = random.choice(OFTEN) if kind < 3 else random.choice(SELDOM) if kind < 4 else _named(random)
    return Act(pane, repr(intent), lambda _: intent)


def _move(random: Random, *, drifting: bool, writing: float) -> Move:
    kind = random.randrange(20)
    if kind < 13:
        return _act(random, writing)
    if kind < 18:
        return Wait(random.choice((1.0, 5.0, 90.0, 1800.0)))
    if kind < 19 or not drifting:
        return Jump(random.choice((60.0, -60.0, 1440.0, -1440.0)))
    return Drift(random.choice((0.5, 30.0)))


def moves(seed: int, most: int, *, drifting: bool = False, writing: float = 0.1) -> list[Move]:
    """Return many moves in a row, always the same for a seed; with `drifting` the log's instants may be out of order.

    `writing` is the part of all acts, 0 to 1, that are those of two minute-takers.
    Hypothesis' own lists repeat themselves so much that most facts never come to pass.
    """
    random = Random(seed)
    return [_move(random, drifting=drifting, writing=writing) for _ in range(most)]


def begun(*, in_round: bool) -> Table:
    """Return a table to start from: planned, or in the middle of the first round."""
    table = Table(PLAN)
    return table.opens().enters("descriptive") if in_round else table
