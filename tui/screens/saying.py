"""A wall that speaks: the leader's row, the private line, the row of keys, and one question at a time."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from textual.widget import Widget

from meeting.notices import Notice, frame_notice, person_notices
from meeting.refusal import Refused
from meeting.state import Meeting, Stage
from meeting.undo import last_act
from store.live import LiveMeeting
from tui.asking import Confirming, GoingOn, Leaving, NoInterpreter, PuttingOff, Question, Unheard, WhyAnyway, offers
from tui.doing import Doing
from tui.hints import hints
from tui.said import Said
from tui.screens.watching import Watching
from tui.ticking import LoopWaker
from tui.view import remarks
from tui.view.hints import Hint
from tui.view.look import Look
from tui.view.notice import NoticeLine
from tui.view.notices import notice_text
from tui.view.places import Room
from tui.view.refusals import is_withheld
from tui.view.scene import Scene
from tui.view.wall import Says, at_rest
from tui.widgets.panel import Panel

_IN_THE_REGION = (Unheard, WhyAnyway, NoInterpreter)
"""The questions that take more than a line."""


class Saying(Watching):
    """Asks at most one question at a time, and says what became of a key."""

    def __init__(self, live: LiveMeeting, look: Look, *, private: bool) -> None:
        """Follow this meeting, which has a plan; `private` says that only the leader reads this screen."""
        super().__init__(live, look)
        self.private = private
        self.hosting.in_turn = True
        self.question: Question | None = None
        self.doing = Doing(live, self.renew)
        self.waker = LoopWaker(self.call_next)
        self.said = Said(self.waker, self.hush)

    @property
    def leads(self) -> bool:
        """Whether this screen leads the meeting, and no later one does (R43, seed 000)."""
        return self.live.state.lead.pane == self.live.pane

    def say(self, text: str) -> None:
        """Say this for a moment; an empty text ends what was said."""
        self.said.say(text, self.hosting.says)
        self.renew()

    def hush(self) -> None:
        """Say no more what was said."""
        self.say("")

    def on_panel_changed(self, event: Panel.Changed) -> None:
        """Show what the panel says and its keys; a newer word of it ends what was said after a key."""
        event.stop()
        self.said.hear(self.hosting.says)
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

    def put(self, panel: Widget, room: Room, made_for: Meeting | None = None) -> None:
        """Put a panel; it was made for the meeting as it stands."""
        super().put(panel, room, made_for or self.live.state)
        self.said.begin(self.hosting.says)

    def on_descendant_focus(self) -> None:
        """Note that keys reach the panel by themselves from now on."""
        self.hosting.reached()

    def drawn(self, scene: Scene) -> None:
        """Let the panel go on with the meeting."""
        super().drawn(scene)
        self.hosting.follow(self.live.state, scene)

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
                loud=self._fails(),
                see_notes=not self.private and (bool(notes) or self._withholds()),
            ),
            private=notice_text(scene, notes[0]) if notes and self.private else "",
            keys=panel.hints(self.app.size.width) if panel else self._keys(),
        )

    def _keys(self) -> Sequence[Hint]:
        meeting = self.live.state
        put_off = meeting.stage is Stage.POSTPONED and bool(last_act(self.live.entries, self.live.pane))
        return hints(meeting, self.question, leads=self.leads, undoes=put_off)

    def _line(self, scene: Scene, panel: Panel | None) -> str:
        if self._fails():
            return remarks.not_saved(scene, outdated=self.live.outdated, erased=self.live.erased)
        asked = self._asked(scene)
        if asked or self.said.text:
            return asked or self.said.text
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

    def _fails(self) -> bool:
        return self.doing.unsaved or self.following.unread

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
            case PuttingOff():
                return remarks.putting_off(scene)
            case Confirming(_, refused):
                return remarks.refused(scene, refused, private=self.private)
            case _:
                return ""
