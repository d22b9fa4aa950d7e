"""A panel lies below the floor for a while: it shows one thing, takes its own keys and lets the others through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.message import Message

from meeting.intents import Intent
from tui.view.hints import Hint
from tui.view.lines import Line
from tui.view.scene import Scene
from tui.widgets.rows import Rows


class Panel(Rows, can_focus=True):
    """Rows of its own making, a line for the leader's row, and the keys that do something here."""

    DEFAULT_CSS = """
    Panel {
        width: 100%;
        height: 100%;
    }
    """

    @dataclass
    class Changed(Message):
        """What the panel says in the leader's row, or its keys, are no longer as they were."""

        panel: Panel

    @dataclass
    class Wants(Message):
        """The panel asks for an act; `done` is called once it was carried out and saved."""

        panel: Panel
        intent: Intent
        done: Callable[[], None] = lambda: None

    @dataclass
    class Closes(Message):
        """The panel has nothing more to ask."""

        panel: Panel

    ENDS: ClassVar[tuple[type[Message], ...]] = ()
    """What it says as its last word, besides `Closes`."""
    late: Callable[[events.Key], None] | None = None
    """Who gets the keys that come after the last word and before the panel is gone; None where nobody wants them."""
    are_kept = True
    """Whether what is half written in it is kept as a draft."""
    _ended = False

    def __init__(self, scene: Scene, *, key: str | None = None) -> None:
        """Begin with this scene; `key` says what is asked."""
        # No widget id: the same panel may be opened again while the one before is still on its way out.
        super().__init__(alphabet=scene.look.alphabet)
        self.key = key or ""
        self.scene = scene
        self.says = ""
        """The line for the leader's row; empty where there is nothing to say."""

    @property
    def begun(self) -> bool:
        """Whether it holds something half written: on leaving the program, that is asked about."""
        return False

    def post_message(self, message: Message) -> bool:
        """Post a message, and know whether it was the last word."""
        if isinstance(message, (self.Closes, *self.ENDS)):
            self.end()
        return super().post_message(message)

    def is_late(self, event: events.Key) -> bool:
        """Hand on a key that came after the last word, and return whether it did: it was not meant for the panel."""
        if self.late is None or not self._ended:
            return False
        event.stop()
        event.prevent_default()
        self.late(event)
        return True

    def end(self) -> None:
        """Have nothing more to ask: what is typed from now on is meant for whatever comes instead."""
        self._ended = True

    @property
    def has_ended(self) -> bool:
        """Whether it has said its last word."""
        return self._ended

    def go_on(self) -> None:
        """Take keys again: what was asked last was not carried out."""
        self._ended = False

    def draw(self) -> tuple[Line, ...]:
        """Return the rows for the present size; every panel has its own."""
        raise NotImplementedError

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return the keys that do something now, for a screen of this many columns."""
        del columns
        return ()

    def follow(self, scene: Scene) -> None:
        """Go on with a later scene: the meeting goes on while a panel is open."""
        self.scene = scene
        # A panel may be told before its fields are there; it is drawn as soon as it has a size.
        if self.is_mounted:
            self.redraw()

    def redraw(self) -> None:
        """Draw anew, and tell the screen that the other rows may have changed."""
        if self.size.width:
            self.show(self.draw())
        self.post_message(self.Changed(self))

    def say(self, text: str) -> None:
        """Put a line into the leader's row."""
        self.says = text
        self.post_message(self.Changed(self))

    def on_resize(self, event: events.Resize) -> None:
        """Draw for the new size."""
        del event
        self.redraw()
