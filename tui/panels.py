"""Which panel a key or the work of a phase opens on the leading screen.

The module of a panel is imported when it is first opened: the first screen needs none of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from meeting.notices import frame_notice
from tui.key import Key, KeyId
from tui.keys import KEYS
from tui.pane import Makes
from tui.view import remarks
from tui.view.places import Room
from tui.view.scene import Scene
from tui.work import Work

if TYPE_CHECKING:
    from tui.view.help import Entry
    from tui.widgets.panel import Panel

Opens = KeyId | Work
"""What a panel is opened for."""


class Circumstances(Struct, frozen=True):
    """What a panel needs to know of the screen it is opened on."""

    leads: bool
    private: bool
    """Whether only the leader reads this screen."""
    ticked: Mapping[str, bool]
    """What was said in the roll call before, by id."""


def panel_for(what: Opens, at: Circumstances) -> tuple[Makes, Room] | None:
    """Return what makes the panel and how much of the wall it takes; None for what opens no panel of this kind."""
    match what:
        case KeyId.GIVE | KeyId.THROUGH:
            from tui.widgets import people_panels

            return (people_panels.give_floor if what is KeyId.GIVE else people_panels.unheard), Room.BESIDE
        case KeyId.PRESENCE:
            from tui.widgets.presence import PresencePanel

            return PresencePanel, Room.BESIDE
        case Work.ROLL_CALL:
            from tui.widgets.presence import RollCall

            return partial(RollCall, said=at.ticked), Room.BELOW
        case Work.FOLLOW_UP:
            from tui.widgets.earlier import EarlierPanel

            return EarlierPanel, Room.BELOW
        case Work.NEXT_MEETING:
            from tui.widgets.next_meeting_form import NextMeetingForm

            return NextMeetingForm, Room.BELOW
        case KeyId.READ_BACK:
            from tui.widgets.agreement_choice import AgreementChoicePanel

            return AgreementChoicePanel, Room.BESIDE
        case KeyId.CLOSE:
            from tui.widgets.closing import ClosingPanel

            return ClosingPanel, Room.BELOW
        case KeyId.PARK:
            return question, Room.BESIDE
        case KeyId.HELP:
            return partial(_help, at=at), Room.BELOW
        case _:
            return None


def question(scene: Scene) -> Panel:
    """Return the row a question for the reflection is written in (R104)."""
    from tui.widgets.short_text import ShortText

    return ShortText(scene, scene.words.text("What shall we remember?"), needed=False, key=KeyId.PARK)


def _help(scene: Scene, *, at: Circumstances) -> Panel:
    from tui.widgets.help import HelpPanel

    entries = [_entry(scene, row, at) for row in KEYS]
    return HelpPanel(scene, entries, frame_notice(scene.meeting, scene.now), private=at.private)


def _entry(scene: Scene, row: Key, at: Circumstances) -> Entry:
    from tui.view.help import Entry

    refused = row.why_not(scene.meeting, scene.now) if at.leads else None
    why_not = remarks.refused(scene, refused, private=at.private) if refused else ""
    return Entry(row.shown or row.keys[0], row.label, row.help, why_not)
