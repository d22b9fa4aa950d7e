"""The one table of keys of the home screen; its row of keys and its help are made from it (screens j)."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from tui.view.hints import Hint
from tui.view.words import mark


class Does(StrEnum):
    """What a key is for."""

    CHOOSE = "choose"
    PAGE = "page"
    OPEN = "open"
    SENT = "sent"
    UNDO = "undo"
    NAMES = "names"
    PREPARE = "prepare"
    DOCUMENTS = "documents"
    BEGIN = "begin"
    SEARCH = "search"
    HELP = "help"
    BACK = "back"
    LEAVE = "leave"


class HomeKey(Struct, frozen=True):
    """One row of the table."""

    does: Does
    keys: tuple[str, ...]
    """What is pressed, as `tui.keys.name_of` names it; of two the first goes up."""
    label: str
    """Msgid of one or two words for the row of keys; empty where it stands in the help alone."""
    help: str
    """Msgid of one sentence for the help."""
    rank: int = 0
    """The larger, the sooner it is left out of the row; under zero it stays to the last."""
    shown: str = ""
    """Msgid of how the keys are written, where that is not the first key itself."""


AT_ONCE = 30
"""How many series are read at a time; more follow as one goes down."""

HOME_KEYS = (
    HomeKey(Does.CHOOSE, ("up", "down"), "", mark("Mark the one above or below."), shown="↑ ↓"),
    HomeKey(
        Does.PAGE,
        ("pageup", "pagedown"),
        "",
        mark("The same, ten at a time; more series come as you go down."),
        shown=mark("PageUp PageDown"),
    ),
    HomeKey(
        Does.OPEN,
        ("enter",),
        mark("open"),
        mark("Read up on a series; of a meeting of today: which commands lead it and write its minutes."),
        shown="Enter",
    ),
    HomeKey(
        Does.SENT, ("x",), mark("sent"), mark("The paper that is marked went to everybody today; asks first."), rank=1
    ),
    HomeKey(Does.UNDO, ("z",), "", mark("Take that back, for as long as this screen is open.")),
    HomeKey(Does.NAMES, ("v",), mark("show names"), mark("Show the names, or hide them."), rank=2),
    HomeKey(
        Does.PREPARE,
        ("p",),
        mark("plan meeting"),
        mark("Prepare the meeting, or the next one of the series."),
        rank=2,
    ),
    HomeKey(
        Does.DOCUMENTS,
        ("d",),
        mark("documents"),
        mark("Make minutes, agreements, invitations."),
        rank=4,
    ),
    HomeKey(Does.BEGIN, ("n",), mark("new series"), mark("Plan a new series."), rank=3),
    HomeKey(Does.SEARCH, ("s",), mark("search"), mark("Search all that was written."), rank=2),
    HomeKey(Does.HELP, ("?", "f1"), mark("help"), mark("These keys."), rank=1),
    HomeKey(Does.BACK, ("escape",), "", mark("Back to where you were."), shown="Esc"),
    HomeKey(Does.LEAVE, ("q", "ctrl+q", "ctrl+c"), mark("leave"), mark("Leave; nothing here is running.")),
)
"""Every key, in the order of the row of keys and of the help."""

_BY_NAME = {name: key for key in HOME_KEYS for name in key.keys}
_AFTERWARDS = {Does.DOCUMENTS: 1, Does.NAMES: 4}
"""The ranks where a paper or a series is marked: there documents are wanted, and the row above tells of the names."""
_OF_MEETING = (Hint("p", mark("plan meeting")), Hint("d", mark("documents")))
_BACK = (Hint("Esc", mark("back")), Hint("q", mark("leave")))
_ASKED = (Hint("Enter", mark("yes, today")), Hint("Esc", mark("no")))


def home_key(name: str) -> HomeKey | None:
    """Return the row of a key; None for a key without a meaning here."""
    return _BY_NAME.get(name)


def home_hints(*, paper: bool = False, names: bool = False, series: bool = False) -> tuple[Hint, ...]:
    """Return the row of keys; `names` says whether names are shown, the others whether one of these is marked."""
    left_out = {Does.SENT: not paper, Does.BEGIN: not series}
    ranks = _AFTERWARDS if paper or series else {}
    listed = (key for key in HOME_KEYS if key.label and not left_out.get(key.does))
    return tuple(
        Hint(
            key.shown or key.keys[0],
            mark("hide names") if names and key.does is Does.NAMES else key.label,
            ranks.get(key.does, key.rank),
        )
        for key in listed
    )


def aside_hints(*, asked: bool, meeting: bool = False) -> tuple[Hint, ...]:
    """Return the row of keys beside the lists: while something is `asked`, on the page of a `meeting`, or another."""
    return _ASKED if asked else (*_OF_MEETING, *_BACK) if meeting else _BACK


def home_help() -> tuple[Hint, ...]:
    """Return every key with its sentence."""
    return tuple(Hint(key.shown or key.keys[0], key.help) for key in HOME_KEYS)
