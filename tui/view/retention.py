"""What is told of series that are over: which are to be erased, which wait to be filed, by reference (domain 13)."""

from __future__ import annotations

from datetime import date

from meeting.retention import OverSeries, Retained
from tui.view.clock import short_date
from tui.view.words import Words

_COMMAND = "ordstyrer erase {ref}"


def retained_text(words: Words, found: Retained, today: date) -> str:
    """Return a line for each series under its heading, what is to be erased first, with the command that does it."""
    due = [_due_line(words, each, today) for each in found.due]
    unfiled = [_unfiled_line(words, each, today) for each in found.unfiled]
    parts = (
        [words.text("To be erased"), *due] if due else [words.text("No series is to be erased today.")],
        [words.text("Over, and not filed in the record system"), *unfiled] if unfiled else [],
        [words.text("There are more: these are those that have waited longest.")] if found.more else [],
    )
    return "\n\n".join("\n".join(part) for part in parts if part)


def retained_facts(found: Retained) -> dict[str, object]:
    """Return the same for programs; days are ISO local dates."""
    return {
        "due": [
            {
                "ref": each.ref,
                "over_since": each.over.since.isoformat(),
                "due": each.over.due.isoformat() if each.over.due else None,
                "command": _COMMAND.format(ref=each.ref),
            }
            for each in found.due
        ],
        "unfiled": [
            {"ref": each.ref, "over_since": each.over.since.isoformat(), "meeting": f"{each.ref}/{each.over.unfiled}"}
            for each in found.unfiled
        ],
        "more": found.more,
    }


def to_erase_text(words: Words, count: int) -> str:
    """Return how many series are to be erased, and which command tells them; empty where none is."""
    if not count:
        return ""
    return words.plural(
        "{n} series is to be erased: ordstyrer list --due-erasure",
        "{n} series are to be erased: ordstyrer list --due-erasure",
        count,
    )


def _due_line(words: Words, each: OverSeries, today: date) -> str:
    since = short_date(words, each.over.since, today)
    due = short_date(words, each.over.due or each.over.since, today)
    told = words.text("{ref}: over since {since}, to be erased from {due}", ref=each.ref, since=since, due=due)
    return f"  {told}: {_COMMAND.format(ref=each.ref)}"


def _unfiled_line(words: Words, each: OverSeries, today: date) -> str:
    since = short_date(words, each.over.since, today)
    told = words.text(
        "{ref}: over since {since}, meeting {n} is not filed", ref=each.ref, since=since, n=each.over.unfiled
    )
    return f"  {told}"
