"""Somebody who was not planned joins the table."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace
from textual import events, on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input

from meeting.cpr import looks_like_cpr
from meeting.newcomer import likely_network, newcomer
from meeting.people import Network, Participant
from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.scene import Scene
from tui.view.walk_in import FIRST_ROW, LABEL, NewPerson, Step, network, walk_in_rows
from tui.view.words import mark
from tui.widgets.entry import Entry
from tui.widgets.typing_panel import TypingPanel

_MOST = 60


class WalkInPanel(TypingPanel):
    """Asks for a name, a role, and where the person belongs, which the role mostly tells: Enter three times."""

    DEFAULT_CSS = """
    WalkInPanel Entry {
        position: absolute;
    }
    """

    @dataclass
    class Added(Message):
        """Somebody new is in the room."""

        participant: Participant

    @dataclass
    class Left(Message):
        """Esc was pressed; nobody is added."""

    def __init__(self, scene: Scene) -> None:
        """Begin with the name."""
        super().__init__(scene, key="walk-in")
        self.person = NewPerson()

    def compose(self) -> ComposeResult:
        """One row to type in, first for the name, then for the role."""
        yield Entry(most=_MOST, key="text")

    def on_mount(self) -> None:
        """Put the row where the name stands."""
        self._place()

    def place_to_type(self) -> Entry | None:
        """Return the row, unless a network is chosen by number."""
        return None if self.person.step is Step.NETWORK else self.query_one(Entry)

    def draw(self) -> tuple[Line, ...]:
        """Return the fields."""
        return walk_in_rows(self.scene, self.person, self.size.width)

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do."""
        del columns
        last = self.person.step is Step.NETWORK
        enter = (Hint("1–6", ""), Hint("Enter", mark("keep it"))) if last else (Hint("Enter", mark("next field")),)
        return (*enter, Hint("F2", mark("next speaker"), 1), Hint("Esc", mark("back")))

    def on_key(self, event: events.Key) -> None:
        """Go on to the next question, or leave."""
        if event.key == "escape":
            self.post_message(self.Left())
        elif event.key in ("enter", "tab", "down"):
            self._enter()
        elif self.person.step is Step.NETWORK and (chosen := network(event.character or "")):
            self._add(chosen)
        else:
            return
        event.stop()
        event.prevent_default()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        if self.person.step is Step.NAME:
            self.person = replace(self.person, name=event.value)
        else:
            self.person = replace(self.person, role=event.value)
        warning = self.scene.words.text("That looks like a CPR number. Write a name instead.")
        self.says = warning if looks_like_cpr(event.value) else ""
        self.redraw()

    def _enter(self) -> None:
        match self.person.step:
            case Step.NAME if self.person.name.strip():
                self._go_to(Step.ROLE)
            case Step.ROLE if self.person.role.strip() and self.person.needs_network:
                self._go_to(Step.NETWORK)
            case Step.ROLE if self.person.role.strip():
                self._add(Network.PROFESSIONAL)
            case Step.NETWORK:
                self._add(likely_network(self.person.role))
            case _:
                return

    def _go_to(self, step: Step) -> None:
        self.person = replace(self.person, step=step)
        entry = self.query_one(Entry)
        with self.prevent(Input.Changed):
            entry.value = ""
        entry.display = step is not Step.NETWORK
        self._place()
        self.put_cursor()
        self.redraw()

    def _place(self) -> None:
        self.query_one(Entry).styles.offset = (LABEL + 1, FIRST_ROW + (self.person.step is Step.ROLE))

    def _add(self, belongs: Network) -> None:
        person = newcomer(self.scene.meeting, self.person.name, self.person.role, belongs)
        self.post_message(self.Added(person))
