"""Scenarios 4, 6, 9 and 12 with two real programs: one leads on the wall, one writes the minutes, on one store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from msgspec.structs import replace

from meeting import agreements, speakers
from meeting.events import Face
from meeting.intents import (
    ChangeOrder,
    EnterPhase,
    FillEvaluation,
    Intent,
    LeaveLead,
    NextSpeaker,
    OpenMeeting,
    PlanMeeting,
    TakeLead,
)
from meeting.people import Network, Participant
from meeting.plan import Plan
from meeting.presence import expected
from meeting.state import Stage, Standing
from store.live import LiveMeeting
from tests.clock import FakeClock
from tests.pty import hurried
from tests.pty.desk import Desk, Kept
from tests.pty.terminal import Terminal
from tests.tui.table import AMINA, IDA, JONAS, MAYA, METTE, TOVE, plan

ENGLISH = {"ORDSTYRER_LANG": "en"}
HURRIED = 10
"""Seconds of the meeting in one of ours, so that a turn is a second old at the next key."""
MORMOR = Participant("mormor", "Mormor", "mormor", Network.PRIVATE)
_BETWEEN_S = 2
NOT_SAID = "• see notes"


class Room:
    """A meeting that has begun, and the programs that are open on it."""

    def __init__(self, desk: Desk, planned: Plan, *acts: Intent, without: Sequence[str] = ()) -> None:
        self._desk = desk
        self.kept = _begun(desk, planned, acts, without)
        desk.program = hurried.command(datetime.now(UTC), HURRIED)
        self._wall: Terminal
        self._panes: list[Terminal] = []

    @contextmanager
    def at_work(self, *arguments: str) -> Iterator[tuple[Terminal, Terminal]]:
        """Lead on a wall, and write in half a window; these arguments are the minute-taker's."""
        with self._opens("lead") as self._wall, self.writes(*arguments) as pane:
            self._wall.until("? more")
            yield self._wall, pane
            self._ends()

    @contextmanager
    def writes(self, *arguments: str) -> Iterator[Terminal]:
        """Write the minutes in half a window."""
        with self._opens("minutes", *arguments, size=(78, 20)) as pane:
            pane.until("Enter save")
            self._panes.append(pane)
            yield pane

    def see(self, *, wall: Sequence[str] = (), minutes: Sequence[str] = ()) -> None:
        """Wait until all of these stand on the wall, and in every pane of the minutes."""
        for terminal, texts in ((self._wall, wall), *((pane, minutes) for pane in self._panes)):
            for text in texts:
                terminal.until(text)

    def let_the_turn_begin(self) -> None:
        """Look on until the turn is a second old; before that a second space means nothing."""
        self._wall.read_for(1.5 / HURRIED)

    def _opens(self, *arguments: str, size: tuple[int, int] = (80, 24)) -> Terminal:
        return self._desk.opens(*arguments, size=size, more=ENGLISH)

    def _ends(self) -> None:
        """Hold that all is well with the store, and that nothing said was ever on the wall."""
        assert self.kept.problems() == []
        assert self._desk.troubles() == ""
        said = [item.said.text for item in self.kept.meeting().minutes.statements]
        assert said
        assert not [text for text in said if text in self._wall.all_shown()]


def _begun(desk: Desk, planned: Plan, acts: Sequence[Intent], without: Sequence[str]) -> Kept:
    """Make a store in which these acts have just been done, some seconds apart."""
    clock = FakeClock(datetime.now(UTC) - timedelta(seconds=_BETWEEN_S * (len(acts) + 3)))
    today = replace(planned, starts=clock.wall)
    here = tuple(person for person in expected(today) if person not in without)
    kept = desk.made(today.ref)
    with kept.log(read_only=False) as log:
        pane = LiveMeeting(log, today.ref, Face.LEAD, clock)
        for intent in (PlanMeeting(today), TakeLead(), OpenMeeting(here), *acts, LeaveLead()):
            refused = pane.do(intent)
            assert refused is None, (intent, refused)
            clock.advance(_BETWEEN_S)
    return kept


@pytest.mark.rule("R33", "R113", "R120", "R122")
def test_scenario_4_the_father_is_heard_and_agrees_before_he_leaves(desk: Desk) -> None:
    father = Participant(
        "yusuf", "Yusuf", "far", Network.FAMILY, AMINA.kind, leaves_at=datetime.now(UTC) + timedelta(minutes=30)
    )
    order = ("maya", "ida", "tove", "mette", "jonas", "yusuf")
    room = Room(desk, plan(MAYA, father, IDA, TOVE, JONAS, METTE), ChangeOrder(order), NextSpeaker())
    with room.at_work() as (lead, pen):
        room.see(wall=["Maya has the floor", "Yusuf leaves at"], minutes=["Maya has the floor"])
        lead.press("g", "yus", "enter")
        room.see(wall=["Yusuf has the floor"], minutes=["Yusuf has the floor", "── Yusuf, far"])
        pen.press("Jeg kører hende til fodbold")
        pen.until("hende til fodbold")
        pen.press("f3")
        pen.until("Does what    kører hende")
        pen.press("\x15kører Maya til fodbold")
        pen.until("»Yusuf kører Maya til fodbold.")
        while "Does what" in pen.text():
            pen.press("enter")
            pen.settle()
        room.see(wall=["Agreements today: 1"], minutes=["= agreement 1  Yusuf kører Maya", "not read back"])
        lead.press("o")
        room.see(wall=["Is this what we have agreed?"])
        lead.press("enter")
        room.see(wall=["Agreements today: 1"], minutes=["· agreed"])
        lead.press("space")
        room.see(wall=["Ida has the floor"])
        lead.press("m", "yus", "enter")
        room.see(wall=["Yusuf has left."], minutes=["has left"])
    meeting = room.kept.meeting()
    assert [agreements.standing(item) for item in meeting.agreements.items] == [Standing.AGREED]


