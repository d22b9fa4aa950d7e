"""The catalogue as it is: whole, in the words of the field, and short enough for its row."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests import catalogue
from tests.msgids import msgids
from tui.view.lines import cells
from tui.view.words import Language, words_in

ROW = 58
"""Cells of a text that has a row of the wall to itself, with a ten-letter name in it (screens section 4)."""
PERSON_LINE = 78
"""Cells of a line that never stands on a wall."""
READ = ("tui/view/documents", "tui/view/home", "tui/view/preparing/", "tui/view/review/", "tui/view/search")
"""The views of pages that are read and not projected; in a narrow window they say less."""

PERSON_LINES = frozenset(
    (
        "{name} is here. {phase} is not for children. Who goes out along?",
        "{name} is the caseworker. Write why, if {name} leads",
        "{name} leads and takes the minutes. Can someone else write?",
    )
)
NOT_A_ROW = frozenset(
    (
        "about after at before by for from in on so to until when with",
        (
            "Every word counts, also the beginning of one. In quotes: as it stands. Filters: who:ida, status:open, "
            "series:2026-014, after:1/9, before:1/9."
        ),
        "There are no meetings yet. ordstyrer plan --example prints a plan file to start from.",
    )
)
"""Texts of the views that are no row of their own."""
PLAIN = tuple(
    f"tui/view/{name}.py"
    for name in (
        *("access", "backing_up", "checking", "erasing", "held", "open_json", "plain", "recovery", "restoring"),
        "up_to_date",
    )
)
"""What is written outside the screens; a pipe has no rows to fit."""

LONG = {"phase": "Refleksion", "time": "14.02", "date": "onsdag den 9. september", "day": "9", "month": "september"}
"""What stands for a parameter that is neither a name nor a number."""
NAMES = frozenset(("name", "names", "other", "child", "next", "who", "first", "last", "people"))


def filled(text: str) -> str:
    """Return a text with a ten-letter name for each name and two figures for each number."""
    return re.sub(r"\{(\w+)\}", lambda at: "Alexandrin" if at[1] in NAMES else LONG.get(at[1], "12"), text)


def rows() -> Iterator[tuple[str, int]]:
    """Yield the msgids that stand in a row of a screen, and the cells of that row."""
    for msgid in msgids():
        if msgid.file.startswith("tui/view/") and msgid.file not in PLAIN and msgid.text not in NOT_A_ROW:
            read = msgid.file.startswith(READ) or msgid.text in PERSON_LINES
            for text in filter(None, (msgid.text, msgid.plural)):
                yield text, PERSON_LINE if read else ROW


def test_the_catalogue_says_all_that_the_program_says_and_no_more() -> None:
    assert "\n".join(sorted(catalogue.problems())) == ""


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_row_fits_with_a_ten_letter_name(language: Language) -> None:
    words = words_in(language)
    wide = {said: cells(said) for msgid, room in rows() for said in (filled(words.text(msgid)),) if cells(said) > room}
    assert wide == {}


def test_the_person_lines_are_said() -> None:
    assert catalogue.said().keys() >= PERSON_LINES | NOT_A_ROW
