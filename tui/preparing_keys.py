"""The one table of keys of the preparing screen; its row of keys and its help are made from it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from meeting.prepared import Answer, Sharing
from tui.view.hints import Hint
from tui.view.preparing.pages import Page
from tui.view.words import mark


class Does(StrEnum):
    """What a key is for."""

    CHOOSE = "choose"
    LEAF = "leaf"
    ASIDE = "aside"
    OPEN = "open"
    ANSWER = "answer"
    SETTLE = "settle"
    TICK = "tick"
    DAY = "day"
    CLEAR = "clear"
    ADD = "add"
    REMOVE = "remove"
    UNDO = "undo"
    TURN = "turn"
    PAGE = "page"
    EARLIER = "earlier"
    HELP = "help"
    BACK = "back"
    LEAVE = "leave"


class PreparingKey(Struct, frozen=True):
    """One row of the table."""

    does: Does
    keys: tuple[str, ...]
    """What is pressed, as `tui.keys.name_of` names it."""
    label: str
    """Msgid of one or two words for the row of keys; empty where it stands in the help alone."""
    help: str
    """Msgid of one sentence for the help."""
    on: tuple[Page, ...] = tuple(Page)
    """The pages on which it means this."""
    rank: int = 0
    """The larger, the sooner it is left out of the row; under zero it stays to the last."""
    shown: str = ""
    """Msgid of how the keys are written, where that is not the first key itself."""


ANSWER_KEYS = {"j": Answer.YES, "y": Answer.YES, "h": Answer.RATHER_NOT, "n": Answer.NO}
"""What a letter says for whoever is asked."""
SHARING_KEYS = {"d": Sharing.SHARED, "e": Sharing.OWN_WORDS, "i": Sharing.WITHHELD}
"""What a letter settles of a topic."""

_GRIDS = (Page.PEOPLE, Page.SHARING)
PREPARING_KEYS = (
    PreparingKey(Does.CHOOSE, ("up", "down"), "", mark("Mark the one above or below."), shown="↑ ↓"),
    PreparingKey(
        Does.LEAF, ("pageup", "pagedown"), "", mark("The same, ten at a time."), shown=mark("PageUp PageDown")
    ),
    PreparingKey(
        Does.ASIDE, ("left", "right"), mark("who?"), mark("Who answers: the column beside."), _GRIDS, 2, "← →"
    ),
    PreparingKey(
        Does.OPEN,
        ("enter",),
        mark("go there"),
        mark("Go where that is put right."),
        (Page.OVERVIEW,),
        shown="Enter",
    ),
    PreparingKey(
        Does.ANSWER, ("j", "y"), mark("yes"), mark("Whoever is asked says yes to this person."), (Page.PEOPLE,)
    ),
    PreparingKey(Does.ANSWER, ("h",), mark("rather not"), mark("… would rather not."), (Page.PEOPLE,)),
    PreparingKey(Does.ANSWER, ("n",), mark("no"), mark("… says no."), (Page.PEOPLE,)),
    PreparingKey(
        Does.OPEN,
        ("enter",),
        mark("amend"),
        mark("Change what is known of this person."),
        (Page.PEOPLE,),
        1,
        "Enter",
    ),
    PreparingKey(Does.ADD, ("+",), mark("new"), mark("Put somebody new on the list."), (Page.PEOPLE,), 4),
    PreparingKey(
        Does.REMOVE, ("-",), mark("take out"), mark("Take this person off the list; asks first."), (Page.PEOPLE,), 5
    ),
    PreparingKey(
        Does.OPEN,
        ("enter",),
        mark("change it"),
        mark("Change purpose, time, place, and who leads."),
        (Page.MEETING,),
        shown="Enter",
    ),
    PreparingKey(Does.ADD, ("+",), mark("topic"), mark("Write a topic."), (Page.SHARING,), 1),
    PreparingKey(Does.SETTLE, ("d",), mark("tell"), mark("Everybody may tell of it at the meeting."), (Page.SHARING,)),
    PreparingKey(Does.SETTLE, ("e",), mark("own words"), mark("Only whose it is tells of it."), (Page.SHARING,)),
    PreparingKey(Does.SETTLE, ("i",), mark("not"), mark("It is not told of."), (Page.SHARING,)),
    PreparingKey(
        Does.CLEAR,
        ("delete", "backspace"),
        "",
        mark("Take the answer out again: it is to be asked."),
        (Page.PEOPLE,),
        shown=mark("Delete"),
    ),
    PreparingKey(
        Does.CLEAR,
        ("delete", "backspace"),
        "",
        mark("Take the answer out again; with its last answer the topic goes."),
        (Page.SHARING,),
        shown=mark("Delete"),
    ),
    PreparingKey(
        Does.TICK,
        (" ", "enter", "x"),
        mark("done today"),
        mark("It was done today; again: it is not done."),
        (Page.CHECKLISTS,),
        shown=mark("space"),
    ),
    PreparingKey(
        Does.DAY,
        ("left", "right"),
        mark("another day"),
        mark("It was done a day earlier, or later."),
        (Page.CHECKLISTS,),
        1,
        "← →",
    ),
    PreparingKey(Does.EARLIER, ("f",), "", mark("What is left after the meeting before this one."), (Page.CHECKLISTS,)),
    PreparingKey(Does.UNDO, ("z",), mark("undo"), mark("Take back what was kept last from here."), rank=4),
    PreparingKey(
        Does.TURN,
        ("tab", "shift+tab"),
        mark("next page"),
        mark("The next page, or the one before."),
        rank=3,
        shown="Tab",
    ),
    PreparingKey(Does.PAGE, tuple(page.value for page in Page), "", mark("Go to that page."), shown="1–5"),
    PreparingKey(Does.HELP, ("?", "f1"), mark("help"), mark("These keys.")),
    PreparingKey(
        Does.BACK, ("escape",), mark("back"), mark("Back to where you were; everything is kept."), shown="Esc"
    ),
    PreparingKey(Does.LEAVE, ("q", "ctrl+q", "ctrl+c"), "", mark("Leave; everything is kept.")),
)
"""Every key, in the order of the row of keys and of the help."""

_SURE = (Hint("Enter", mark("yes, take out")), Hint("Esc", mark("no")))
_WHY = (Hint("1–4", mark("choose why")), Hint("Esc", mark("back")))
_HELP = (Hint("Esc", mark("back")),)
_LONG_HELP = (Hint("↑ ↓", mark("more")), *_HELP)


def preparing_key(page: Page, name: str) -> PreparingKey | None:
    """Return the row of a key on a page; None for one without a meaning there."""
    return next((key for key in PREPARING_KEYS if name in key.keys and page in key.on), None)


def preparing_hints(page: Page) -> tuple[Hint, ...]:
    """Return the row of keys of a page."""
    listed = (key for key in PREPARING_KEYS if key.label and page in key.on)
    return tuple(Hint(key.shown or key.keys[0], key.label, key.rank) for key in listed)


def sure_hints() -> tuple[Hint, ...]:
    """Return the row of keys while it asks whether somebody is taken out."""
    return _SURE


def why_hints() -> tuple[Hint, ...]:
    """Return the row of keys while it asks why; the reasons stand above it."""
    return _WHY


def help_hints(*, more: bool) -> tuple[Hint, ...]:
    """Return the row of keys of the help; `more` says whether it is longer than the window."""
    return _LONG_HELP if more else _HELP


def preparing_help(page: Page) -> tuple[Hint, ...]:
    """Return every key of a page with its sentence."""
    listed = (key for key in PREPARING_KEYS if page in key.on)
    return tuple(Hint(key.shown or key.keys[0], key.help) for key in listed)
