"""The pages in the minute-taker's pane: opened by their keys, used, and left again."""

from __future__ import annotations

import pytest

from meeting.agreement_terms import FollowUp, Terms
from meeting.evaluation_terms import Group, Sheet
from meeting.events import Reason
from meeting.intents import EnterPhase, Past, Propose
from meeting.statement_terms import Category
from meeting.template import RuleId
from tests.tui.live import TODAY, Evening
from tests.tui.minutes.minutes_driver import writing
from tests.tui.minutes.page_host import said

PAST = tuple(Past(rule, Reason.NOT_ENOUGH_TIME) for rule in RuleId)


def evening() -> Evening:
    """Return a meeting with a worry about a topic, in its second part."""
    worry = said("w", "ida", "Maya giver op", Category.WORRY, "helbred")
    return Evening().opened().do(worry, EnterPhase("reflection", past=PAST))


@pytest.mark.parametrize("size", [(78, 20), (80, 24), (120, 36)])
async def test_goals_and_scales_are_written_and_the_line_gets_its_letters_back(size: tuple[int, int]) -> None:
    async with writing(evening(), size) as pen:
        await pen.press("escape", "j")
        await pen.shows("Common goals and scales")
        await pen.type("nRo om morgenen")
        await pen.press("enter")
        await pen.shows("Goal 1   Ro om morgenen")
        await pen.type("s")
        await pen.press("enter", "enter")
        await pen.type("4")
        await pen.press("enter")
        await pen.type("7")
        await pen.press("enter")
        assert dict(pen.pane.live.state.minutes.scales[0].answers) == {"maya": 4, "amina": 7}
        await pen.press("escape", "escape")
        await pen.type("Hej")
        assert pen.line == "Hej"


async def test_a_sheet_of_the_evaluation_is_entered_between_two_statements() -> None:
    async with writing(evening()) as pen:
        await pen.press("escape", "e", "2")
        for answer in ("8", "7", "6", "5", "4", "10"):
            await pen.type(answer)
            await pen.press("enter")
        await pen.press("enter")
        await pen.shows("The parents · sheet 2")
        assert pen.pane.live.state.minutes.evaluation == (Sheet(Group.PARENTS, (8, 7, 6, 5, 4, 10)),)


async def test_consent_is_taken_back_in_four_keys() -> None:
    async with writing(evening()) as pen:
        await pen.press("escape", "c", "enter", "enter")
        await pen.shows("not shared: Amina")
        assert dict(pen.pane.live.state.minutes.consent.withdrawn) == {"helbred": ("amina",)}


async def test_a_part_is_summed_up_in_several_lines() -> None:
    async with writing(evening()) as pen:
        await pen.press("escape", "d")
        await pen.type("Ro")
        await pen.press("ctrl+j")
        await pen.type("PPR")
        await pen.press("enter")
        await pen.until(lambda: bool(pen.pane.live.state.minutes.sum_ups))
        assert pen.pane.live.state.minutes.sum_ups["descriptive"].text == "Ro\nPPR"


async def test_what_must_be_different_is_written_in_the_overview() -> None:
    async with writing(evening()) as pen:
        await pen.press("tab", "tab", "tab")
        await pen.shows("At a glance")
        for _ in range(9):
            if "► Ida" not in pen.text:
                await pen.press("down")
        await pen.press("enter")
        await pen.type("En voksen")
        await pen.press("enter")
        await pen.until(lambda: pen.said[0].change == "En voksen")


async def test_a_half_typed_goal_is_there_after_other_pages_and_after_the_pane_was_closed() -> None:
    there = evening()
    async with writing(there) as pen:
        await pen.press("escape", "j")
        await pen.type("nRo om morg")
        await pen.press("tab")
        await pen.shows("At a glance")
        await pen.press("shift+tab")
        await pen.type("n")
        await pen.shows("Ro om morg")
    async with writing(there) as pen:
        await pen.press("escape", "j")
        await pen.type("nenen")
        await pen.press("enter")
        assert [goal.text for goal in pen.pane.live.state.minutes.goals] == ["Ro om morgenen"]


async def test_an_agreement_is_put_aside_and_taken_back_where_it_stands() -> None:
    there = evening().do(Propose(Terms("ringer til PPR", ("ida",), starts=TODAY, follow_up=FollowUp()), TODAY))
    async with writing(there) as pen:
        await pen.press("tab", "x", "enter")
        await pen.shows("The agreement is put aside.   z: undo")
        await pen.press("z")
        await pen.shows("Undone: agreement 1 is back.")
        (item,) = pen.pane.live.state.agreements.items
        assert not item.put_aside


async def test_the_help_is_paged_through_and_only_esc_closes_it() -> None:
    async with writing(evening(), (60, 20)) as pen:
        await pen.press("escape", "?")
        await pen.shows("Enter save")
        for key in ("pagedown", "end", "a"):
            await pen.press(key)
            await pen.until(lambda: "Enter save" not in pen.text)
            assert "Why we are here" in pen.text
        for key in ("up", "pageup"):
            await pen.press(key)
            await pen.shows("Enter save")
        await pen.press("escape")
        await pen.until(lambda: pen.pane.panel is None)


async def test_keys_of_a_fast_hand_reach_the_page_they_open() -> None:
    async with writing(evening()) as pen:
        await pen.burst("escape", "j", "n", "R", "o", "enter")
        await pen.until(lambda: [goal.text for goal in pen.pane.live.state.minutes.goals] == ["Ro"])
