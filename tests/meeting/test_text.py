"""Text that steers a terminal becomes text that does not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.text import clean


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\x1b]0;titel\x07", "\ufffd]0;titel\ufffd"),
        ("\x9b31m", "\ufffd31m"),
        ("a\x00b\x7fc", "a\ufffdb\ufffdc"),
        ("a\rb", "a\ufffdb"),
        ("\u202eksel\u202c", "\ufffdksel\ufffd"),
        ("\u2066x\u2069", "\ufffdx\ufffd"),
        ("\ud83d", "\ufffd"),
    ],
)
def test_what_steers_a_terminal_is_replaced(typed: str, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize(
    "text",
    [
        "",
        "to\nlinjer\tog et hop",
        "Åse Ærø-Østergård d’Arc",
        "نادية الحسن",
        "👩‍👧 [bold] {navn}",
        "a\u200fb\u00a0c\u2028d",
    ],
)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert clean(text) == text


@given(st.text(st.characters(codec=None)))
def test_every_text_comes_out_writable_as_long_as_before_and_without_controls(text: str) -> None:
    kept = clean(text)
    assert len(kept) == len(text)
    assert clean(kept) == kept
    kept.encode()
    assert not [c for c in kept if unicodedata.category(c) == "Cc" and c not in "\n\t"]
    assert all(new in (old, "\ufffd") for old, new in zip(text, kept, strict=True))
