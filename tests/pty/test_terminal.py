"""What the tests read on a screen is all that was written there, and nothing of it breaks them."""

from __future__ import annotations

import pytest

from tests.pty.terminal import Terminal, environment


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        pytest.param("æ山b", "æ山b", id="a wide letter is one letter"),
        pytest.param("山b\rx", "x b", id="its second half is a blank where the first is written over"),
        pytest.param("山b\r\x1b[C谷", "山谷", id="two wide letters are both read, one over the half of the other"),
        pytest.param("a\u200db", "ab", id="a mark without a cell takes none, and what is behind it stays"),
    ],
)
def test_a_row_is_read_whole(printed: str, shown: str) -> None:
    with Terminal(["printf", "%s", printed], columns=8, rows=2, env=environment("")) as terminal:
        terminal.until_ended()
        assert terminal.lines() == [shown, ""]
