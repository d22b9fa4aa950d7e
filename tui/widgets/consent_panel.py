"""Consent is taken back or given again, topic by topic (R118, seed 004; scenario 8)."""

from __future__ import annotations

from meeting.intents import GiveConsent, WithdrawConsent
from meeting.minutes import topic_names
from tui.view.choosing import Choosing
from tui.view.consent_panel import consent_ids, consent_rows, sayer_rows, sayers, topic_asked
from tui.view.hints import Hint
from tui.view.page import Picture
from tui.view.picking import Choice
from tui.view.scene import Scene
from tui.view.topics import Topic, topic_named
from tui.view.words import mark
from tui.widgets.page import Page

_TOPIC = "topic"
_STEPS = {"up": -1, "down": 1}


class ConsentPanel(Page):
    """Enter takes consent back or gives it; who says so is picked by letters. `n` is a topic that is not used yet."""

    def __init__(self, scene: Scene) -> None:
        """Begin at the first topic."""
        super().__init__(scene, key="consent")
        self._about = ""
        """The topic for which is asked who says so."""
        self._again = False
        """Whether it is asked who gives it again."""
        self._list = Choosing(())

    def ids(self) -> tuple[str, ...]:
        """Return the topics."""
        return consent_ids(self.scene)

    @property
    def _topic(self) -> Topic:
        return topic_named(self.scene.meeting, self._about)

    def picture(self) -> Picture:
        """Return the topics, or who says so, or the field."""
        size = (self.size.width, self.size.height)
        if self.field:
            return topic_asked(self.scene, size)
        if self._about:
            return Picture(sayer_rows(self.scene, self._topic, self._list, size, again=self._again))
        return consent_rows(self.scene, self.here, size)

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do now."""
        if asked := super().hints(columns):
            return asked
        arrows = Hint(f"{self.scene.look.alphabet.up} {self.scene.look.alphabet.down}", mark("move"), 1)
        back = Hint("Esc", mark("back"))
        if self.field:
            return (Hint("Enter", mark("who says so")), back)
        if self._about:
            label = mark("share again") if self._again else mark("do not share")
            return (Hint("Enter", label), Hint("a–å", mark("find")), arrows, back)
        return (*self._at_sign(), Hint("n", mark("new topic")), arrows, back)

    def _at_sign(self) -> tuple[Hint, ...]:
        if not self.here:
            return ()
        withdrawn = topic_named(self.scene.meeting, self.here).withdrawn_by
        return (Hint("Enter", mark("share again") if withdrawn else mark("do not share")),)

    def follow(self, scene: Scene) -> None:
        """Go on with a later scene and who is in the room."""
        super().follow(scene)
        self._list = self._list.among(self._sayers())

    def press(self, key: str, character: str) -> bool:
        """Pick who says so; else what the page does."""
        if not self._about or self.field:
            return super().press(key, character)
        taken = self._pick(key, character)
        if taken and self.is_attached:
            self.redraw()
        return taken

    def command(self, name: str) -> bool:
        """Ask who says so, or for a new topic."""
        if name == "n":
            self.open_field(_TOPIC)
        elif name == "enter" and self.here:
            self._ask(self.here, again=bool(topic_named(self.scene.meeting, self.here).withdrawn_by))
        else:
            return name == "enter"
        return True

    def entered(self, text: str) -> None:
        """Ask who says that a topic is not to be shared; of one that is not shared already, who says so too."""
        named = topic_names((text.removeprefix("#"),))
        self.done_with_field()
        if named:
            self._ask(named[0], again=False)

    def _ask(self, topic: str, *, again: bool) -> None:
        self._about, self._again = topic, again
        self._list = Choosing(self._sayers())

    def _sayers(self) -> tuple[Choice, ...]:
        return sayers(self.scene, self._topic.withdrawn_by if self._again else ())

    def _pick(self, key: str, character: str) -> bool:
        picked = self._list.chosen if key == "enter" else self._list.numbered(character)
        if key == "escape":
            self._about = ""
        elif picked is not None:
            meant = GiveConsent if self._again else WithdrawConsent
            self.send(meant(self._about, picked.id), self._done)
        elif key in _STEPS:
            self._list = self._list.moved(_STEPS[key])
        elif key == "backspace":
            self._list = self._list.erased()
        elif character.isalpha():
            self._list = self._list.typed(character.lower())
        else:
            return key == "enter"
        return True

    def _done(self) -> None:
        self.at, self._about = self._about, ""
        self.redraw()
