"""What the keys open below the speaker."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.widget import Widget

from meeting import phases
from meeting.agreements import agreement, to_read_back
from meeting.intents import Intent, ReadBack, StopReadBack
from meeting.refusal import Refused, Why
from meeting.shown import may_stand
from meeting.template import PhaseKind
from store.errors import StoreError
from store.live import LiveMeeting
from tui.key import KeyId
from tui.pane import Makes
from tui.panels import Circumstances, Opens, panel_for
from tui.screens.acting import Acting
from tui.series import Brought
from tui.view import remarks
from tui.view.look import Look
from tui.view.places import Room
from tui.work import Work, work

if TYPE_CHECKING:
    from tui.widgets.help import HelpPanel

Earlier = Callable[[], Brought]
"""Reads what the earlier meetings hand to this one; a failure to read is a `StoreError`."""


class Opening(Acting):
    """Opens one panel at a time, in place of the one before."""

    def __init__(self, live: LiveMeeting, look: Look, *, private: bool, earlier: Earlier) -> None:
        """Lead this meeting, which has a plan; `earlier` reads what the meetings before it left open."""
        super().__init__(live, look, private=private)
        self.earlier = earlier
        self.ticked: dict[str, bool] = {}
        """What the leader said in the roll call, by id; it stays while somebody is added."""
        self.unheard = self.unheard_in = ""
        """Who was heard through another, while it is asked through whom, and in which phase; empty for this one."""
        self._under_help: str | None = None
        """The agreement whose form comes back when the help is closed."""
        self._working: Widget | None = None
        """The panel that was opened for the work of a phase."""

    def act(self, intent: Intent) -> bool:
        """Carry an intent out; a phase that is left takes its work along, one that is entered brings its own."""
        before = self.live.state.phases.current
        done = super().act(intent)
        entered = self.live.state.phases.current
        if done and before and entered != before:
            if self.panel is not None and self.panel is self._working:
                self.close()
            if isinstance(what := work(self.live.state), Work):
                self.open(what)
        return done

    def open(self, what: Opens) -> None:
        """Open what a key or the work of a phase is for."""
        if what is KeyId.READ_BACK and self._read_at_once():
            return
        if what is KeyId.HELP and not self._lay_aside():
            self.say(remarks.nothing(self.current()))
        elif what is KeyId.AGREE:
            self.open_form()
        elif made := panel_for(what, Circumstances(self.leads, self.private, self.ticked)):
            self.show_panel(*made)
            self._working = self.panel if isinstance(what, Work) else None

    def _read_at_once(self) -> bool:
        """Read the only agreement that waits for it; asked again, or with none or several, let the leader choose."""
        if self.live.state.agreements.reading:
            self.act(StopReadBack())
            return False
        waiting = to_read_back(self.live.state)
        # Of two wordings the leader hears before the room does.
        return len(waiting) == 1 and waiting[0].other is None and self.act(ReadBack(waiting[0].id))

    def on_help_panel_left(self, event: HelpPanel.Left) -> None:
        """Close the help, and open again the form it was asked for in."""
        if event.panel is self.panel:
            self.close()
            form, self._under_help = self._under_help, None
            if form is not None:
                self.open_form(form)

    def open_form(self, agreement_id: str = "") -> None:
        """Open the form of a new agreement or of this one, with what was written before it was put aside."""
        from tui.widgets.agreement_form import AgreementForm

        item = agreement(self.live.state, agreement_id)
        if item is not None and not may_stand(self.live.state, item):
            self.tell(Refused(Why.WITHHELD, what=agreement_id))
            return
        try:
            draft = self.drafts.draft(agreement_id)
        except StoreError:
            self.following.unread = True
            self.renew()
            return
        listed = self._lists_nowhere_else()
        self.show_panel(lambda scene: AgreementForm(scene, item, draft, listed=listed), Room.BESIDE)

    def ask_voice(self, person: str, phase: str = "") -> None:
        """Ask who spoke for somebody, in the present phase or another."""
        from tui.widgets.people_panels import voice

        self.unheard, self.unheard_in = person, phase
        self.show_panel(lambda scene: voice(scene, person), Room.BESIDE)

    def show_panel(self, make: Makes, room: Room) -> None:
        """Put a panel below the speaker."""
        self.put(make(self.current()), room)
        self.renew()

    def done(self, intent: Intent) -> bool:
        """Carry out what a panel was opened for, and close it once that is saved; return whether it was."""
        panel = self.panel
        carried_out = self.act(intent)
        if carried_out and self.panel is panel:
            self.close()
        return carried_out

    def close(self) -> None:
        """Close the panel."""
        super().close()
        self.renew()

    def say_laid_aside(self, number: int, kept_as: str) -> None:
        """Say where the letters of an agreement went, and the key that brings them back."""
        self.say(remarks.laid_aside(self.current(), number, mended=bool(kept_as)))

    def _lay_aside(self) -> bool:
        """Make room for the help: an agreement keeps its letters for later; other text would be lost, so it stays."""
        panel = self.panel
        if panel is None or not panel.query("Entry, Paragraph"):
            return True
        from tui.widgets.agreement_form import AgreementForm

        if isinstance(panel, AgreementForm):
            self.drafts.lay_aside(panel.agreement, panel.draft if panel.begun else None)
            self._under_help = panel.agreement
        return isinstance(panel, AgreementForm)

    def _lists_nowhere_else(self) -> bool:
        """Whether today's agreements would be hidden by the form: in their own phase, where it has the whole width."""
        phase = phases.current(self.live.state)
        return phase is not None and phase.kind is PhaseKind.AGREEMENTS and not self.live.state.floor.turn
