"""A wall that speaks: the leader's row, the private line, the row of keys, and one question at a time."""

from __future__ import annotations

from msgspec.structs import replace
from textual.timer import Timer
from textual.widget import Widget

from meeting.notices import Notice, frame_notice, person_notices
from meeting.refusal import Refused
from meeting.state import Meeting, Stage
from store.live import LiveMeeting
from tui.asking import Confirming, GoingOn, Leaving, NoInterpreter, Question, Unheard, WhyAnyway, offers
from tui.hints import hints
from tui.screens.watching import Watching
from tui.view import remarks
from tui.view.look import Look
from tui.view.notice import NoticeLine
from tui.view.notices import notice_text
from tui.view.places import Room
from tui.view.refusals import is_withheld
from tui.view.scene import Scene
from tui.view.wall import Says, at_rest
from tui.widgets.panel import Panel

LIVES_S = 4.0
"""How many seconds stands what is said after a key (screens section 4)."""

_IN_THE_REGION = (Unheard, WhyAnyway, NoInterpreter)
"""The questions that take more than a line."""


class Saying(Watching):
    """Asks at most one question at a time, and says what became of a key."""

    def __init__(self, live: LiveMeeting, look: Look, *, private: bool) -> None:
        """Follow this meeting, which has a plan; `private` says that only the leader reads this screen."""
        super().__init__(live, look)
        self.private = private
        self.question: Question | None = None
        self.unsaved = False
        """Whether the last thing could not be saved; it says so until something can be."""
        self.early = False
        """Whether a key that comes now was pressed for the panel that has just been put up."""
        self._said = ""
        self._said_below = ""
        """What the panel said at that moment, or as it was put up; anything else it says is newer."""
        self._fading: Timer | None = None
        self._followed: Meeting | None = None

    @property
    def leads(self) -> bool:
        """Whether this screen leads the meeting, and no later one does (R43, seed 000)."""
        return self.live.state.lead.pane == self.live.pane

    def say(self, text: str) -> None:
        """Say this for a moment; an empty text ends what was said."""
        if self._fading is not None:
            self._fading.stop()
        self._said, self._said_below = text, self._panel_says()
        self._fading = self.set_timer(LIVES_S, self.hush) if text else None
        self.renew()

    def hush(self) -> None:
        """Say no more what was said."""
        self.say("")

    def on_panel_changed(self, event: Panel.Changed) -> None:
        """Show what the panel says and its keys; a newer word of it ends what was said after a key."""
        event.stop()
        says = self._panel_says()
        if says and says != self._said_below:
            self.hush()
        else:
            self._said_below = says
            self.renew()

    def tell(self, refused: Refused) -> None:
        """Say why something is not done."""
        self.say(remarks.refused(self.current(), refused, private=self.private))

    def ask(self, question: Question) -> None:
        """Put a question, in place of the one before, and of a panel that would take its answers."""
        self.withdraw()
        if not isinstance(question, Leaving):
            self.take_away()
        self.question = question
        if isinstance(question, _IN_THE_REGION):
            from tui.widgets.question import QuestionPanel

            self.put(QuestionPanel(self.current(), question, private=self.private), Room.BESIDE)
        self.renew()

    def withdraw(self) -> None:
        """Take the question back, if there is one."""
        if isinstance(self.question, _IN_THE_REGION):
            self.take_away()
        self.question = None

    def put(self, panel: Widget, room: Room) -> None:
        """Put a panel that was made for the meeting as it stands."""
        self._followed = self.live.state
        super().put(panel, room)
        self._said_below = self._panel_says()
        self.early = panel.can_focus

    def take_away(self) -> None:
        """Take the panel away, and what would have gone to it."""
        self.early = False
        super().take_away()

    def on_descendant_focus(self) -> None:
        """Note that keys reach the panel by themselves from now on."""
        self.early = False

    def drawn(self, scene: Scene) -> None:
        """Let the panel go on with the meeting."""
        super().drawn(scene)
        if isinstance(self.panel, Panel) and self._followed is not self.live.state:
            self._followed = self.live.state
            self.panel.follow(scene)

    def shown(self) -> Meeting:
        """Return the meeting, calm while somebody is about to leave: a shell lies under this screen."""
        return replace(self.live.state, calm=True) if isinstance(self.question, Leaving) else self.live.state

    def says(self, scene: Scene) -> Says:
        """Return the leader's row, the private line and the row of keys."""
        notes = person_notices(self.live.state, scene.now)
        panel = self._speaking_panel(scene)
        return Says(
            notice=NoticeLine(
                self._line(scene, panel),
                loud=self.unsaved or self.unread,
                see_notes=not self.private and (bool(notes) or self._withholds()),
            ),
            private=notice_text(scene, notes[0]) if notes and self.private else "",
            keys=panel.hints(self.app.size.width) if panel else hints(self.live.state, self.question, leads=self.leads),
        )

    def _line(self, scene: Scene, panel: Panel | None) -> str:
        if self.unsaved or self.unread:
            return remarks.not_saved(scene)
        asked = self._asked(scene)
        if asked or self._said:
            return asked or self._said
        if panel is not None and panel.says:
            return panel.says
        if not self.leads and self.live.state.stage is not Stage.CLOSED:
            return remarks.led_elsewhere(scene)
        notice = self.notice(scene)
        return notice_text(scene, notice) if notice else ""

    def notice(self, scene: Scene) -> Notice | None:
        """Return the line that stands by itself; not one that offers keys while a panel takes them."""
        notice = frame_notice(self.live.state, scene.now)
        return None if notice is not None and self.panel is not None and offers(notice) else notice

    def _panel_says(self) -> str:
        return self.panel.says if isinstance(self.panel, Panel) else ""

    def _speaking_panel(self, scene: Scene) -> Panel | None:
        """Return the panel whose keys and line stand on the screen: a question or a break goes before."""
        hidden = self.question is not None or at_rest(scene.meeting)
        return self.panel if isinstance(self.panel, Panel) and self.panel.lines and not hidden else None

    def _withholds(self) -> bool:
        match self.question:
            case Confirming(_, refused) | WhyAnyway(_, refused):
                return is_withheld(refused, private=self.private)
            case _:
                return False

    def _asked(self, scene: Scene) -> str:
        match self.question:
            case Leaving():
                return remarks.leaving(scene)
            case GoingOn():
                return remarks.going_on(scene)
            case Confirming(_, refused):
                return remarks.refused(scene, refused, private=self.private)
            case _:
                return ""
