"""What the minute-taker's pane asks before something goes, and which keys say yes."""

from __future__ import annotations

from enum import StrEnum

from tui.view import remarks
from tui.view.scene import Scene


class Asked(StrEnum):
    """What waits for an answer; every other key takes the question back and means what it always means."""

    LEAVE = "leave"
    LEAVE_UNSAVED = "leave_unsaved"
    WITHDRAW = "withdraw"
    WITHDRAW_CHANGED = "withdraw_changed"
    """Whether it is withdrawn although it became another since that was asked."""
    DROP = "drop"
    """Whether a correction that was begun is let go."""


YES = {
    Asked.LEAVE: ("q", "ctrl+q", "ctrl+c"),
    Asked.LEAVE_UNSAVED: ("q", "ctrl+q", "ctrl+c"),
    Asked.WITHDRAW: ("enter", "x", "delete"),
    Asked.WITHDRAW_CHANGED: ("enter", "x", "delete"),
    Asked.DROP: ("escape",),
}
"""The keys that say yes, as `tui.keys.name_of` names them."""


def question(scene: Scene, asked: Asked, *, owes: bool, loses: bool = False) -> str:
    """Return what is asked.

    `owes` says whether there is something half written that is not in the minutes yet, `loses` whether it is kept
    nowhere.
    """
    words = scene.words
    match asked:
        case Asked.LEAVE if loses:
            return words.text("Not saved; it would be LOST.   q: leave anyway   Esc: stay")
        case Asked.LEAVE if owes:
            return words.text("Not saved; it stays as a draft.   q: leave   Esc: stay")
        case Asked.LEAVE:
            return remarks.leaving(scene)
        case Asked.LEAVE_UNSAVED:
            return words.text("The draft would be LOST.   q: leave anyway   Esc: stay")
        case Asked.WITHDRAW:
            return words.text("Withdraw this? The log keeps it.   Enter: yes   Esc: no")
        case Asked.WITHDRAW_CHANGED:
            return words.text("Corrected meanwhile. Withdraw it?   Enter: yes   Esc: no")
        case Asked.DROP:
            return words.text("The correction is not saved.   Enter: save   Esc: drop")
