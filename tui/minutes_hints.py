"""The row of keys of the minute-taker's pane: it always says whether letters are text or commands."""

from __future__ import annotations

from tui.minutes_asking import Asked
from tui.minutes_keys import PANE_KEYS, At, Does
from tui.view.hints import Hint
from tui.view.statement_draft import Kind, StatementDraft
from tui.view.words import mark

_STAY = Hint("Esc", mark("stay"))
_ASKED = {
    Asked.LEAVE: (Hint("q", mark("leave")), _STAY),
    Asked.LEAVE_UNSAVED: (Hint("q", mark("leave anyway")), _STAY),
    Asked.WITHDRAW: (Hint("Enter", mark("withdraw")), Hint("Esc", mark("back"))),
    Asked.WITHDRAW_CHANGED: (Hint("Enter", mark("withdraw")), Hint("Esc", mark("back"))),
    Asked.DROP: (Hint("Enter", mark("save")), Hint("Esc", mark("drop it"))),
}
_DOCUMENTS = Hint("Esc u", mark("documents"))
_MOVE = Hint("↑ ↓", mark("move"), 1)
_FOUND = (Hint("Enter", mark("take")), Hint("a–å", mark("find")), _MOVE)


def asked_hints(asked: Asked) -> tuple[Hint, ...]:
    """Return the keys that answer a question."""
    return _ASKED[asked]


def pointing_hints(*, several: bool) -> tuple[Hint, ...]:
    """Return the keys while letters find people, one of them or `several`."""
    comma = (Hint(",", mark("one more"), 2),) if several else ()
    return (*_FOUND, *comma, Hint("Esc", mark("back")))


def pane_hints(at: At, draft: StatementDraft, *, closed: bool = False) -> tuple[Hint, ...]:
    """Return the keys that do something where they go now; one leads to the documents once the meeting is `closed`."""
    listed = [key for key in PANE_KEYS if key.at is at and (key.label or key.does is Does.HELP)]
    listed = [key for key in listed if closed or key.does is not Does.DOCUMENTS]
    own = _OF_OFFER if draft.offer else _OF_KIND[draft.kind]
    labels = own if at is At.LINE else {}
    hints = tuple(Hint(key.shown or key.keys[0], labels.get(key.does, key.label), key.rank) for key in listed)
    return (hints[0], _DOCUMENTS, *hints[1:]) if closed and at is At.LINE else hints


_OF_OFFER = {Does.SAVE: mark("→ change"), Does.OUT: mark("skip")}
_OF_KIND: dict[Kind, dict[Does, str]] = {
    Kind.NEW: {},
    Kind.CHANGE: {Does.OUT: mark("skip")},
    Kind.CORRECTION: {Does.SAVE: mark("save correction"), Does.OUT: mark("let it be")},
}
"""What keys are called while the line holds, or offers, something else than a new statement."""
