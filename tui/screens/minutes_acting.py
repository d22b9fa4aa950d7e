"""The minute-taker's pane carries intents out, says what came of it, and follows its meeting."""

from __future__ import annotations

from functools import partial

from meeting.cpr import looks_like_cpr
from meeting.intents import Intent, TakeMinutes, Undo
from meeting.refusal import Refused
from meeting.undo import taken_back
from store.errors import StoreError
from store.live import LiveMeeting
from tui.drafts import AgreementDrafts
from tui.drawn_once import DrawnOnce
from tui.following import Following
from tui.keeping import Keeping
from tui.said import Said
from tui.screens.erased import give_way
from tui.screens.minutes_shown import MinutesShown
from tui.ticking import LoopWaker
from tui.view import remarks
from tui.view.answers import answer
from tui.view.look import Look
from tui.view.minutes.desk import Desk
from tui.view.minutes.saved import not_saved
from tui.view.scene import Scene
from tui.view.statement_draft import Kind
from tui.view.unfit import unfit
from tui.widgets.panel import Panel
from tui.writing import Writing


class MinutesActing(MinutesShown):
    """Keeps what is half typed, saves what is written, and says so only when it was read back."""

    def __init__(self, live: LiveMeeting, look: Look, person: str) -> None:
        """Write as this participant."""
        super().__init__(live, look)
        self.person = person
        self.following = Following(
            live, self.call_next, renew=self.renew, tick=self.tick, erased=partial(give_way, self, look)
        )
        self.waker = LoopWaker(self.call_next)
        self.keeping = Keeping(live, self.waker, tried=self._kept)
        self.drafts = AgreementDrafts(self.keeping, of=person)
        self.writing = Writing(live, self.keeping, person)
        self.said = Said(self.waker, self.hush)
        self.drawing = DrawnOnce(self.renew)
        self._restored = False
        """Whether it is known what this writer had half written."""
        self._numbered = False
        """Whether the line holds what looks like a CPR number."""

    def on_mount(self) -> None:
        """Say who writes here, give back what was half written, and follow the meeting."""
        with self.drawing.held():
            self._restore()
            self.writing.do(TakeMinutes(self.person))
            self.renew()
        self.set_focus(self.line)
        self.following.start()

    def on_unmount(self) -> None:
        """Keep what is half typed, and stop following."""
        self.keeping.keep_now()
        self.keeping.stop()
        self.following.stop()

    def desk(self, scene: Scene) -> Desk:
        """Return what the pane itself adds to the meeting."""
        draft = self.writing.draft
        return Desk(
            person=draft.person,
            pinned=draft.begun or draft.pointed,
            category=draft.category,
            about=draft.about,
            children=draft.children,
            correcting=draft.statement if draft.kind is not Kind.NEW else "",
            changing=draft.kind is Kind.CHANGE,
            offering=bool(draft.offer),
            line_rows=self.line.rows,
            said=self.line_said(scene),
            loud=self._loud(scene),
            saved_at=self.writing.saved_at,
            draft_at=self.writing.draft_at,
        )

    def _loud(self, scene: Scene) -> str:
        failing, outdated, erased = self.writing.failing_since, self.live.outdated, self.live.erased
        if failing and not (outdated or erased):
            return not_saved(scene, failing)
        ends = self.following.unread or outdated or erased
        return remarks.not_saved(scene, outdated=outdated, erased=erased) if ends else ""

    def line_said(self, scene: Scene) -> str:
        """Return what is said now: after a key, by the panel, or of the line."""
        if self.said.text:
            return self.said.text
        if isinstance(self.panel, Panel) and self.panel.says:
            return self.panel.says
        if self._numbered:
            return scene.words.text("That looks like a CPR number. Write a name instead.")
        return ""

    def hold(self) -> None:
        """Put the text of the line where it is typed."""
        self.line.hold(self.writing.draft.text)
        self._numbered = looks_like_cpr(self.writing.draft.text)

    def written(self, text: str) -> None:
        """Hear what is typed: of a letter, nothing but the line is drawn."""
        rows, numbered = self.line.rows, looks_like_cpr(text)
        other = self.writing.written(text)
        if other or numbered is not self._numbered or rows != self._desk.line_rows:
            self._numbered = numbered
            self.renew()

    def unfit(self, characters: int) -> None:
        """Say for how much there was no room in the line."""
        self.say(unfit(self.current().words, characters))

    def renew(self) -> None:
        """Show the meeting as it stands now; only what changed is drawn."""
        if self.drawing.waits():
            return
        if self.writing.follow():
            self.hold()
        scene = self.current()
        self.show(scene, self.desk(scene))
        self.hosting.follow(self.live.state, scene)

    def tick(self) -> None:
        """Show the new second; a draft that could not be read is tried again as long as nothing takes its place."""
        if not self._restored and not self.writing.draft.begun:
            self._restore()
        self.renew()

    def act(self, intent: Intent) -> bool:
        """Carry an intent out, and return whether it was and was read back; a refusal is said, a failure stays."""
        before = self.live.state
        trouble = self.writing.do(intent)
        if isinstance(trouble, Refused):
            self.tell(trouble)
        elif trouble is not None:
            self.renew()
        else:
            undone = taken_back(self.live.entries, self.live.pane) if isinstance(intent, Undo) else ()
            self.say(answer(self.current(), intent, before, undone, private=True))
        return trouble is None

    def say(self, text: str) -> None:
        """Say this for a moment; an empty text ends what was said."""
        self.said.say(text, self.hosting.says)
        self.renew()

    def hush(self) -> None:
        """Say no more what was said."""
        self.say("")

    def tell(self, refused: Refused) -> None:
        """Say why something is not done; only the minute-taker reads it."""
        self.say(remarks.refused(self.current(), refused, private=True))

    def _restore(self) -> None:
        try:
            self.writing.restore()
        except StoreError:
            self.following.unread = True
        else:
            self._restored = True
        self.hold()

    def _kept(self, everything: bool) -> None:
        self.writing.kept(everything)
        self.renew()
