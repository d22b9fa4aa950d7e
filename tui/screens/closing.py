"""The close: a list of what is missing, each with a place to go, and back to the list when it is done (screens g)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from meeting import phases
from meeting.closing import Check, CheckKind
from meeting.intents import (
    CloseMeeting,
    EnterPhase,
    FillEvaluation,
    PauseMeeting,
    PostponeMeeting,
    ReadBack,
    TakeBreak,
)
from meeting.postponing import without_date
from meeting.presence import is_here
from meeting.state import Stage
from tui.asking import PuttingOff
from tui.key import KeyId
from tui.panels import Opens
from tui.screens.opening import Opening
from tui.view.places import Room
from tui.work import Work

if TYPE_CHECKING:
    from tui.widgets.closing import ClosingPanel
    from tui.widgets.until import UntilPanel


class Closing(Opening):
    """Goes from the list to what is missing, or stops until another time."""

    _listing = False
    """Whether the list comes back when a panel closes."""
    _other_day = False
    """Whether somebody has chosen already that the meeting is to be put off."""

    def open(self, what: Opens) -> None:
        """Open what a key or the work of a phase is for; a meeting that does not run has no list, only another day."""
        if what is KeyId.CLOSE and self.live.state.stage is not Stage.OPEN:
            self.ask_until()
        else:
            super().open(what)

    def on_closing_panel_go_to(self, event: ClosingPanel.GoTo) -> None:
        """Go to what is missing."""
        self._listing = True
        self._go_to(event.check)

    def on_closing_panel_close(self) -> None:
        """Close the meeting; for what is missing, a reason is asked."""
        self._listing = False
        self.done(CloseMeeting())

    def on_closing_panel_stop(self) -> None:
        """Ask when we go on; whoever goes back comes to the list."""
        self._listing = True
        self.ask_until()

    def on_until_panel_chosen(self, event: UntilPanel.Chosen) -> None:
        """Break the meeting off, or put it off before it begins; until nobody knows when only where that is meant."""
        self._listing = False
        if self.live.state.stage is Stage.OPEN:
            self.done(PauseMeeting(event.until))
        elif event.until is not None:
            self.done(PostponeMeeting(event.until))
        elif without_date(self.live.state):
            self.close()
        elif self._other_day:
            self.done(PostponeMeeting())
        else:
            self.ask(PuttingOff())

    def on_until_panel_left(self) -> None:
        """Do not stop."""
        self.close()

    def on_closing_panel_left(self) -> None:
        """Go back to the meeting."""
        self._listing = False
        self.close()

    def close(self) -> None:
        """Close the panel; after something that was missing, the list comes back."""
        super().close()
        if self._listing:
            self._listing = False
            self.open(KeyId.CLOSE)

    def _go_to(self, check: Check) -> None:
        match check.kind:
            case CheckKind.UNHEARD if is_here(self.live.state, check.person):
                self._enter(check.phase)
            case CheckKind.UNHEARD | CheckKind.LEFT_UNHEARD:
                self.ask_voice(check.person, check.phase)
            case CheckKind.BREAKS:
                self.done(TakeBreak())
            case CheckKind.NOT_READ_BACK:
                self.act(ReadBack(check.agreement))
            case CheckKind.LACKS_WHO | CheckKind.LACKS_WHAT | CheckKind.LACKS_WHEN:
                self.open_form(check.agreement)
            case CheckKind.TWO_WORDINGS:
                self._choose_wording(check)
            case CheckKind.EARLIER_UNANSWERED:
                self.open(Work.FOLLOW_UP)
            case CheckKind.NEXT_MEETING | CheckKind.NEXT_INTERVAL:
                self.open(Work.NEXT_MEETING)
            case CheckKind.CHILD_NOT_ASKED:
                self._ask_child(check)
            case CheckKind.EVALUATION:
                self.act(FillEvaluation())
            case CheckKind.HEARD:
                pass

    def _enter(self, phase_id: str) -> None:
        """Go back to the round somebody is unheard in; the list waits until `l` is pressed again."""
        self._listing = False
        self.close()
        current = phases.current(self.live.state)
        if current is None or current.id != phase_id:
            self.act(EnterPhase(phase_id))

    def ask_until(self, *, meant: bool = False) -> None:
        """Ask when the meeting goes on; `meant` where another day was chosen out of a question or a line."""
        from tui.widgets.until import UntilPanel

        self._other_day = meant
        self.show_panel(UntilPanel, Room.BELOW)

    def _choose_wording(self, check: Check) -> None:
        from tui.widgets.agreement_choice import AgreementChoicePanel

        self.show_panel(lambda scene: AgreementChoicePanel(scene, check.agreement), Room.BESIDE)

    def _ask_child(self, check: Check) -> None:
        from tui.widgets.child_view import ChildViewPanel

        self.show_panel(lambda scene: ChildViewPanel(scene, check.agreement, check.person), Room.BESIDE)
