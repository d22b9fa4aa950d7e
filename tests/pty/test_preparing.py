"""A meeting is prepared in a real terminal: what was answered there is told by `show`, and a kill loses none of it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from meeting.events import Face
from meeting.intents import PlanMeeting
from meeting.prepared import Answer, Item
from tests.pty.desk import Desk, Kept
from tests.pty.terminal import Terminal
from tests.tui import table


@pytest.fixture
def kept(desk: Desk) -> Kept:
    """A store with a meeting today."""
    plan = replace(table.plan(), starts=datetime.now(UTC).replace(microsecond=0))
    kept = desk.made(plan.ref)
    with kept.log(read_only=False) as log:
        assert kept.pane(log, Face.HOME).do(PlanMeeting(plan)) is None
    return kept


def opened(home: Terminal) -> Terminal:
    """Go from home to the pages of the meeting."""
    home.until("Inden mødet begynder")
    home.press("p")
    home.until("Her står navne.")
    home.press("enter")
    home.until("Overblik")
    return home


def answered(home: Terminal) -> None:
    """Say yes for a parent to the first one who is asked about, and tick that somebody talked with the child."""
    home.press("2")
    home.until("spørges")
    row = next(at for at, row in enumerate(home.lines()) if "spørges" in row)
    marked = next(at for at, row in enumerate(home.lines()) if row.startswith(" ►"))
    home.press(*["down"] * (row - marked), "j")
    home.until("Gemt: ")
    home.press("5")
    home.until("mellemrum gjort i dag")
    home.press("down", " ")
    home.until("Gemt: Vi har talt med barnet før mødet")


def test_what_is_answered_and_ticked_is_in_the_store_and_show_tells_what_is_left(desk: Desk, kept: Kept) -> None:
    with desk.opens() as home:
        opened(home)
        answered(home)
        home.press("escape")
        home.until("Det skal nås")
        home.press("q")
        assert home.until_ended() == 0
        assert home.titles() == ["ordstyrer"]
        assert home.outside().strip() == ""
    prepared = kept.meeting().prepared
    assert [list(said.values()) for said in prepared.answers.values()] == [[Answer.YES]]
    assert list(prepared.done) == [Item.CHILD_TALKED_WITH]
    told = desk.runs("show", kept.ref).stdout
    assert "Vi mangler svar fra" in told
    assert "Vi mangler at tale med barnet" not in told
    assert (kept.problems(), desk.troubles()) == ([], "")


def test_a_kill_right_after_an_act_loses_nothing(desk: Desk, kept: Kept) -> None:
    with desk.opens(size=(60, 20)) as home:
        opened(home)
        answered(home)
        home.kill()
    before = kept.meeting().prepared
    assert before.answers
    assert list(before.done) == [Item.CHILD_TALKED_WITH]
    with desk.opens() as home:
        opened(home)
        home.press("5")
        home.until("✓ Vi har talt med barnet før mødet")
        home.asks_to_end()
        assert home.until_ended() == 0
    assert kept.meeting().prepared == before
    assert kept.problems() == []
