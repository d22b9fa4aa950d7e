"""What is made on the documents screen is noted in the store, with its folder; without the note it is made and said."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.errors import DiskFull
from store.log import Access
from store.sqlite_log import SqliteLog
from tests.tui.documents.documents_driver import Sender, sending
from tests.tui.documents.stand_in import StandIn
from tui.demo import REF
from tui.noting import account

UNNOTED = "It could not be noted in the store that documents was run."


def noted(me: Sender) -> list[tuple[str, ...]]:
    """What the store tells of takings out."""
    return [(each.who, each.command, each.series, each.place) for each in me.log.accesses()]


async def test_each_making_is_noted_with_its_folder(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.known()
        assert noted(me) == []
        for times in (1, 2):
            await me.press("f9")
            await me.made()
            assert noted(me) == [(account(), "documents", REF, str(me.screen.folder))] * times
            await me.press("escape")
        assert UNNOTED not in me.text


async def test_it_is_noted_before_it_is_made_so_that_nobody_leaves_the_screen_without_it(tmp_path: Path) -> None:
    maker = StandIn()
    maker.goes_on.clear()
    async with sending(tmp_path, language="en", maker=maker) as me:
        await me.press("f9")
        assert len(noted(me)) == 1
        maker.goes_on.set()
        await me.made()


async def test_looking_at_a_paper_is_no_taking_out(tmp_path: Path) -> None:
    async with sending(tmp_path, language="en", maker=StandIn()) as me:
        await me.known()
        await me.press("enter", "escape")
        assert noted(me) == []


@pytest.mark.parametrize("read_only", [True, False])
async def test_what_cannot_be_noted_is_made_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, read_only: bool
) -> None:
    def full(self: SqliteLog, _: Access) -> None:
        raise DiskFull(path=self.path)

    if not read_only:
        monkeypatch.setattr(SqliteLog, "note_access", full)
    async with sending(tmp_path, (120, 24), language="en", maker=StandIn(), read_only=read_only) as me:
        await me.press("f9")
        await me.made()
        assert me.files
        assert UNNOTED in " ".join(me.screen.seen.result.split())
        assert noted(me) == []
