"""A wall that acts: an intent goes to the meeting, and what comes of it is said."""

from __future__ import annotations

from msgspec.structs import replace
from textual.timer import Timer

from meeting.intents import Intent, NoteClockJump, TakeLead
from meeting.notices import frame_notice, person_notices
from meeting.refusal import Refused
from meeting.state import Meeting, Stage
from store.clock import Clock
from store.errors import StoreError
from store.live import LiveMeeting
from tui.asking import Confirming, GoingOn, Leaving, NoInterpreter, Question, Unheard, WhyAnyway, asked_by
from tui.hints import hints
from tui.screens.watching import Watching
from tui.ticking import JumpWatch
from tui.view import remarks
from tui.view.answers import answer
from tui.view.look import Look
from tui.view.notice import NoticeLine
from tui.view.notices import notice_text
from tui.view.places import Room
from tui.view.scene import Scene
from tui.view.wall import Says
from tui.widgets.panel import Panel

LIVES_S = 4.0
"""How many seconds stands what is said after a key (screens section 4)."""


class Acting(Watching):
    """Carries intents out, asks at most one question at a time, and says what became of it."""

    def __init__(self, live: LiveMeeting, look: Look, clock: Clock, *, private: bool) -> None:
        """Lead this meeting, which has a plan; `private` says that only the leader reads this screen."""
        super().__init__(live, look)
        self.private = private
        self.question: Question | None = None
        self.unsaved = False
        """Whether the last thing could not be saved; it says so until something can be."""
        self._jumps = JumpWatch(clock)
        self._said = ""
        self._fading: Timer | None = None
        self._followed: Meeting | None = None

    @property
    def leads(self) -> bool:
        """Whether this screen leads the meeting, and no later one does (R43, seed 000)."""
        return self.live.state.lead.pane == self.live.pane

    def on_mount(self) -> None:
        """Take the lead; whoever led before only watches from now on."""
        if self.live.state.stage is not Stage.CLOSED:
            self._do(TakeLead())

    def act(self, intent: Intent) -> bool:
        """Carry an intent out and return whether it was; a refusal is said or asked about, a failure to save stays."""
        before = self.live.state
        outcome = self._do(intent)
        if isinstance(outcome, StoreError):
            return False
        if outcome is not None:
            self.refuse(intent, outcome)
            return False
        self.withdraw()
        self.renew()
        if self.scene is not None:
            self.say(answer(self.scene, intent, before))
        return True

    def refuse(self, intent: Intent, refused: Refused) -> None:
        """Ask what goes past a refusal, or say it."""
        question = asked_by(self.live.state, intent, refused)
        if question is not None:
            self.ask(question)
        else:
            self.tell(refused)

    def tell(self, refused: Refused) -> None:
        """Say why something is not done."""
        if self.scene is not None:
            self.say(remarks.refused(self.scene, refused, private=self.private))

    def ask(self, question: Question) -> None:
        """Put a question, in place of the one before."""
        self.withdraw()
        self.question = question
        if isinstance(question, (Unheard, WhyAnyway)) and self.scene is not None:
            from tui.widgets.question import QuestionPanel

            self.put(QuestionPanel(self.scene, question, private=self.private), Room.BESIDE)
        self.renew()

    def withdraw(self) -> None:
        """Take the question back, if there is one."""
        if isinstance(self.question, (Unheard, WhyAnyway)):
            self.take_away()
        self.question = None

    def say(self, text: str) -> None:
        """Say this for a moment; an empty text ends what was said."""
        if self._fading is not None:
            self._fading.stop()
        self._said = text
        self._fading = self.set_timer(LIVES_S, self.hush) if text else None
        self.renew()

    def hush(self) -> None:
        """Say no more what was said."""
        self.say("")

    def heed_the_clock(self) -> None:
        """Keep that somebody has set the clock of the computer, before anything happens by it."""
        by_s = self._jumps.jumped_s()
        if by_s and self.leads:
            self._do(NoteClockJump(by_s))

    def tick(self) -> None:
        """Show the new second by a clock that is heeded."""
        self.heed_the_clock()
        super().tick()

    def renew(self) -> None:
        """Show the meeting as it stands, and let the panel go on with it."""
        super().renew()
        if isinstance(self.panel, Panel) and self.scene is not None and self._followed is not self.live.state:
            self._followed = self.live.state
            self.panel.follow(self.scene)

    def shown(self) -> Meeting:
        """Return the meeting, calm while somebody is about to leave: a shell lies under this screen."""
        return replace(self.live.state, calm=True) if isinstance(self.question, Leaving) else self.live.state

    def says(self, scene: Scene) -> Says:
        """Return the leader's row, the private line and the row of keys."""
        notes = person_notices(self.live.state, scene.now)
        panel = self.panel if isinstance(self.panel, Panel) and self.question is None else None
        return Says(
            notice=NoticeLine(
                self._line(scene, panel), loud=self.unsaved or self.unread, see_notes=bool(notes) and not self.private
            ),
            private=notice_text(scene, notes[0]) if notes and self.private else "",
            keys=panel.hints(self.app.size.width) if panel else hints(self.live.state, self.question),
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
        notice = frame_notice(self.live.state, scene.now)
        return notice_text(scene, notice) if notice else ""

    def _asked(self, scene: Scene) -> str:
        match self.question:
            case Leaving():
                return remarks.leaving(scene)
            case GoingOn():
                return remarks.going_on(scene)
            case Confirming(_, refused) | NoInterpreter(_, refused):
                return remarks.refused(scene, refused, private=self.private)
            case _:
                return ""

    def _do(self, intent: Intent) -> Refused | StoreError | None:
        try:
            refused = self.live.do(intent)
        except StoreError as error:
            self.unsaved = True
            self.renew()
            return error
        # A refusal was not saved either: only what was carried out shows that saving works again.
        self.unsaved = self.unsaved and refused is not None
        return refused
