"""What becomes of what is said about agreements, questions, the next meeting and the close.

The messages of panels are handled by the names Textual gives them, so that no panel is imported before it is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from meeting.intents import (
    Amend,
    AskChild,
    Confirm,
    EndSeries,
    FollowUpAgreement,
    NoteReservation,
    ParkQuestion,
    Propose,
    PutAside,
    ReadBack,
    SetNextMeeting,
    StopReadBack,
)
from meeting.presence import here
from tui.screens.seating import Seating
from tui.view.places import Room
from tui.view.scene import Scene

if TYPE_CHECKING:
    from tui.widgets.agreement_choice import AgreementChoicePanel
    from tui.widgets.agreement_form import AgreementForm
    from tui.widgets.child_view import ChildViewPanel
    from tui.widgets.choosing import ChoosingPanel
    from tui.widgets.earlier import EarlierPanel
    from tui.widgets.next_meeting_form import NextMeetingForm
    from tui.widgets.readback import ReadBackPanel
    from tui.widgets.short_text import ShortText


RESERVED_BY, RESERVATION = "reserved-by", "reservation"


class Agreeing(Seating):
    """Carries out what is agreed."""

    _reserved = ""
    """The agreement somebody has a reservation about."""
    _reserving = ""
    """Who has it."""

    def on_agreement_form_submitted(self, event: AgreementForm.Submitted) -> None:
        """Keep an agreement, once; what was typed stays until it is saved."""
        if event.form is not None and event.form is not self.panel:
            return
        today = self.current().today
        written = Amend(event.agreement, event.terms, today) if event.agreement else Propose(event.terms, today)
        if self.done(written):
            self.written(event.form, event.agreement)

    def on_agreement_choice_panel_mend(self, event: AgreementChoicePanel.Mend) -> None:
        """Change an agreement."""
        self.open_form(event.agreement)

    def on_agreement_choice_panel_read_back(self, event: AgreementChoicePanel.ReadBack) -> None:
        """Read an agreement to the room."""
        self.done(ReadBack(event.agreement))

    def on_agreement_choice_panel_put_aside(self, event: AgreementChoicePanel.PutAside) -> None:
        """Leave an agreement for now."""
        self.act(PutAside(event.agreement))

    def on_agreement_choice_panel_new(self) -> None:
        """Write another agreement."""
        self.open_form()

    def on_agreement_choice_panel_left(self) -> None:
        """Close the list."""
        self.close()

    def on_read_back_panel_confirmed(self, event: ReadBackPanel.Confirmed) -> None:
        """Keep the wording the room said yes to."""
        self.act(Confirm(event.agreement, event.wording))

    def on_read_back_panel_mend(self, event: ReadBackPanel.Mend) -> None:
        """Turn from the sentence and change it."""
        if self.act(StopReadBack()):
            self.open_form(event.agreement)

    def on_read_back_panel_not_yet(self) -> None:
        """Turn from the sentence."""
        self.act(StopReadBack())

    def on_earlier_panel_answered(self, event: EarlierPanel.Answered) -> None:
        """Keep what became of an earlier agreement; the next one is asked for."""
        self.act(FollowUpAgreement(event.ref, event.outcome, event.sentence))

    def on_earlier_panel_left(self) -> None:
        """Close the questions; what has no answer comes back."""
        self.close()

    def on_child_view_panel_asked(self, event: ChildViewPanel.Asked) -> None:
        """Keep that a child was asked."""
        self.done(AskChild(event.agreement, event.child, event.view, event.through))

    def on_child_view_panel_left(self) -> None:
        """Close the question."""
        self.close()

    def on_next_meeting_form_chosen(self, event: NextMeetingForm.Chosen) -> None:
        """Keep when we meet again."""
        self.done(SetNextMeeting(event.starts, event.place, event.confirmed))

    def on_next_meeting_form_series_ends(self, event: NextMeetingForm.SeriesEnds) -> None:
        """Keep that there is no further meeting."""
        self.done(EndSeries(event.reason))

    def on_next_meeting_form_left(self) -> None:
        """Close the form."""
        self.close()

    def on_agreement_choice_panel_reserve(self, event: AgreementChoicePanel.Reserve) -> None:
        """Ask who agrees with a reservation (R109, seed 004)."""
        from tui.view.people_lists import people
        from tui.widgets.choosing import ChoosingPanel

        def asked(scene: Scene) -> ChoosingPanel:
            title = scene.words.text("Who agrees with a reservation?")
            return ChoosingPanel(scene, title, lambda at: people(at, here(at.meeting)), key=RESERVED_BY)

        self._reserved = event.agreement
        self.show_panel(asked, Room.BESIDE)

    def on_choosing_panel_picked(self, event: ChoosingPanel.Picked) -> None:
        """Ask which reservation."""
        from tui.widgets.short_text import ShortText

        if event.panel.key == RESERVED_BY:
            self._reserving = event.id
            title = event.panel.scene.words.text("Which reservation?")
            self.show_panel(lambda scene: ShortText(scene, title, key=RESERVATION), Room.BESIDE)

    def on_short_text_said(self, event: ShortText.Said) -> None:
        """Keep a question for the reflection, or a reservation."""
        if event.panel.key == RESERVATION:
            self.done(NoteReservation(self._reserved, self._reserving, event.text))
        else:
            self.done(ParkQuestion(event.text))

    def on_short_text_left(self) -> None:
        """Close the row."""
        self.close()
