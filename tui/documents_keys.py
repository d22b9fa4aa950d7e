"""The one table of keys of the documents screen; its row of keys and its help are made from it."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from documents.kinds import Kind
from tui.view.documents.seen import Mark, Page, Question, Seen
from tui.view.hints import Hint
from tui.view.words import mark


class Does(StrEnum):
    """What a key is for."""

    CHOOSE = "choose"
    LEAF = "leaf"
    TICK = "tick"
    NUMBER = "number"
    OPEN = "open"
    ALL = "all"
    TONGUE = "tongue"
    FOLDER = "folder"
    MAKE = "make"
    SENT = "sent"
    UNDO = "undo"
    ASIDE = "aside"
    NAMES = "names"
    HELP = "help"
    BACK = "back"
    LEAVE = "leave"


class DocumentsKey(Struct, frozen=True):
    """One row of the table."""

    does: Does
    pages: tuple[Page, ...]
    """Where it means this."""
    keys: tuple[str, ...]
    """What is pressed, as `tui.keys.name_of` names it; of two the first goes back or up."""
    label: str
    """Msgid of one or two words for the row of keys; empty where it stands in the help alone."""
    help: str
    """Msgid of one sentence for the help; empty where the help says it elsewhere."""
    rank: int = 0
    """The larger, the sooner it is left out of the row; under zero it stays to the last."""
    shown: str = ""
    """Msgid of how the keys are written, where that is not the first key itself."""


_L, _P, _H, _F = Page.LIST, Page.PREVIEW, Page.HELP, Page.FOLDER
_READ = (_P, _H)

DOCUMENTS_KEYS = (
    DocumentsKey(Does.CHOOSE, (_L,), ("up", "down"), "", mark("Mark the one above or below."), shown="↑ ↓"),
    DocumentsKey(Does.CHOOSE, _READ, ("up", "down"), mark("read on"), "", shown="↑ ↓"),
    DocumentsKey(
        Does.LEAF, _READ, ("pageup", "pagedown", " "), "", mark("Read on by a whole window, or back."), shown="PageDown"
    ),
    DocumentsKey(
        Does.TICK,
        (_L,),
        (" ",),
        mark("choose"),
        mark("Tick the document that is marked, or take the tick away."),
        shown=mark("space"),
    ),
    DocumentsKey(Does.NUMBER, (_L,), tuple("123456789"), "", mark("Tick the document with that number."), shown="1–9"),
    DocumentsKey(Does.OPEN, (_L,), ("enter",), mark("show"), mark("See the document before it is made."), 0, "Enter"),
    DocumentsKey(Does.ALL, (_L,), ("a",), mark("all"), mark("Tick every document, or none."), 2),
    DocumentsKey(
        Does.TONGUE, (_L,), ("s",), mark("language"), mark("Make them in the parents' language too, or not."), 4
    ),
    DocumentsKey(Does.FOLDER, (_L,), ("f",), mark("folder"), mark("Choose the folder they go to."), 5),
    DocumentsKey(Does.MAKE, (_L,), ("f9", "l"), mark("make them"), mark("Put what is ticked in the folder."), 0, "F9"),
    DocumentsKey(Does.OPEN, (_F,), ("enter",), mark("this folder"), "", shown="Enter"),
    DocumentsKey(Does.MAKE, (_F,), ("f9",), mark("make them"), "", shown="F9"),
    DocumentsKey(Does.BACK, (_F,), ("escape",), mark("as before"), "", shown="Esc"),
    DocumentsKey(
        Does.SENT,
        (_L,),
        ("x",),
        mark("sent"),
        mark("The document that is marked went to everybody today, or was filed in the record system."),
        1,
    ),
    DocumentsKey(Does.UNDO, (_L,), ("z",), "", mark("Take that back, for as long as this screen is open.")),
    DocumentsKey(
        Does.ASIDE,
        (_L,),
        ("left", "right"),
        mark("meeting"),
        mark("The meeting before, or the next one of the series."),
        3,
        "← →",
    ),
    DocumentsKey(Does.ASIDE, (_P,), ("left", "right"), mark("next one"), "", 1, "← →"),
    DocumentsKey(Does.NAMES, (_L,), ("v",), "", mark("Show the names, or hide them.")),
    DocumentsKey(Does.BACK, (_L,), ("escape",), mark("back"), mark("Back to where you were."), shown="Esc"),
    DocumentsKey(Does.HELP, (_L,), ("?", "f1"), mark("help"), mark("These keys."), -1),
    DocumentsKey(Does.BACK, _READ, ("escape", "enter", "?", "f1"), mark("back"), "", shown="Esc"),
    DocumentsKey(Does.LEAVE, (_L, *_READ), ("q", "ctrl+q", "ctrl+c"), "", mark("Leave this screen.")),
)
"""Every key, in the order of the row of keys and of the help."""

_ASKED = {
    Question.SENT: (Hint("Enter", mark("yes, today")), Hint("Esc", mark("no"))),
    Question.AFTERWARDS: (Hint("x", mark("yes, today")), Hint("Esc", mark("not yet"))),
    Question.SEE: (Hint("Enter", mark("open")), Hint("Esc", mark("back"))),
}
_OPENS = {
    Mark.TONGUE: mark("switch"),
    Mark.FOLDER: mark("amend"),
    Mark.MAKE: mark("make them"),
}


def documents_key(page: Page, name: str) -> DocumentsKey | None:
    """Return the row of a key on a page; None for one without a meaning there."""
    return next((key for key in DOCUMENTS_KEYS if page in key.pages and name in key.keys), None)


def documents_hints(seen: Seen) -> tuple[Hint, ...]:
    """Return the row of keys of what is asked or open; what would do nothing there is left out."""
    if seen.making is not None:
        return ()
    if seen.asked is not None:
        return _ASKED[seen.asked.question]
    idle = {
        Does.TONGUE: not seen.tongue,
        Does.SENT: not seen.is_paper,
        Does.TICK: seen.kind is None,
        Does.ASIDE: not (seen.others if seen.page is Page.LIST else len(seen.papers) > 1),
        Does.MAKE: seen.page is Page.LIST and seen.marked is Mark.MAKE,
    }
    listed = (key for key in DOCUMENTS_KEYS if key.label and seen.page in key.pages and not idle.get(key.does))
    return tuple(Hint(key.shown or key.keys[0], _label(key, seen), key.rank) for key in listed)


def documents_help() -> tuple[Hint, ...]:
    """Return every key with its sentence."""
    return tuple(Hint(key.shown or key.keys[0], key.help) for key in DOCUMENTS_KEYS if key.help)


def _label(key: DocumentsKey, seen: Seen) -> str:
    if key.does is Does.OPEN and seen.page is Page.LIST and isinstance(seen.marked, Mark):
        return _OPENS[seen.marked]
    if key.does is Does.SENT and seen.kind is Kind.RECORD:
        return mark("filed")
    return key.label
