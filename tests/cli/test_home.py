"""What `ordstyrer` alone does before there is a screen."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.cli.user import User
from tests.store.support import unwritable_folder
from tui.cli.home import opened_at_best
from tui.cli.setting import Setting
from tui.view.words import words_in


@pytest.mark.usefixtures("store")
def test_where_nobody_is_at_a_terminal_it_tells_the_list_and_loads_no_screen(user: User) -> None:
    told = user.apart(then="print('textual' in sys.modules)")
    assert told.out == user("list").out + "False\n"


def test_a_store_that_cannot_be_written_is_opened_to_read(store: Path) -> None:
    def fill(folder: Path) -> None:
        shutil.copy(store, folder / "meetings.db")

    with unwritable_folder(fill) as folder:
        log = opened_at_best(Setting(words_in("en"), os.environ, folder / "meetings.db", None, stock_driver=False))
        assert log.read_only
        log.close()
    log = opened_at_best(Setting(words_in("en"), os.environ, store, None, stock_driver=False))
    assert not log.read_only
    log.close()
