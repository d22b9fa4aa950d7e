"""A key on paper: every slip of somebody who types it back is found on its row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.key_rows import ROW_DIGITS, ROWS, RowLength, RowUnlike, key_of, read_row, rows
from store.keys import RawKey

keys = st.binary(min_size=32, max_size=32).map(RawKey)
places = st.integers(0, ROWS - 1)
digits = st.sampled_from("0123456789abcdef")


def paper(key: RawKey) -> list[str]:
    return [f"{row} {check}" for row, check in rows(key)]


def typed_back(lines: list[str]) -> RawKey:
    return key_of([read_row(number, line) for number, line in enumerate(lines)])


@given(keys)
def test_what_is_typed_back_is_the_key_however_it_is_spaced(key: RawKey) -> None:
    assert typed_back(paper(key)).secret == key.secret
    assert typed_back([line.replace(" ", "").upper() for line in paper(key)]).secret == key.secret
    assert typed_back([f"  {'-'.join(line.split())} \n" for line in paper(key)]).secret == key.secret


@given(keys, places, st.integers(0, ROW_DIGITS - 1), digits)
def test_one_wrong_digit_is_found(key: RawKey, row: int, at: int, wrong: str) -> None:
    line = paper(key)[row].replace(" ", "")
    slipped = line[:at] + wrong + line[at + 1 :]
    if slipped == line:
        assert read_row(row, slipped)
    else:
        with pytest.raises(RowUnlike):
            read_row(row, slipped)


@given(keys, places, st.integers(0, ROW_DIGITS - 2))
def test_two_digits_in_each_others_place_are_found(key: RawKey, row: int, at: int) -> None:
    line = paper(key)[row].replace(" ", "")
    slipped = line[:at] + line[at + 1] + line[at] + line[at + 2 :]
    if slipped != line:
        with pytest.raises(RowUnlike):
            read_row(row, slipped)


@given(keys, places, places)
def test_a_row_in_the_place_of_another_is_found(key: RawKey, one: int, other: int) -> None:
    if one != other:
        with pytest.raises(RowUnlike):
            read_row(one, paper(key)[other])


@given(keys, places, st.integers(0, 99))
def test_a_wrong_check_figure_is_found(key: RawKey, row: int, check: int) -> None:
    shown, right = rows(key)[row]
    if f"{check:02}" != right:
        with pytest.raises(RowUnlike):
            read_row(row, f"{shown} {check:02}")


@pytest.mark.parametrize("typed", ["", "0000 0000", "0000 0000 0", "0000 0000 000", "0000 000g 00", "0000 0000 aa"])
def test_what_has_another_length_is_said_to(typed: str) -> None:
    with pytest.raises(RowLength):
        read_row(0, typed)
