"""What is said of a series on its way out as open JSON, and on its way in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from documents.open_json_read import Flaw, Flawed
from tui.view.words import Words, mark

Gaps = Sequence[tuple[int, int]]
"""The first and the last number of each run of entries."""

_FLAWS: Mapping[Flaw, str] = {
    Flaw.NOT_JSON: mark("{file} is no whole JSON: it goes wrong or breaks off in line {place}; nothing was taken in."),
    Flaw.NOT_OURS: mark("{file} is not what ordstyrer export writes; nothing was taken in."),
    Flaw.NEWER: mark("{file} was written by a newer ordstyrer ({place}); nothing was taken in."),
    Flaw.TOO_DEEP: mark(
        "{file} has more brackets inside each other than ordstyrer export writes; nothing was taken in."
    ),
    Flaw.MISFIT: mark("{file} is not as ordstyrer export writes it at {place}; nothing was taken in."),
    Flaw.ELSEWHERE: mark("{file} has {place}, which is no meeting of its series; nothing was taken in."),
    Flaw.TWICE: mark("{file} has {place} twice; nothing was taken in."),
    Flaw.GAP: mark("{file} has something else where entry {place} belongs; nothing was taken in."),
    Flaw.CANNOT_FOLLOW: mark("{file}: the entries of {place} cannot follow each other; nothing was taken in."),
    Flaw.OTHER_STATE: mark("{file}: {place} was changed after it was exported; nothing was taken in."),
}


def flawed_text(words: Words, file: str, error: Flawed) -> str:
    """Return why a file cannot be taken in, and where, in one sentence."""
    return words.text(_FLAWS[error.flaw], file=file, place=error.place)


def exported_text(words: Words, meetings: int, entries: int, file: str) -> str:
    """Return how much of a series stands in a file now."""
    return words.text(
        "{meetings} with {entries} are in {file}",
        meetings=words.plural("{n} meeting", "{n} meetings", meetings),
        entries=words.plural("{n} entry", "{n} entries", entries),
        file=file,
    )


def imported_text(words: Words, series: str, added: Mapping[str, int]) -> str:
    """Return what was taken in of a series: how many entries, into how many meetings."""
    meetings = sum(1 for entries in added.values() if entries)
    if not meetings:
        return words.text("The store has all of {series} already.", series=series)
    return words.text(
        "{series} is taken in: {entries} in {meetings}.",
        series=series,
        entries=words.plural("{n} entry", "{n} entries", sum(added.values())),
        meetings=words.plural("{n} meeting", "{n} meetings", meetings),
    )


def exported_all_text(words: Words, series: int, folder: str) -> str:
    """Return how many series stand in a folder now."""
    return words.plural("{n} series is in {folder}", "{n} series are in {folder}", series, folder=folder)


def damaged_text(words: Words, store: str) -> str:
    """Return what became of a damaged store."""
    return words.text(
        "The store {path} is damaged. What can still be read is written; the file is left alone.", path=store
    )


def missing_text(words: Words, meeting: str, gaps: Gaps, last: int) -> str:
    """Return which entries of a meeting are missing, of how many."""
    told = ", ".join(str(first) if first == upto else f"{first}-{upto}" for first, upto in gaps)
    if len(gaps) == 1 and gaps[0][0] == gaps[0][1]:
        return words.text("{meeting}: entry {gaps} of {n} is missing", meeting=meeting, gaps=told, n=last)
    return words.text("{meeting}: entries {gaps} of {n} are missing", meeting=meeting, gaps=told, n=last)


def nothing_missing_text(words: Words, series: str) -> str:
    """Return that a series came out of a damaged store as far as anybody knows."""
    return words.text("{series}: no entry is known to be missing", series=series)


def none_missing_text(words: Words) -> str:
    """Return that every series came out of a damaged store."""
    return words.text("All of every series can be read: no entry is missing.")


def ends_unknown_text(words: Words) -> str:
    """Return that entries may be missing without a trace."""
    return words.text("The newest entries of a meeting may be missing without a trace.")


def stays_text(words: Words, meeting: str, gaps: Gaps, apart: int) -> str:
    """Return what of a meeting could not be taken in, because entries before it are missing."""
    told = ", ".join(str(first) if first == upto else f"{first}-{upto}" for first, upto in gaps)
    return words.text(
        "{meeting}: entries {gaps} are missing in the file; {entries} after that stay in the file alone.",
        meeting=meeting,
        gaps=told,
        entries=words.plural("{n} entry", "{n} entries", apart),
    )


def export_so_far(words: Words, done: int, total: int) -> str:
    """Return how many meetings were looked up, of all there are."""
    return words.text("Exporting: {done} of {total} meetings", done=done, total=total)


def salvage_so_far(words: Words, done: int, total: int) -> str:
    """Return how many pages of a damaged store were read, of all there are."""
    return words.text("Reading what is left: {done} of {total} pages", done=done, total=total)


def import_so_far(words: Words, done: int, total: int) -> str:
    """Return how many meetings were looked through, of all there are."""
    return words.text("Looking through: {done} of {total} meetings", done=done, total=total)
