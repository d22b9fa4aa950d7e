"""The one table of keys of the minute-taker's pane; its row of keys and its help are made from it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from meeting.statement_terms import Category
from tui.view.words import mark


class At(StrEnum):
    """Where the keys go; the row of keys always says which."""

    LINE = "line"
    """Letters are text."""
    STREAM = "stream"
    """An earlier statement is marked."""
    OUTSIDE = "outside"
    """Letters are commands."""


class Does(StrEnum):
    """What a key is for."""

    SAVE = "save"
    LINE_END = "line_end"
    SIGN = "sign"
    """What kind of statement it is: a function key, or a sign as first character."""
    ERASE = "erase"
    """Backspace on an empty line."""
    WHO = "who"
    ABOUT = "about"
    AGREE = "agree"
    CHILD = "child"
    EARLIER = "earlier"
    LATER = "later"
    PAGE_UP = "page_up"
    PAGE_DOWN = "page_down"
    NEXT_PAGE = "next_page"
    PREVIOUS_PAGE = "previous_page"
    OUT = "out"
    HELP = "help"
    CORRECT = "correct"
    KEEP = "keep"
    WITHDRAW = "withdraw"
    BACK = "back"
    STAY = "stay"
    """Esc where it leads no further out: whoever presses it twice must not type commands as text."""
    INTERPRET = "interpret"
    PARK = "park"
    UNDO = "undo"
    EVALUATION = "evaluation"
    CONSENT = "consent"
    SUM_UP = "sum_up"
    AIMS = "aims"
    OVERVIEW = "overview"
    DOCUMENTS = "documents"
    LEAVE = "leave"


class PaneKey(Struct, frozen=True):
    """One row of the table."""

    does: Does
    at: At
    keys: tuple[str, ...]
    """What is pressed, as `tui.keys.name_of` names it."""
    label: str
    """Msgid of one or two words for the row of keys."""
    help: str
    """Msgid of one sentence for the help."""
    rank: int = 0
    """The larger, the sooner it is left out of the row; under zero it stays to the last."""
    shown: str = ""
    """Msgid of how the first key is written, where that is not the key itself."""


CATEGORY_KEYS = dict(zip(("f5", "f6", "f7", "f8", "f9", "f10"), Category, strict=True))
"""What kind of statement a function key stands for, also in a terminal that keeps F10: the signs do the same."""

_L, _S, _O = At.LINE, At.STREAM, At.OUTSIDE

PANE_KEYS = (
    PaneKey(Does.SAVE, _L, ("enter",), mark("save"), mark("Save the statement."), 0, "Enter"),
    PaneKey(Does.LINE_END, _L, ("ctrl+j", "shift+enter"), "", mark("A new line in the statement."), 9, "Ctrl+J"),
    PaneKey(Does.WHO, _L, ("@",), mark("another"), mark("Somebody else said it: type a few letters."), 1),
    PaneKey(Does.EARLIER, _L, ("up",), mark("correct"), mark("Go up to earlier statements."), 2, "↑"),
    PaneKey(Does.ABOUT, _L, ("f2",), mark("about whom"), mark("Whom it concerns; several with a comma."), 5, "F2"),
    PaneKey(Does.AGREE, _L, ("f3", "="), mark("agreement"), mark("Make it an agreement."), 1, "F3"),
    PaneKey(Does.CHILD, _L, ("f4",), mark("child in/out"), mark("The child was in the room, or was not."), 6, "F4"),
    PaneKey(
        Does.NEXT_PAGE, _L, ("tab",), mark("agreements"), mark("Agreements, goals, overview, evaluation."), 3, "Tab"
    ),
    PaneKey(Does.PREVIOUS_PAGE, _L, ("shift+tab",), "", mark("The page before."), 9, mark("Shift+Tab")),
    PaneKey(Does.OUT, _L, ("escape",), mark("out"), mark("Out of the line: letters become commands."), 0, "Esc"),
    PaneKey(Does.HELP, _L, ("f1",), "", mark("These keys."), -1, "F1"),
    PaneKey(Does.CORRECT, _S, ("enter",), mark("mend it"), mark("Write this statement otherwise."), 0, "Enter"),
    PaneKey(Does.EARLIER, _S, ("up",), mark("earlier"), mark("The statement before."), 2, "↑"),
    PaneKey(Does.LATER, _S, ("down",), mark("later on"), mark("The statement after."), 3, "↓"),
    PaneKey(Does.PAGE_UP, _S, ("pageup",), "", mark("Ten statements up."), 9, mark("PageUp")),
    PaneKey(Does.PAGE_DOWN, _S, ("pagedown",), "", mark("Ten statements down."), 9, mark("PageDown")),
    PaneKey(Does.AGREE, _S, ("a", "f3", "="), mark("agreement"), mark("Make it an agreement."), 1),
    PaneKey(Does.KEEP, _S, ("k",), mark("for reflection"), mark("Keep it as a question for the reflection."), 1),
    PaneKey(Does.WITHDRAW, _S, ("x", "delete"), mark("withdraw"), mark("Take it out of the minutes."), 1),
    PaneKey(Does.NEXT_PAGE, _S, ("tab",), "", mark("Agreements, goals, overview, evaluation."), 9, "Tab"),
    PaneKey(Does.PREVIOUS_PAGE, _S, ("shift+tab",), "", mark("The page before."), 9, mark("Shift+Tab")),
    PaneKey(Does.BACK, _S, ("escape",), mark("to the line"), mark("Back to the line."), 0, "Esc"),
    PaneKey(Does.HELP, _S, ("?", "f1"), "", mark("These keys."), -1, "F1"),
    PaneKey(Does.BACK, _O, ("enter", "i"), mark("write"), mark("Back to the line."), 0, "Enter"),
    PaneKey(Does.STAY, _O, ("escape",), "", "", 9, "Esc"),
    PaneKey(Does.INTERPRET, _O, ("t",), mark("interpreter"), mark("The interpreter speaks; again: own speech."), 1),
    PaneKey(Does.AGREE, _O, ("a", "f3", "="), mark("agreement"), mark("Write a new agreement."), 1),
    PaneKey(Does.PARK, _O, ("k",), mark("question"), mark("Keep a question for the reflection."), 3),
    PaneKey(Does.SUM_UP, _O, ("d",), mark("sum up"), mark("What this part came to."), 2),
    PaneKey(Does.AIMS, _O, ("j",), mark("goals"), mark("Goals and scales."), 4),
    PaneKey(Does.CONSENT, _O, ("c",), mark("consent"), mark("What may not be shared any more."), 5),
    PaneKey(Does.EVALUATION, _O, ("e",), mark("evaluation"), mark("Enter the sheets of the evaluation."), 4),
    PaneKey(Does.DOCUMENTS, _O, ("u",), mark("documents"), mark("Make the documents, once the meeting is closed."), 0),
    PaneKey(Does.UNDO, _O, ("z",), mark("undo"), mark("Take back what was saved last here."), 1),
    PaneKey(Does.NEXT_PAGE, _O, ("tab",), "", mark("Agreements, goals, overview, evaluation."), 9, "Tab"),
    PaneKey(Does.PREVIOUS_PAGE, _O, ("shift+tab",), "", mark("The page before."), 9, mark("Shift+Tab")),
    PaneKey(Does.LEAVE, _O, ("q",), mark("leave"), mark("Leave this screen; the meeting goes on."), 0),
    PaneKey(Does.HELP, _O, ("?", "f1"), mark("help"), mark("These keys."), -1),
)
"""Every key of the pane but the categories, in the order of the row and of the help."""

_BY_NAME = {(key.at, name): key for key in PANE_KEYS for name in key.keys}


def pane_key(at: At, name: str) -> PaneKey | None:
    """Return the row of a key where the keys go now; None for a key without a meaning there."""
    return _BY_NAME.get((at, name))
