"""Rows as values: as wide as they say, whatever a text holds."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui.view.lines import (
    Paint,
    Span,
    beside,
    cells,
    centred,
    clean,
    cut,
    cut_text,
    edges,
    line,
    pad,
    plain,
    width,
    wrapped,
)

TEXTS = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="أبو محمدالشَّيخ ‌سامي", max_size=40),
    st.text(alphabet="a\u0301e\u0308漢字👨‍👩‍👧️✓\x1b[31m\u202e\n\t", max_size=40),
)
ROOM = st.integers(0, 60)


@given(TEXTS, ROOM)
def test_a_cut_text_fits_and_a_padded_one_fills(text: str, room: int) -> None:
    assert cell_len(cut_text(text, room)) <= room
    assert cell_len(plain(pad(line(text), room))) == room


@given(TEXTS)
def test_what_fits_is_not_cut(text: str) -> None:
    assert cut_text(text, cells(text)) == clean(text)


@given(TEXTS)
def test_no_text_moves_the_cursor_or_turns_the_row_around(text: str) -> None:
    row = clean(text)
    assert all(unicodedata.category(char) != "Cc" for char in row)
    assert not set(row) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029")


@given(TEXTS, TEXTS, st.integers(1, 60))
def test_rows_are_as_wide_as_they_say(left: str, right: str, room: int) -> None:
    assert width(edges(line(left), line(right), room)) == room
    assert width(centred(line(left), room)) == room
    assert [width(row) for row in beside(((line(left),), room), ((line(right),), 7))] == [room + 7]


@given(TEXTS, st.integers(1, 60))
def test_wrapped_rows_fit_and_keep_the_words(text: str, room: int) -> None:
    rows = wrapped(text, room)
    assert all(cell_len(row) <= room for row in rows)
    if all(cell_len(word) <= room for word in clean(text).split()):
        assert " ".join(rows).split() == clean(text).split()


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("sundhedsplejerske", 17, "sundhedsplejerske"),
        ("sundhedsplejerske", 16, "sundhedsplejers…"),
        ("Amina mor", 7, "Amina…"),
        ("漢字漢字", 5, "漢字…"),
        ("漢字漢字", 4, "漢…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        ("[bold]Ida[/bold]", 16, "[bold]Ida[/bold]"),
        ("\x1b]2;title\x07", 9, "�]2;title�"[:8] + "…"),
        ("Ida", 0, ""),
    ],
)
def test_a_text_is_cut_between_characters(text: str, room: int, shown: str) -> None:
    assert cut_text(text, room) == shown


def test_a_line_is_cut_in_the_span_that_does_not_fit() -> None:
    row = line(Span("Ida", Paint.INK_BOLD), ", ", Span("klasselærer", Paint.QUIET))
    assert plain(cut(row, 10)) == "Ida, klas…"
    assert cut(row, 10)[0] == Span("Ida", Paint.INK_BOLD)
    assert plain(cut(row, 5)) == "Ida,…"
