"""What the pane asks fits into the smallest window, in both languages."""

from __future__ import annotations

import pytest

from tests.tui.family import DA, EN, at_table, scene
from tui.minutes_asking import YES, Asked, question
from tui.minutes_hints import asked_hints
from tui.view.lines import cells
from tui.view.look import Look

ROOM = 58


@pytest.mark.parametrize("look", [DA, EN], ids=["da", "en"])
@pytest.mark.parametrize("asked", list(Asked))
@pytest.mark.parametrize(("owes", "loses"), [(True, True), (True, False), (False, False)])
def test_a_question_fits_and_is_one(asked: Asked, look: Look, owes: bool, loses: bool) -> None:
    said = question(scene(at_table(), look=look), asked, owes=owes, loses=loses)
    assert 0 < cells(said) <= ROOM


@pytest.mark.parametrize("asked", list(Asked))
def test_the_key_that_says_yes_stands_in_the_row_of_keys(asked: Asked) -> None:
    shown = {hint.shown.lower() for hint in asked_hints(asked)}
    assert shown & {key.replace("escape", "esc") for key in YES[asked]}
