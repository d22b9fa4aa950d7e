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

PERSON_LINES = frozenset(
    (
        "{name} is here. {phase} is not for children. Who goes out along?",
        "{name} is the caseworker. Write why, if {name} leads",
        "{name} leads and takes the minutes. Can someone else write?",
    )
)
NOT_A_ROW = frozenset(("about after at before by for from in on so to until when with",))
"""Texts of the views that are no row of their own."""
PLAIN = "tui/view/plain.py"
"""What the plain commands write; a pipe has no rows to fit."""

LONG = {"phase": "Refleksion", "time": "14.02", "date": "onsdag den 9. september", "day": "9", "month": "september"}
"""What stands for a parameter that is neither a name nor a number."""
NAMES = frozenset(("name", "names", "other", "child", "next", "who", "first", "last", "people"))


def filled(text: str) -> str:
    """Return a text with a ten-letter name for each name and two figures for each number."""
    return re.sub(r"\{(\w+)\}", lambda at: "Alexandrin" if at[1] in NAMES else LONG.get(at[1], "12"), text)


def rows() -> Iterator[str]:
    """Yield the msgids that stand in a row of a screen."""
    for msgid in msgids():
        if msgid.file.startswith("tui/view/") and msgid.file != PLAIN and msgid.text not in NOT_A_ROW:
            yield msgid.text
            if msgid.plural:
                yield msgid.plural


def test_the_catalogue_says_all_that_the_program_says_and_no_more() -> None:
    assert "\n".join(sorted(catalogue.problems())) == ""


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_row_fits_with_a_ten_letter_name(language: Language) -> None:
    words = words_in(language)
    wide = {
        said: cells(said)
        for msgid in rows()
        for said in (filled(words.text(msgid)),)
        if cells(said) > (PERSON_LINE if msgid in PERSON_LINES else ROW)
    }
    assert wide == {}


def test_the_person_lines_are_said() -> None:
    assert catalogue.said().keys() >= PERSON_LINES | NOT_A_ROW