@pytest.mark.rule("R30", "R149")
def test_scenario_6_grandmother_passes_twice_and_is_heard(desk: Desk) -> None:
    room = Room(desk, plan(AMINA, MORMOR, IDA, JONAS, METTE), NextSpeaker(), NextSpeaker())
    with room.at_work("--as", "jonas") as (lead, pen):
        room.see(wall=["Mormor has the floor"], minutes=["Mormor has the floor"])
        lead.press("p")
        room.see(wall=["will be asked again at the end"], minutes=["Mormor                 passes"])
        for name in ("Jonas", "Mormor"):
            room.let_the_turn_begin()
            lead.press("space")
            room.see(wall=[f"{name} has the floor"], minutes=[f"{name} has the floor"])
        pen.press("Det er som det er", "enter")
        pen.until("Mormor                 Det er som det er")
        lead.press("p")
        room.see(wall=["Everyone has been heard", "That is quite all right."], minutes=["No one has the floor"])
        assert not [row for row in lead.lines() if "Mormor" in row and any(letter.isdigit() for letter in row)]
    assert speakers.finished(room.kept.meeting())


@pytest.mark.rule("R53", "R54")
def test_scenario_9_the_leader_writes_until_somebody_else_does(desk: Desk) -> None:
    room = Room(desk, plan(), NextSpeaker(), NextSpeaker(), without=["tove"])
    with room.at_work("--as", "mette") as (lead, pen):
        room.see(wall=["Amina has the floor", NOT_SAID], minutes=["Mette leads and takes the minutes."])
        assert "takes the minutes" not in lead.text()
        pen.press("Der er ro om morgenen", "enter")
        pen.until("1 statement")
        lead.press("m", "f8")
        room.see(wall=["Who takes the minutes now?"])
        lead.press("jon", "enter")
        lead.until(lambda screen: NOT_SAID not in screen and "Amina has the floor" in screen)
        pen.until(lambda screen: "takes the minutes" not in screen)
        pen.press("Vi spiser sammen")
        with room.writes("--as", "jonas") as second:
            room.see(minutes=["Amina has the floor", "Der er ro om morgenen"])
            second.press("!Bussen er fuld", "enter")
            room.see(minutes=["! worry        Bussen er fuld", "2 statements"])
            pen.press("enter")
            room.see(minutes=["Amina                  Vi spiser sammen", "3 statements"])
    assert [item.by for item in room.kept.meeting().minutes.statements] == ["mette", "jonas", "mette"]


@pytest.mark.rule("R85", "R105", "R144")
def test_scenario_12_no_close_without_a_date_and_the_last_sentence_is_kept(desk: Desk) -> None:
    heard: list[Intent] = [NextSpeaker()] * 5
    parts: tuple[Intent, ...] = (
        *heard,
        EnterPhase("reflection"),
        *heard,
        *(EnterPhase(part) for part in ("agreements", "next")),
    )
    room = Room(desk, plan(AMINA, IDA, TOVE, JONAS, METTE), *parts, EnterPhase("evaluation"), FillEvaluation())
    with room.at_work() as (lead, pen):
        pen.press("@ida", "enter", "Tak for i dag, det var ")
        pen.until("Tak for i dag")
        lead.press("l")
        room.see(wall=["1 The next meeting has no date"], minutes=["Tak for i dag"])
        lead.press("1")
        room.see(wall=["When do we meet again?"])
        lead.press("1", "enter")
        room.see(wall=["Everything is in place."])
        lead.press("l")
        room.see(wall=["Thank you for today"], minutes=["the meeting is over", "Tak for i dag, det var"])
        pen.press("et godt møde", "enter")
        room.see(minutes=["Ida                    Tak for i dag, det var et godt møde", "1 statement"])
        pen.press("escape")
        pen.until("q leave")
        pen.press("q", "q")
        assert pen.until_ended() == 0
    meeting = room.kept.meeting()
    assert (meeting.stage, [item.said.text for item in meeting.minutes.statements]) == (
        Stage.CLOSED,
        ["Tak for i dag, det var et godt møde"],
    )
