"""Arrivals and departures, and the roll call that opens a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from textual.message import Message

from meeting import presence
from tui.view.choosing import NUMBERED
from tui.view.choosing_rows import choosing_rows
from tui.view.hints import MEDIUM, Hint
from tui.view.lines import Line
from tui.view.presence import comings, everybody, purpose_rows, ticks, waits_for
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
    class Ticked(Message):
        """The leader said whether somebody is here."""

        person: str
        here: bool

    @dataclass
    class Opened(Message):
        """The meeting is to begin with these people in the room."""

        here: tuple[str, ...]

    def __init__(self, scene: Scene, said: Mapping[str, bool]) -> None:
        """Begin with who is expected; `said` is what the leader said of somebody before, by id."""
        super().__init__(scene, scene.words.text("Who is here?"), everybody, key="roll-call")
        self._said = dict(said)
        self.says = waits_for(scene, self.here)

    @property
    def here(self) -> frozenset[str]:
        """Who is ticked off: an interpreter the room waits for is not, unless the leader says so."""
        meeting = self.scene.meeting
        walked_in = (seat.participant.id for seat in meeting.presence.seats if seat.walked_in)
        ticked = frozenset((*presence.expected(meeting.planned), *walked_in)) - {meeting.presence.awaited}
        return (ticked | {person for person, here in self._said.items() if here}) - {
            person for person, here in self._said.items() if not here
        }

    def draw(self) -> tuple[Line, ...]:
        """Return everybody, each ticked or not, and why we are here where there is room."""
        across = self.size.width
        shown = ticks(self.scene, self.here)
        return choosing_rows(self.scene, self.title, self.list, self.size, shown, purpose_rows(self.scene, across))

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return how to tick and how to begin."""
        roomy = columns >= MEDIUM
        arrows = Hint(f"{self.scene.look.alphabet.up} {self.scene.look.alphabet.down}", mark("move"), 5)
        digits = Hint(f"1–{min(len(self.list.choices), NUMBERED)}", mark("here or not") if roomy else mark("here/not"))
        others = (Hint("+", mark("new"), 1), Hint("F7", mark("leader"), 4), Hint("F8", mark("minutes"), 3))
        begin = Hint("Enter", mark("begin the meeting") if roomy else mark("begin"))
        return (Hint(mark("space"), "", 2), digits, arrows, *others, begin, Hint("Esc", mark("back")))

    def pick(self, picked: str) -> None:
        """Tick somebody, or take the tick away."""
        self._said[picked] = picked not in self.here
        self.post_message(self.Ticked(picked, self._said[picked]))
        self.says = waits_for(self.scene, self.here)
        self.list = self.list.cleared()

    def press(self, name: str) -> bool:
        """Tick, begin, or move in the list; while letters narrow it, Enter only shows everybody again."""
        chosen = self.list.chosen
        if name == "enter" and self.list.letters:
            self.list = self.list.cleared()
        elif name == "enter":
            here = tuple(choice.id for choice in self.choices(self.scene) if choice.id in self.here)
            self.post_message(self.Opened(here))
        elif name == " " and chosen is not None:
            self.pick(chosen.id)
            self.list = self.list.moved(1)
        else:
            return _asked(self, name) or super().press(name)
        return True


def _asked(panel: ChoosingPanel, name: str) -> bool:
    """Ask for a new person, leader or minute-taker, if that is what a key means."""
    asked = {"+": PresencePanel.NewPerson, "f7": PresencePanel.NewLeader, "f8": PresencePanel.NewMinuteTaker}.get(name)
    if asked is not None:
        panel.hand_over(asked())
    return asked is not None
