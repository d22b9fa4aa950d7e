"""Which driver draws: the light one, unless Textual's own is asked for, before the command or after it."""

from __future__ import annotations

import pytest

from tests.cli.test_demo import Screens
from tests.cli.user import User


@pytest.mark.parametrize(
    ("args", "driver"),
    [
        (["demo"], "LightDriver"),
        (["demo", "--room"], "LightDriver"),
        (["--stock-driver", "demo"], None),
        (["demo", "--stock-driver"], None),
    ],
)
def test_the_light_driver_draws_unless_the_stock_one_is_asked_for(
    user: User, monkeypatch: pytest.MonkeyPatch, args: list[str], driver: str | None
) -> None:
    screens = Screens(monkeypatch)
    assert user(*args).status == 0
    [(_, _, setting)] = screens.shown
    assert (setting.driver().__name__ if setting.driver else None) == driver


def test_no_driver_is_loaded_before_there_is_something_to_draw(user: User) -> None:
    told = user.apart("list", then="import sys; print('tui.light.driver' in sys.modules)")
    assert told.out.splitlines()[-1] == "False"
