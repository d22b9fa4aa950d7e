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
    DROP = "drop"
    """Whether a correction that was begun is let go."""


YES = {
    Asked.LEAVE: ("q", "ctrl+q", "ctrl+c"),
    Asked.LEAVE_UNSAVED: ("q", "ctrl+q", "ctrl+c"),
    Asked.WITHDRAW: ("enter", "x", "delete"),
    Asked.DROP: ("escape",),
}
"""The keys that say yes, as `tui.keys.name_of` names them."""


def question(scene: Scene, asked: Asked, *, owes: bool) -> str:
    """Return what is asked; `owes` says whether the line holds letters that are not in the minutes yet."""
    words = scene.words
    match asked:
        case Asked.LEAVE if owes:
            return words.text("Not saved; it stays as a draft.   q: leave   Esc: stay")
        case Asked.LEAVE:
            return remarks.leaving(scene)
        case Asked.LEAVE_UNSAVED:
            return words.text("The draft would be LOST.   q: leave anyway   Esc: stay")
        case Asked.WITHDRAW:
            return words.text("Withdraw this? The log keeps it.   Enter: yes   Esc: no")
        case Asked.DROP:
            return words.text("The correction is not saved.   Enter: save   Esc: drop")
