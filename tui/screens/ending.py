"""What becomes of what only the leader's panels say of agreements, and of the next meeting.

The messages of panels are handled by the names Textual gives them, so that no panel is imported before it is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from meeting.intents import Confirm, EndSeries, FollowUpAgreement, HandOver, SetNextMeeting, StopReadBack
from tui.screens.opening import Opening

if TYPE_CHECKING:
    from tui.widgets.earlier import EarlierPanel
    from tui.widgets.next_meeting_form import NextMeetingForm
    from tui.widgets.readback import ReadBackPanel


class Ending(Opening):
    """Carries out what was read to the room, what became of earlier agreements, and when we meet again."""

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

    def on_earlier_panel_handed_over(self, event: EarlierPanel.HandedOver) -> None:
        """Keep who goes on with an earlier agreement; it is still asked for."""
        self.act(HandOver(event.ref, event.person))

    def on_earlier_panel_left(self) -> None:
        """Close the questions; what has no answer comes back."""
        self.close()

    def on_next_meeting_form_chosen(self, event: NextMeetingForm.Chosen) -> None:
        """Keep when we meet again."""
        self.done(SetNextMeeting(event.starts, event.place, confirmed=event.reason is not None, reason=event.reason))

    def on_next_meeting_form_series_ends(self, event: NextMeetingForm.SeriesEnds) -> None:
        """Keep that there is no further meeting."""
        self.done(EndSeries(event.reason))

    def on_next_meeting_form_left(self) -> None:
        """Close the form."""
        self.close()
