"""What is typed is what is kept, letter by letter, while the leader runs a round in another pane."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import typing
from benchmarks.opening import open_a_meeting


def test_statements_typed_as_fast_as_can_be_are_kept_letter_by_letter(tmp_path: Path) -> None:
    _type(tmp_path, 12, typing.KEY_S / typing.FAST)


@pytest.mark.soak
def test_200_statements_at_80_words_a_minute_are_kept_letter_by_letter(tmp_path: Path) -> None:
    _type(tmp_path, typing.ALL, typing.KEY_S)
    print(f"\n{typing.ALL} statements at 80 words a minute, none changed")  # noqa: T201 - the figure of the soak


def _type(home: Path, number: int, key_s: float) -> None:
    open_a_meeting(home)
    texts = typing.statements(number)
    with typing.sitting_down(home, typing.lasts_s(texts, key_s)) as (sitting, ours):
        sitting.types(texts, [ours], key_s)
    assert typing.changed(home, texts) == 0
