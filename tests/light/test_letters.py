"""Which letters are one cell wide wherever they stand, by two tables of widths and Unicode's own of directions."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

import pytest
from rich.cells import get_character_cell_size
from wcwidth import wcwidth

from tui.light import letters

_TURNS = frozenset({"R", "AL", "AN", "RLE", "LRE", "RLO", "LRO", "RLI", "LRI", "FSI", "PDF", "PDI", "BN"})
_OURS = "abc æøå ÆØÅ é ✓►○«–·║•…▓░█▌↑↓→═─│╔╗╚╝┌┐└┘−"


def _those(chosen: Callable[[str], bool]) -> Iterator[str]:
    return (letter for letter in map(chr, range(0x20, 0x20000)) if letter.isprintable() and chosen(letter))


def test_a_steady_letter_takes_one_cell_and_turns_no_row_around() -> None:
    widths = {(get_character_cell_size(letter), wcwidth(letter)) for letter in _those(letters.steady)}
    assert widths == {(1, 1)}
    assert not {unicodedata.bidirectional(letter) for letter in _those(letters.steady)} & _TURNS


def test_a_sure_letter_takes_as_many_cells_by_either_table() -> None:
    assert all(get_character_cell_size(letter) == wcwidth(letter) > 0 for letter in _those(letters.sure))


def test_all_signs_of_the_screens_are_steady() -> None:
    assert letters.steady(_OURS)


@pytest.mark.parametrize("letter", ["字", "ب", "🙂", "e\u0301", "\u200e", "☺"])
def test_what_is_wide_or_turned_or_put_together_is_not_steady(letter: str) -> None:
    assert not letters.steady(letter)


def test_each_cell_of_a_text_has_its_letter() -> None:
    assert letters.cells("\u0301a字e\u0301") == ("\u0301", ["a", "字", "", "e\u0301"])


@pytest.mark.parametrize("mark", ["\u0301", "\ufe0f", "\u20dd"])
def test_a_letter_under_ten_thousand_marks_is_one_letter_under_a_few(mark: str) -> None:
    before, [cell, after] = letters.cells(mark * 10_000 + "e" + mark * 10_000 + "f")
    assert (len(before), len(cell), after) == (32, 32, "f")


@pytest.mark.parametrize(
    "letter",
    ["👨\u200d👩\u200d👧\u200d👦", "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", "A\u030a"],
)
def test_a_letter_put_together_of_several_is_whole(letter: str) -> None:
    assert letters.cells(letter)[1][0] == letter
