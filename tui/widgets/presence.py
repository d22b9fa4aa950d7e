"""Arrivals and departures, and the roll call that opens a meeting."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from meeting import presence
from tui.view.choosing import choosing_rows
from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.presence import comings, everybody, ticks, waits_for
from tui.view.scene import Scene
from tui.view.words import mark
from tui.widgets.choosing import ChoosingPanel


class PresencePanel(ChoosingPanel):
    """Shows who is here; picking somebody means that they come, or leave. It stays open for the next one."""

    @dataclass
    class Moved(Message):
        """Somebody came or left."""

        person: str
        came: bool

    @dataclass
    class NewPerson(Message):
        """Somebody comes who was not planned."""

    @dataclass
    class NewLeader(Message):
        """Another is to lead the meeting."""

    @dataclass
    class NewMinuteTaker(Message):
        """Another is to take the minutes."""

    def __init__(self, scene: Scene) -> None:
        """Begin with everybody."""
        super().__init__(scene, scene.words.text("Who is here?"), everybody, key="presence")

    def draw(self) -> tuple[Line, ...]:
        """Return everybody, each with a sign and, if away, a word."""
        return choosing_rows(self.scene, self.title, self.list, self.size, comings(self.scene))

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return how somebody comes, leaves or is added."""
        del columns
        keys = (("Enter", mark("in/out")), ("+", mark("new")), ("F7", mark("leader")), ("F8", mark("minutes")))
        return (*(Hint(key, label, rank) for rank, (key, label) in enumerate(keys)), Hint("Esc", mark("back")))

    def pick(self, picked: str) -> None:
        """Let somebody come or leave."""
        self.list = self.list.cleared()
        self.post_message(self.Moved(picked, not presence.is_here(self.scene.meeting, picked)))

    def press(self, name: str) -> bool:
        """Open what a new person, leader or minute-taker needs; else move in the list."""
        return _asked(self, name) or super().press(name)


class RollCall(ChoosingPanel):
    """Ticks off who is here; whoever is expected is ticked already. Space and digits tick, Enter opens the meeting."""

    @dataclass
    class Opened(Message):
        """The meeting is to begin with these people in the room."""

        here: tuple[str, ...]

    def __init__(self, scene: Scene) -> None:
        """Begin with those who are planned to be here at the start; not with an interpreter the room waits for."""
        super().__init__(scene, scene.words.text("Who is here?"), everybody, key="roll-call")
        walked_in = (seat.participant.id for seat in scene.meeting.presence.seats if seat.walked_in)
        expected = frozenset((*presence.expected(scene.meeting.planned), *walked_in))
        self.here = expected - {scene.meeting.presence.awaited}
        self.says = waits_for(scene, self.here)

    def draw(self) -> tuple[Line, ...]:
        """Return everybody, each ticked or not."""
        return choosing_rows(self.scene, self.title, self.list, self.size, ticks(self.scene, self.here))

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return how to tick and how to begin."""
        del columns
        arrows = Hint(f"{self.scene.look.alphabet.up} {self.scene.look.alphabet.down}", mark("move"), 1)
        others = (Hint("+", mark("new"), 2), Hint("F7", mark("leader"), 4), Hint("F8", mark("minutes"), 3))
        begin = Hint("Enter", mark("begin the meeting"))
        return (Hint(mark("space"), mark("here/not")), arrows, *others, begin, Hint("Esc", mark("back")))

    def pick(self, picked: str) -> None:
        """Tick somebody, or take the tick away."""
        self.here = self.here ^ {picked}
        self.says = waits_for(self.scene, self.here)
        self.list = self.list.cleared()

    def press(self, name: str) -> bool:
        """Tick, begin, or move in the list."""
        chosen = self.list.chosen
        if name == "enter":
            here = tuple(choice.id for choice in self.choices(self.scene) if choice.id in self.here)
            self.post_message(self.Opened(here))
        elif name == " " and chosen is not None:
            self.pick(chosen.id)
            self.list = self.list.moved(1)
        else:
            return _asked(self, name) or super().press(name)
        return True

    def tick(self, person: str) -> None:
        """Tick somebody who has just been added."""
        self.here = self.here | {person}
        self.redraw()


def _asked(panel: ChoosingPanel, name: str) -> bool:
    """Ask for a new person, leader or minute-taker, if that is what a key means."""
    asked = {"+": PresencePanel.NewPerson, "f7": PresencePanel.NewLeader, "f8": PresencePanel.NewMinuteTaker}.get(name)
    if asked is not None:
        panel.post_message(asked())
    return asked is not None
