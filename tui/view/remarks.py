"""What the leading screen says in its row by itself: small questions, and answers to keys."""

from __future__ import annotations

from meeting import phases
from meeting.refusal import Refused
from tui.view.refusals import refusal
from tui.view.scene import Scene
from tui.view.unsaved import unsaved_text


def leaving(scene: Scene) -> str:
    """Return what a first `q` answers."""
    return scene.words.text("The meeting goes on without this screen.   q: leave")


def going_on(scene: Scene) -> str:
    """Return what `f` asks when nothing speaks against the next part."""
    following = phases.following(scene.meeting)
    title = scene.words.text(following.title) if following else ""
    return scene.words.text("On to {phase}?   Enter: yes   Esc: no", phase=title)


def putting_off(scene: Scene) -> str:
    """Return what is asked before a meeting is put off until nobody knows when."""
    return scene.words.text("Put it off without a new date?   Enter: yes   Esc: no")


def refused(scene: Scene, why: Refused, *, private: bool) -> str:
    """Return why something is not done, for the room or (`private`) for the leader alone."""
    return refusal(scene.look, scene.meeting, scene.names, why, private=private)


def nothing(scene: Scene) -> str:
    """Return what a key without a meaning answers."""
    return scene.words.text("That key does nothing here.   ? shows the keys")


def step_back(scene: Scene) -> str:
    """Return what the key for *back* of a presenter remote answers."""
    return scene.words.text("z: undo")


def laid_aside(scene: Scene, number: int, *, mended: bool) -> str:
    """Return what Esc in the form of an agreement answers: that nothing is lost, and the way back to it (design 6)."""
    if mended:
        return scene.words.text("The change to agreement {n} is put aside.   o: find it", n=number)
    return scene.words.text("Agreement {n} is put aside.   a: go on writing", n=number)


def laid_aside_in_minutes(scene: Scene, number: int, *, mended: bool, grown: bool) -> str:
    """Return the same in the minute-taker's pane, where other keys lead back; `grown` out of a statement."""
    if grown:
        return scene.words.text("Agreement {n} is put aside.   F3 at the statement: go on", n=number)
    if mended:
        return scene.words.text("The change to agreement {n} is put aside.   Enter: go on", n=number)
    return scene.words.text("Agreement {n} is put aside.   Esc a: go on writing", n=number)


def unread(scene: Scene) -> str:
    """Return why the form of an agreement is not opened: what was half written of it would be written over."""
    return scene.words.text("What was half written cannot be read now. Press again.")


def led_elsewhere(scene: Scene) -> str:
    """Return what stands on a screen that leads no more (R43, seed 000)."""
    return scene.words.text("The meeting is now led from another screen.")


def not_saved(scene: Scene, *, outdated: bool = False, erased: bool = False) -> str:
    """Return what stands until something can be saved again, as `unsaved_text` says it."""
    return unsaved_text(scene.words, outdated=outdated, erased=erased)
