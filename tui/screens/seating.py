"""What becomes of what is said in the lists of people: who speaks, who comes and goes, who leads.

The messages of panels are handled by the names Textual gives them, so that no panel is imported before it is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from meeting.intents import (
    Arrive,
    GiveFloor,
    HearThrough,
    Leave,
    OpenMeeting,
    ReplaceLeader,
    ReplaceMinuteTaker,
    WalkIn,
)
from meeting.state import Stage
from store.errors import StoreError
from tui.key import KeyId
from tui.screens.opening import Opening
from tui.view.places import Room
from tui.work import Work

if TYPE_CHECKING:
    from tui.widgets.choosing import ChoosingPanel
    from tui.widgets.presence import PresencePanel, RollCall
    from tui.widgets.walk_in import WalkInPanel


class Seating(Opening):
    """Carries out what is said about people."""

    def on_choosing_panel_picked(self, event: ChoosingPanel.Picked) -> None:
        """Do with this person what the list was opened for."""
        from tui.widgets import people_panels

        match event.panel.key:
            case people_panels.GIVE_FLOOR:
                self.close()
                self.act(GiveFloor(event.id))
            case people_panels.UNHEARD:
                self.ask_voice(event.id)
            case people_panels.VOICE:
                self.done(HearThrough(self.unheard, event.id, self.unheard_in))
            case people_panels.LEADER:
                self.close()
                self.act(ReplaceLeader(event.id))
            case people_panels.MINUTE_TAKER:
                self.close()
                self.act(ReplaceMinuteTaker(event.id))
            case _:
                pass

    def on_presence_panel_moved(self, event: PresencePanel.Moved) -> None:
        """Let somebody come or leave; the list stays open for the next one."""
        self.act(Arrive(event.person) if event.came else Leave(event.person))

    def on_presence_panel_new_person(self) -> None:
        """Ask who it is."""
        from tui.widgets.walk_in import WalkInPanel

        self.show_panel(WalkInPanel, Room.BESIDE)

    def on_presence_panel_new_leader(self) -> None:
        """Ask who leads from now on."""
        from tui.widgets.people_panels import leader

        self.show_panel(leader, Room.BESIDE)

    def on_presence_panel_new_minute_taker(self) -> None:
        """Ask who takes the minutes from now on."""
        from tui.widgets.people_panels import minute_taker

        self.show_panel(minute_taker, Room.BESIDE)

    def on_walk_in_panel_added(self, event: WalkInPanel.Added) -> None:
        """Seat somebody who was not planned."""
        if self.act(WalkIn(event.participant)):
            self.on_walk_in_panel_left()

    def on_walk_in_panel_left(self) -> None:
        """Go back to the list of people."""
        self.open(KeyId.PRESENCE if self.live.state.stage is Stage.OPEN else Work.ROLL_CALL)

    def on_roll_call_ticked(self, event: RollCall.Ticked) -> None:
        """Keep what was said for the next time the list is opened."""
        self.ticked[event.person] = event.here

    def on_roll_call_opened(self, event: RollCall.Opened) -> None:
        """Begin the meeting with these people, and with what the earlier meetings left open."""
        try:
            earlier = self.earlier()
        except StoreError:
            self.following.unread = True
            self.renew()
        else:
            self.done(OpenMeeting(event.here, earlier.agreements, kept_back=earlier.kept_back))
