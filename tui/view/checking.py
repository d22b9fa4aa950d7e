"""What is said of a store that was looked through: what is wrong where, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tui.view.held import Held, counted
from tui.view.words import Words, mark

_CURES: Mapping[str, str] = {
    "restore": mark(
        "Take the latest backup: ordstyrer restore FILE. What can still be read of this store: ordstyrer export --all "
        "--out FOLDER."
    ),
    "rebuild": mark("The log itself is whole. ordstyrer check --rebuild makes anew what does not agree with it."),
    "erase": mark("Run ordstyrer erase with the series once more."),
    "close": mark("Take away what others may do: chmod go= FILE."),
    "remove": mark("Delete it; nothing needs it any more."),
}
"""By what helps, as `store/finding.py` names it."""


def all_well(words: Words, held: Held) -> str:
    """Return that nothing is wrong, and how much there is."""
    return words.text("All is well: {held}.", held=counted(words, held))


def finding_text(words: Words, message: str, params: Mapping[str, str | int]) -> str:
    """Return what is wrong as one sentence."""
    return words.text(message, **params)


def cure_lines(words: Words, cures: Iterable[str]) -> Iterator[str]:
    """Yield what to do, each once, in the order in which it is needed."""
    needed = frozenset(cures)
    yield from (words.text(line) for cure, line in _CURES.items() if cure in needed)


def put_aside_line(words: Words, file: str) -> str:
    """Return that an earlier store lies beside this one."""
    return words.text(
        "{file} is an earlier store that was put aside; delete it when nobody needs it any more.", file=file
    )


def rebuilt_line(words: Words) -> str:
    """Return that lists and search say again what the log says."""
    return words.text("The lists and the search were made anew from the log.")


def not_rebuilt_line(words: Words, *, of_log: bool) -> str:
    """Return that something is wrong which no list can be made from; `of_log` where that is the log itself."""
    if not of_log:
        return words.text("Nothing was made anew, because more than the lists and the search is wrong.")
    return words.text("Nothing was made anew, because the log itself is not whole.")
