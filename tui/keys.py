"""The one table of keys; the row of keys, `?` and the leading screen are made from it.

A key is named by the character it types, in lower case, or as Textual names it. Upper case is lower case: nothing
hangs on Shift (screens section 5).
"""

from __future__ import annotations

from meeting import phases
from meeting.intents import (
    Calm,
    CorrectStart,
    Defer,
    FreeFloor,
    Interject,
    Interpret,
    NextSpeaker,
    Pass,
    RoundOff,
    TakeBreak,
    Undo,
)
from meeting.refusal import Refused, Why
from meeting.state import Meeting, Stage
from tui.key import Key, KeyId
from tui.view.words import mark


def _running(meeting: Meeting) -> Refused | None:
    if meeting.stage is Stage.CLOSED:
        return Refused(Why.CLOSED)
    return None if meeting.stage is Stage.OPEN else Refused(Why.NOT_OPEN)


def _stoppable(meeting: Meeting) -> Refused | None:
    return None if meeting.stage in {Stage.PLANNED, Stage.POSTPONED} else _running(meeting)


def _at_work(meeting: Meeting) -> Refused | None:
    return _running(meeting) or (Refused(Why.IN_BREAK) if meeting.timebox.break_now else None)


def _in_round(meeting: Meeting) -> Refused | None:
    phase = phases.current(meeting)
    return _at_work(meeting) or (None if phase and phase.is_round else Refused(Why.NO_ROUND))


def _to_read(meeting: Meeting) -> Refused | None:
    return _running(meeting) or (None if meeting.agreements.items else Refused(Why.UNKNOWN_AGREEMENT))


def _step(meeting: Meeting) -> float:
    return float(meeting.planned.template.step_s)


KEYS = (
    Key(
        KeyId.NEXT,
        (" ", "f2", "pagedown"),
        mark("next"),
        mark("End the turn; the floor goes on to the next one. In a break: we go on."),
        lambda _: NextSpeaker(),
        source=("R30", "R100"),
        shown=mark("space"),
    ),
    Key(KeyId.FREE, (".", ","), mark("free floor"), mark("End the turn; nobody has the floor."), lambda _: FreeFloor()),
    Key(
        KeyId.PASSES,
        ("p",),
        mark("pass"),
        mark("Passes, and is asked again at the end."),
        lambda _: Pass(),
        source=("R30",),
    ),
    Key(
        KeyId.LATER,
        ("r", "s"),
        mark("later"),
        mark("We come back to this person later in the round."),
        lambda _: Defer(),
        source=("R30", "R100"),
    ),
    Key(
        KeyId.GIVE,
        ("g",),
        mark("give floor"),
        mark("Give the floor to someone: type a few letters."),
        check=_at_work,
        source=("R43",),
    ),
    Key(
        KeyId.THROUGH,
        ("h",),
        mark("heard through"),
        mark("Someone was heard through another."),
        check=_in_round,
        source=("R92",),
    ),
    Key(
        KeyId.INTERJECT,
        ("i",),
        mark("short word"),
        mark("A short word pauses the floor; again: the floor goes back."),
        lambda _: Interject(),
        source=("R99",),
    ),
    Key(
        KeyId.PRESENCE,
        ("m",),
        mark("present"),
        mark("Who comes, who leaves, and who joins us."),
        check=_running,
        source=("R90",),
    ),
    Key(
        KeyId.INTERPRET,
        ("t",),
        mark("interpreter"),
        mark("The interpreter speaks; again: own speech."),
        lambda _: Interpret(),
        source=("R34",),
    ),
    Key(
        KeyId.BREAK,
        ("b", "f4"),
        mark("break"),
        mark("Break after this turn; again: now."),
        lambda _: TakeBreak(),
        source=("R35",),
    ),
    Key(
        KeyId.AGREE,
        ("a",),
        mark("agreement"),
        mark("Write an agreement: who does what, from when."),
        check=_running,
        source=("R113", "R122"),
    ),
    Key(
        KeyId.READ_BACK,
        ("o",),
        mark("read back"),
        mark("Read an agreement out to the room; again: all of them, to change one."),
        check=_to_read,
        source=("R120",),
    ),
    Key(
        KeyId.PARK,
        ("k",),
        mark("keep question"),
        mark("Keep a question for the reflection."),
        check=_running,
        source=("R104",),
    ),
    Key(
        KeyId.PHASE,
        ("f",),
        mark("part"),
        mark("On to the next part; asks if someone is unheard."),
        check=_at_work,
        source=("R30", "R112"),
    ),
    Key(KeyId.UNDO, ("z",), mark("undo"), mark("Take back the last key."), lambda _: Undo()),
    Key(
        KeyId.EARLIER,
        ("+",),
        mark("start earlier"),
        mark("This turn began a little earlier."),
        lambda meeting: CorrectStart(_step(meeting)),
    ),
    Key(
        KeyId.LATER_START,
        ("-",),
        mark("start later"),
        mark("This turn began a little later."),
        lambda meeting: CorrectStart(-_step(meeting)),
    ),
    Key(
        KeyId.ROUND_OFF,
        ("v",),
        mark("round off"),
        mark("Tell the room that we gently round off."),
        lambda _: RoundOff(),
        source=("R43",),
    ),
    Key(
        KeyId.NEUTRAL,
        ("n",),
        mark("neutral"),
        mark("A calm screen without names; again: the meeting."),
        lambda _: Calm(),
    ),
    Key(
        KeyId.CLOSE,
        ("l",),
        mark("close meeting"),
        mark("Close the meeting, or go on another time; first comes the list of what is missing."),
        check=_stoppable,
        source=("R144",),
    ),
    Key(KeyId.LEAVE, ("q", "ctrl+q", "ctrl+c"), mark("leave"), mark("Leave this screen; the meeting goes on.")),
    Key(
        KeyId.HELP,
        ("?", "f1"),
        mark("help"),
        mark("The purpose, the keys, and where the line on the screen comes from."),
    ),
)
"""Every key of the leading screen, in the order of the row and of `?`."""

UNDO_HINT = "pageup"
"""A presenter remote sends this for *back*; it only says which key does that."""

_REMOTE = ("escape", "f5")
_MODIFIERS = (
    *(f"{side}_{name}" for side in ("left", "right") for name in ("shift", "control", "alt", "super", "hyper", "meta")),
    *("caps_lock", "num_lock", "scroll_lock", "iso_level3_shift", "iso_level5_shift", "<ignore>"),
)
SILENT = frozenset({*_REMOTE, *_MODIFIERS})
"""What a presenter remote sends by itself, and keys that type nothing: outside a form they do and say nothing."""

_BY_NAME = {name: key for key in KEYS for name in key.keys}
_CHORDS = ("ctrl+", "alt+", "super+", "hyper+", "meta+")


def name_of(key: str, character: str | None) -> str:
    """Return how the table names a key press: by its character in lower case, else by its name."""
    if character and character.isprintable() and not key.startswith(_CHORDS):
        return character.lower()
    return key


def key_for(name: str) -> Key | None:
    """Return the row of a key; None for a key without a meaning here."""
    return _BY_NAME.get(name)


def key(key_id: KeyId) -> Key:
    """Return the row with this id."""
    return next(row for row in KEYS if row.id is key_id)
