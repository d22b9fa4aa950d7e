"""The one table of keys for reviewing; the row of keys of every page and the help are made from it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from tui.review_place import Page
from tui.view.hints import Hint
from tui.view.words import mark


class Does(StrEnum):
    """What a key is for."""

    CHOOSE = "choose"
    OPEN = "open"
    STEP = "step"
    PART = "part"
    PLAY = "play"
    LEAF = "leaf"
    ACCOUNT = "account"
    BRIEFING = "briefing"
    AGREEMENTS = "agreements"
    SCALES = "scales"
    MEETINGS = "meetings"
    SEARCH = "search"
    NAMES = "names"
    BACK = "back"
    HELP = "help"
    LEAVE = "leave"


class ReviewKey(Struct, frozen=True):
    """One row of the table."""

    does: Does
    pages: tuple[Page, ...]
    """Where it stands in the row of keys, and does something."""
    keys: tuple[str, ...]
    """What is pressed, as `tui.keys.name_of` names it; of two the first goes back or up."""
    label: str
    """Msgid of one or two words for the row of keys."""
    help: str
    """Msgid of one sentence for the help."""
    rank: int = 0
    """The larger, the sooner it is left out of the row; under zero it stays to the last."""
    shown: str = ""
    """Msgid of how the keys are written, where that is not the first key itself."""
    also: tuple[Page, ...] = ()
    """Where it does something as well, and stands in the help alone."""


_L, _S, _A, _C, _K = Page.LIST, Page.SERIES, Page.AGREEMENTS, Page.COURSE, Page.SCALES
_M, _W, _F, _H, _B = Page.MEETING, Page.WALL, Page.SEARCH, Page.HELP, Page.BRIEFING
_T = Page.ACCOUNT
_UP_DOWN, _LEFT_RIGHT, _PAGES = ("up", "down"), ("left", "right"), ("pageup", "pagedown")
_QUIT = ("ctrl+q", "ctrl+c")


def _choose(pages: tuple[Page, ...], label: str, text: str, rank: int = 0) -> ReviewKey:
    return ReviewKey(Does.CHOOSE, pages, _UP_DOWN, label, text, rank, "↑ ↓")


def _open(pages: tuple[Page, ...], label: str, text: str, rank: int = 0) -> ReviewKey:
    return ReviewKey(Does.OPEN, pages, ("enter",), label, text, rank, "Enter")


REVIEW_KEYS = (
    _choose((_L, _S, _F), mark("choose"), mark("Mark the one above or below.")),
    _choose((_A,), mark("agreement"), mark("Mark the agreement above or below.")),
    _choose((_M,), mark("a part"), mark("Go to where a part began."), 3),
    _choose((_B, _C, _K, _T, _H), mark("read on"), mark("Read on, or back.")),
    ReviewKey(
        Does.LEAF,
        (),
        _PAGES,
        "",
        mark("Read on by a whole window, or back."),
        shown=mark("PageUp PageDown"),
        also=(_S, _B, _C, _K, _T, _F, _H),
    ),
    _open((_L, _S, _F), mark("open"), mark("Open what is marked.")),
    _open((_A,), mark("the whole course"), mark("What became of the agreement at each meeting."), 1),
    ReviewKey(Does.NAMES, (_L,), ("v",), mark("show names"), mark("Show the names, or hide them."), 1),
    ReviewKey(Does.STEP, (_S,), _LEFT_RIGHT, mark("replay"), mark("Replay the meeting that is marked."), 2, "← →"),
    ReviewKey(Does.STEP, (_M, _W), _LEFT_RIGHT, mark("step"), mark("To what happened before, or next."), 0, "← →"),
    ReviewKey(
        Does.PART,
        (_W,),
        _PAGES,
        mark("a part"),
        mark("To the part before, or the next."),
        3,
        mark("PageUp PageDown"),
    ),
    ReviewKey(
        Does.PLAY, (_M, _W), (" ",), mark("replay"), mark("Let a minute go by each second, or stop."), 2, mark("space")
    ),
    _open((_M,), mark("the wall as it looked"), mark("The wall as it stood at that moment."), 1),
    ReviewKey(
        Does.ACCOUNT,
        (_M,),
        ("pagedown",),
        mark("all of it"),
        mark("All of this meeting in words."),
        4,
        mark("PageDown"),
    ),
    ReviewKey(
        Does.BRIEFING,
        (_S,),
        ("b",),
        mark("before the meeting"),
        mark("What to know before the next meeting, in five minutes."),
        4,
        also=(_A, _C, _K, _M, _T, _W),
    ),
    ReviewKey(
        Does.AGREEMENTS,
        (_S, _B, _K),
        ("a",),
        mark("agreements"),
        mark("The agreements through the series."),
        1,
        also=(_A, _C, _M, _T, _W),
    ),
    ReviewKey(
        Does.SCALES,
        (_S,),
        ("k",),
        mark("scale"),
        mark("The scales through the series."),
        3,
        also=(_B, _A, _C, _K, _M, _T, _W),
    ),
    ReviewKey(
        Does.MEETINGS,
        (_B, _A, _K),
        ("m",),
        mark("meetings"),
        mark("The meetings of the series."),
        2,
        also=(_S, _C, _M, _T, _W),
    ),
    ReviewKey(
        Does.SEARCH,
        (_L, _S, _A, _K),
        ("s",),
        mark("search"),
        mark("Search all that was written."),
        2,
        also=(_B, _C, _M, _T, _W),
    ),
    ReviewKey(
        Does.BACK,
        (_B, _A, _C, _K, _M, _T, _W, _F, _H),
        ("escape",),
        mark("back"),
        mark("Back to where you were."),
        0,
        "Esc",
        (_L, _S),
    ),
    ReviewKey(
        Does.HELP, (_L, _S), ("?", "f1"), mark("help"), mark("These keys."), 1, also=(_B, _A, _C, _K, _M, _T, _W, _H)
    ),
    ReviewKey(Does.HELP, (_F,), ("f1",), mark("help"), mark("These keys."), 1, "F1"),
    ReviewKey(
        Does.LEAVE,
        (_L, _S, _B, _A, _K),
        ("q", *_QUIT),
        mark("leave"),
        mark("Leave; nothing was changed."),
        also=(_C, _M, _T, _W, _H),
    ),
    ReviewKey(Does.LEAVE, (), _QUIT, "", mark("Leave; nothing was changed."), shown="Ctrl+Q", also=(_F,)),
)
"""Every key, in the order of the rows of keys (screens i)."""

_BY_NAME = {(page, name): key for key in REVIEW_KEYS for page in (*key.pages, *key.also) for name in key.keys}


def review_key(page: Page, name: str) -> ReviewKey | None:
    """Return the row of a key on a page; None for a key without a meaning there."""
    return _BY_NAME.get((page, name))


def review_hints(page: Page, *, plays: bool = False) -> tuple[Hint, ...]:
    """Return the row of keys of a page; while it `plays`, Space stops that."""
    listed = (key for key in REVIEW_KEYS if page in key.pages)
    return tuple(
        Hint(key.shown or key.keys[0], mark("stop") if plays and key.does is Does.PLAY else key.label, key.rank)
        for key in listed
    )


def review_help(page: Page) -> tuple[Hint, ...]:
    """Return every key that does something on a page, with its sentence."""
    listed = (key for key in REVIEW_KEYS if page in (*key.pages, *key.also))
    return tuple(Hint(key.shown or key.keys[0], key.help) for key in listed)
