"""The signs of the screen: the alphabet, the large digits and the quiet bar."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import astuple, fields
from wcwidth import wcwidth

from tui.view.alphabet import FULL, PLAIN, Alphabet, Frame, alphabet_for
from tui.view.bar import bar
from tui.view.digits import large

DRAWINGS = Path(__file__).parent.parent / "drawings"


def signs(of: Alphabet) -> dict[str, str]:
    frames = {name: "".join(astuple(value)) for name, value in _values(of) if isinstance(value, Frame)}
    return frames | {name: value for name, value in _values(of) if isinstance(value, str)}


def _values(of: Alphabet) -> list[tuple[str, str | Frame]]:
    return [(each.name, getattr(of, each.name)) for each in fields(of)]


@pytest.mark.parametrize("alphabet", [FULL, PLAIN])
def test_every_sign_is_one_cell_wide(alphabet: Alphabet) -> None:
    for text in signs(alphabet).values():
        assert [wcwidth(char) for char in text] == [1] * len(text)


def test_the_states_of_a_person_are_told_apart_in_both_alphabets() -> None:
    for of in (FULL, PLAIN):
        assert len({of.done, of.now, of.waiting, of.later, of.passed, of.gone, of.break_}) == 7


def test_the_plain_alphabet_is_ascii_and_spells_every_sign_of_the_full_one() -> None:
    assert all(text.isascii() for text in signs(PLAIN).values())
    assert all(PLAIN.spelled(text).isascii() for text in signs(FULL).values())
    assert PLAIN.spelled("✓ 4 er hørt") == "+ 4 er hørt"
    assert FULL.spelled("✓ 4 er hørt") == "✓ 4 er hørt"


def test_drawings_spelled_plainly_keep_their_width_and_lose_every_sign() -> None:
    for drawing in sorted(DRAWINGS.glob("*.txt")):
        for row in drawing.read_text(encoding="utf-8").splitlines():
            assert len(PLAIN.spelled(row)) == len(row)
            PLAIN.spelled(row).encode("latin-1")


@pytest.mark.parametrize(
    ("term", "encoding", "alphabet"),
    [
        ("xterm-256color", "utf-8", FULL),
        ("tmux", "UTF8", FULL),
        ("linux", "utf-8", PLAIN),
        ("xterm", "iso-8859-1", PLAIN),
        ("xterm", "ascii", PLAIN),
        ("xterm", "", PLAIN),
    ],
)
def test_a_terminal_without_the_glyphs_gets_the_plain_alphabet(term: str, encoding: str, alphabet: Alphabet) -> None:
    assert alphabet_for({"TERM": term}, encoding) is alphabet


def test_the_break_shows_the_time_as_it_is_drawn() -> None:
    drawn = (DRAWINGS / "c-60x20.txt").read_text(encoding="utf-8").splitlines()
    rows = [row for row in drawn if "█" in row]
    assert [(" " * 14 + row).rstrip() for row in large("14:02")] == rows


@given(st.times())
def test_every_time_has_five_rows_of_one_width(time: object) -> None:
    rows = large(f"{time:%H:%M}", "#")
    assert [len(row) for row in rows] == [31] * 5


def test_every_digit_looks_like_no_other() -> None:
    assert len({large(digit) for digit in "0123456789:"}) == 11


@pytest.mark.parametrize(
    ("fraction", "drawn"),
    [(-1.0, "░░░░"), (0.0, "░░░░"), (0.49, "▓░░░"), (0.5, "▓▓░░"), (0.999, "▓▓▓░"), (1.0, "▓▓▓▓"), (7.5, "▓▓▓▓")],
)
def test_a_bar_fills_and_then_stands_still(fraction: float, drawn: str) -> None:
    assert "".join(bar(fraction, 4, FULL)) == drawn


@given(st.floats(allow_nan=False), st.integers(0, 200))
def test_a_bar_is_always_as_wide_as_it_is_asked_to_be(fraction: float, cells: int) -> None:
    assert len("".join(bar(fraction, cells, PLAIN))) == cells
