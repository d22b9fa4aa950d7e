"""Somebody who was not planned joins the table."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.message import Message
from textual.widgets import Input

from meeting.cpr import looks_like_cpr
from meeting.newcomer import likely_network, newcomer
from meeting.people import Network, Participant
from tui.view.hints import Hint, next_speaker
from tui.view.lines import Line
from tui.view.scene import Scene
from tui.view.tongues import tongue
from tui.view.walk_in import LABEL, NewPerson, Step, languages, network, row_of, walk_in_rows
from tui.view.words import mark
from tui.widgets.entry import Entry
from tui.widgets.typing_panel import TypingPanel

_MOST = 60


class WalkInPanel(TypingPanel):
    """Asks for a name, a role, and where the person belongs, or what is interpreted: mostly Enter three times."""

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
        """One row to type in, for one question after the other."""
        yield Entry(most=_MOST, key="text")

    def on_mount(self) -> None:
        """Put the row where the name stands."""
        self._place()

    def place_to_type(self) -> Entry:
        """Return the row; while a network is chosen by number it takes no letters."""
        return self.query_one(Entry)

    def draw(self) -> tuple[Line, ...]:
        """Return the fields."""
        return walk_in_rows(self.scene, self.person, self.size.width)

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do."""
        del columns
        return (*self._enter_hints(), *next_speaker(self.scene.meeting), Hint("Esc", mark("back")))

    def _enter_hints(self) -> tuple[Hint, ...]:
        match self.person.step:
            case Step.NETWORK:
                return Hint("1–6", ""), Hint("Enter", mark("keep it"))
            case Step.LANGUAGE:
                words = self.scene.words
                found = languages(self.scene, self.person)[:1]
                return tuple(Hint("Enter", words.text("choose {name}", name=tongue(words, each))) for each in found)
            case _:
                return (Hint("Enter", mark("next field")),)

    def press(self, key: str, character: str) -> bool:
        """Go on to the next question, or leave."""
        self._catch_up()
        asked = self.person.step is Step.NETWORK
        if key == "escape":
            self.post_message(self.Left())
        elif key in ("enter", "tab", "down"):
            self._enter()
        elif asked and (chosen := network(character)):
            self._add(chosen)
        elif not (asked and character.isprintable() and character):
            return False
        return True

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._catch_up()
        warning = self.scene.words.text("That looks like a CPR number. Write a name instead.")
        self.says = warning if looks_like_cpr(event.value) else ""
        self.redraw()

    def _catch_up(self) -> None:
        """Keep what stands in the row: of fast typing the messages come late."""
        text = self.query_one(Entry).value
        match self.person.step:
            case Step.NAME:
                self.person = replace(self.person, name=text)
            case Step.ROLE:
                self.person = replace(self.person, role=text)
            case Step.LANGUAGE:
                self.person = replace(self.person, language=text)
            case Step.NETWORK:
                pass

    def _enter(self) -> None:
        match self.person.step:
            case Step.NAME if self.person.name.strip():
                self._go_to(Step.ROLE)
            case Step.ROLE if self.person.role.strip():
                self._go_to(Step.LANGUAGE if self.person.interprets else Step.NETWORK)
            case Step.LANGUAGE if found := languages(self.scene, self.person):
                self._add(Network.PROFESSIONAL, found[0])
            case Step.NETWORK:
                self._add(likely_network(self.person.role))
            case _:
                return

    def _go_to(self, step: Step) -> None:
        self.person = replace(self.person, step=step)
        if step is not Step.NETWORK:
            with self.prevent(Input.Changed):
                self.query_one(Entry).value = ""
            self._place()
        if step is Step.LANGUAGE and not languages(self.scene, self.person):
            self.says = self.scene.words.text("Which language?")
        self.redraw()

    def _place(self) -> None:
        self.query_one(Entry).styles.offset = (LABEL + 1, row_of(self.person.step))

    def _add(self, belongs: Network, interprets: str = "") -> None:
        person = newcomer(self.scene.meeting, self.person.name, self.person.role, belongs, interprets)
        self.post_message(self.Added(person))
