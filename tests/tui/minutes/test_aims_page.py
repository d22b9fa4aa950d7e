"""Common goals and scales, kept while they are talked about."""

from __future__ import annotations

from functools import partial

import pytest

from meeting.aims_before import AimBefore
from meeting.intents import AnswerScale, AskScale, DropGoal, DropScale, SetGoal
from meeting.state import Goal, Scale
from store.errors import DiskFull
from tests.clock import START
from tests.tui.family import DA, scene
from tests.tui.live import Evening
from tests.tui.minutes.page_host import HALF, SMALL, WHOLE, Writer, at_page
from tests.tui.minutes.table_with_minutes import CLOSE, written
from tui.view.aims_page import aims_rows
from tui.view.lines import plain, width
from tui.view.scale_answers import Answering, scale_answers
from tui.widgets.aims_page import AimsPage

GLAD, CALM = SetGoal("Maya er glad for skolen", "glad"), SetGoal("Rolige morgener", "calm")


def evening(*acts: SetGoal | AskScale) -> Evening:
    return Evening().opened().do(*acts)


def goals(writer: Writer) -> list[str]:
    return [item.text for item in writer.state.minutes.goals if not item.dropped]


def answers(writer: Writer, number: int = 1) -> dict[str, int]:
    return dict(writer.state.minutes.scales[number - 1].answers)


@pytest.mark.rule("R9")
async def test_a_goal_is_written_worded_anew_and_dropped() -> None:
    async with at_page(AimsPage, evening()) as writer:
        assert "No goal yet" in writer.text
        await writer.press("n", "Maya kommer i skole", "<enter>")
        assert goals(writer) == ["Maya kommer i skole"]
        assert "► Goal 1   Maya kommer i skole" in writer.text
        await writer.press("<enter>", " hver dag", "<enter>")
        assert goals(writer) == ["Maya kommer i skole hver dag"]
        await writer.press("x")
        assert writer.says == "Goal 1 goes.   Enter: yes   Esc: no"
        await writer.press("<enter>")
        assert goals(writer) == []
        assert writer.desk.closed == 0


@pytest.mark.rule("R9", "R49", "R131")
@pytest.mark.parametrize("size", [SMALL, HALF])
async def test_what_the_earlier_meetings_left_is_gone_on_with_by_enter(size: tuple[int, int]) -> None:
    close, safe = Scale("close", 1, "How close?", "day"), Scale("safe", 2, "How safe?")
    before = (AimBefore(Goal("day", 1, "Good days", START), (close,)), AimBefore(None, (safe,)))
    async with at_page(partial(AimsPage, before=before), evening(CALM), size) as writer:
        await writer.press("<down>", "<down>")
        assert "► Good days" in writer.text
        await writer.press("<enter>")
        assert goals(writer) == ["Rolige morgener", "Good days"]
        assert [(each.text, each.goal) for each in writer.state.minutes.scales] == [("How close?", "day")]
        await writer.press(*["<down>"] * 5, "<enter>")
        assert [(each.text, each.goal) for each in writer.state.minutes.scales][1:] == [("How safe?", "")]
        assert "From the earlier meetings" not in writer.text


async def test_a_goal_stays_unless_enter_says_that_it_goes() -> None:
    async with at_page(AimsPage, evening(GLAD, CALM)) as writer:
        await writer.press("x", "<down>", "<enter>", "<escape>")
        assert goals(writer) == ["Maya er glad for skolen", "Rolige morgener"]
        assert not any(isinstance(each, DropGoal) for each in writer.asked)


async def test_another_question_takes_the_place_of_the_one_that_is_suggested() -> None:
    async with at_page(AimsPage, evening()) as writer:
        await writer.press("s", "H", "vor tryg er du?", "<enter>", "s", "<backspace>", "Hvor rolig?", "<enter>")
        await writer.press("s", "<right>", " Fra 0 til 10.", "<enter>")
        assert [each.text for each in writer.asked if isinstance(each, AskScale)] == [
            "Hvor tryg er du?",
            "Hvor rolig?",
            "How close are we to what you want? Fra 0 til 10.",
        ]


async def test_a_scale_belongs_to_the_goal_at_the_sign_and_asks_how_close_we_are() -> None:
    async with at_page(AimsPage, evening(GLAD, CALM)) as writer:
        await writer.press("<down>", "s")
        assert "How close are we to what you want?" in writer.text
        await writer.press("<enter>")
        assert "► Scale 1" in writer.text
        await writer.press("<down>", "s", "<enter>")
        assert writer.asked == [
            AskScale("How close are we to what you want?", "calm"),
            AskScale("How close are we to what you want?"),
        ]
        shown = [row.strip() for row in writer.rows]
        assert shown.index("Scale 1   How close are we to what you want?") > shown.index("Goal 2   Rolige morgener")


async def test_one_answers_after_the_other_without_leaving_the_field() -> None:
    async with at_page(AimsPage, evening(GLAD, AskScale("Hvor tæt?", "glad"))) as writer:
        await writer.press("<down>", "<enter>")
        assert "1 very sad" in writer.text
        await writer.press("4", "<enter>", "6", "<enter>", "jon", "10", "<enter>", "ida", " ", "7", "<enter>")
        assert answers(writer) == {"maya": 4, "amina": 6, "jonas": 10, "ida": 7}
        assert "► Tove" in writer.text
        assert "4 happy" in writer.text
        await writer.press("<escape>")
        assert "Maya 4 happy · Amina 6 · Jonas 10 · Ida 7" in writer.text


async def test_of_numbers_typed_fast_each_is_kept_for_the_next_person() -> None:
    async with at_page(AimsPage, evening(AskScale("Hvor tæt?"))) as writer:
        await writer.burst("<enter>", "4", "<enter>", "6", "<enter>", "7", "<enter>", "10", "<enter>")
        assert answers(writer) == {"maya": 4, "amina": 6, "ida": 7, "tove": 10}


@pytest.mark.rule("R9")
async def test_a_scale_is_worded_anew_with_its_answers_and_dropped_once_enter_says_so() -> None:
    async with at_page(AimsPage, evening(GLAD, AskScale("Hvor tæt?", "glad"))) as writer:
        await writer.press("<down>", "<enter>", "4", "<enter>", "<escape>")
        assert writer.keys(78).startswith(" Enter answers  r mend it  ")
        await writer.press("r")
        assert "scale 1 in other words" in writer.text
        await writer.press(" Fra 0 til 10.", "<enter>")
        (item,) = writer.state.minutes.scales
        assert (item.text, item.goal, dict(item.answers)) == ("Hvor tæt? Fra 0 til 10.", "glad", {"maya": 4})
        await writer.press("x")
        assert writer.says == "Scale 1 goes.   Enter: yes   Esc: no"
        await writer.press("<escape>")
        assert "Fra 0 til 10." in writer.text
        await writer.press("x", "<enter>")
        assert "Fra 0 til 10." not in writer.text
        assert "Scale 1" not in writer.text
        assert writer.desk.closed == 0


async def test_a_scale_another_pane_drops_is_answered_no_more() -> None:
    async with at_page(AimsPage, evening(GLAD, AskScale("Hvor tæt?", "glad"))) as writer:
        await writer.press("<down>", "<enter>", "4")
        await writer.elsewhere(DropScale(writer.state.minutes.scales[0].id))
        await writer.press("<enter>")
        assert answers(writer) == {}
        assert "Goal 1" in writer.text


async def test_the_leader_is_asked_for_a_number_only_where_letters_point_at_her() -> None:
    there = evening(AskScale("Hvor tæt?"))
    leader = there.state.lead.leader
    async with at_page(AimsPage, there, HALF) as writer:
        await writer.press("<enter>", *[key for _ in range(12) for key in ("4", "<enter>")])
        assert len(answers(writer)) > 4
        assert leader not in answers(writer)
        given = len(answers(writer))
        assert f"{given} of {given}" in writer.text
        await writer.press(writer.desk.current().name(leader).lower(), "9", "<enter>")
        assert answers(writer)[leader] == 9
        assert f"{given + 1} of {given + 1}" in writer.text


async def test_a_number_outside_the_scale_is_said_and_a_child_has_five_smileys() -> None:
    async with at_page(AimsPage, evening(AskScale("Hvor tæt?"))) as writer:
        await writer.press("<enter>", "7", "<enter>")
        assert writer.says == "From 1 to 5."
        await writer.press("ami", "11", "<enter>")
        assert writer.says == "From 0 to 10."
        await writer.press("0", "<enter>")
        assert answers(writer) == {"amina": 0}


async def test_arrows_choose_whose_answer_is_given_again() -> None:
    async with at_page(AimsPage, evening(AskScale("Hvor tæt?"))) as writer:
        await writer.press("<enter>", "4", "<enter>", "<up>", "5", "<enter>", "zz", "<enter>")
        assert answers(writer) == {"maya": 5}
        assert writer.says == "No one here has that name."


async def test_a_number_that_was_not_saved_comes_back_to_be_sent_again() -> None:
    there = evening(AskScale("Hvor tæt?"))
    async with at_page(AimsPage, there) as writer:
        there.log.broken = DiskFull(path="x")
        await writer.press("<enter>", "ami", "6", "<enter>")
        assert "► Amina      6▌" in writer.text
        there.log.broken = None
        await writer.press("<enter>")
        assert answers(writer) == {"amina": 6}


async def test_half_a_goal_waits_behind_esc_and_is_asked_about_before_it_is_lost() -> None:
    async with at_page(AimsPage, evening(GLAD)) as writer:
        await writer.press("n", "Morgener uden", "<escape>")
        assert "Goal 1" in writer.text
        assert writer.desk.closed == 0
        await writer.press("n", " råb", "<escape>", "<escape>")
        assert writer.says == "A half-written text is lost.   Enter: back   Esc: leave"
        await writer.press("<enter>", "<enter>")
        assert goals(writer) == ["Maya er glad for skolen", "Morgener uden råb"]
        await writer.press("<escape>")
        assert writer.desk.closed == 1


async def test_tab_asks_too_and_a_second_one_leaves() -> None:
    async with at_page(AimsPage, evening()) as writer:
        await writer.press("n", "Ro", "<tab>")
        assert writer.says.startswith("A half-written text is lost.")
        assert writer.desk.let_through == []
        await writer.press("<tab>")
        assert writer.desk.let_through == ["tab"]


async def test_a_screen_that_keeps_what_is_half_typed_gets_it_and_gives_it_back() -> None:
    async with at_page(AimsPage, evening(GLAD)) as writer:
        await writer.press("n", "Ro")
        assert any(isinstance(each, AimsPage.Written) for each in writer.posted)
        kept = dict(writer.desk.page.texts)
        assert kept == {"goal:": "Ro"}
    async with at_page(AimsPage, evening(GLAD), restored=kept) as writer:
        await writer.press("<escape>")
        assert writer.desk.closed == 1
        await writer.press("n", " på", "<enter>")
        assert goals(writer)[-1] == "Ro på"
        assert writer.desk.page.texts == {}


async def test_a_second_enter_of_a_fast_hand_writes_nothing_twice() -> None:
    async with at_page(AimsPage, evening()) as writer:
        await writer.burst("n", "Ro", "<enter>", "<enter>", "<enter>")
        assert goals(writer) == ["Ro"]


async def test_a_goal_that_was_not_saved_stays_in_the_field() -> None:
    there = evening()
    async with at_page(AimsPage, there) as writer:
        there.log.broken = DiskFull(path="x")
        await writer.press("n", "Ro", "<enter>")
        assert goals(writer) == []
        assert any(row.strip() == "Ro" for row in writer.rows)
        there.log.broken = None
        await writer.press("<enter>")
        assert goals(writer) == ["Ro"]


async def test_the_sign_and_the_text_stay_when_another_pane_writes() -> None:
    async with at_page(AimsPage, evening(GLAD, CALM)) as writer:
        await writer.press("<down>", "<enter>", " og aftener")
        await writer.elsewhere(SetGoal("Fodbold", "ball"), DropGoal("glad"))
        await writer.press("<enter>")
        assert goals(writer) == ["Rolige morgener og aftener", "Fodbold"]
        assert "► Goal 2" in writer.text


async def test_letters_that_mean_nothing_here_go_on_to_the_screen() -> None:
    async with at_page(AimsPage, evening(GLAD)) as writer:
        await writer.press("z", "<f1>", "<tab>")
        assert writer.desk.let_through == ["z", "f1", "tab"]
        assert writer.keys(60) == " Enter mend it  n new goal  s new scale  ↑ ↓ move  Esc back"


async def test_a_cpr_number_is_warned_about() -> None:
    async with at_page(AimsPage, evening()) as writer:
        await writer.press("n", "010203-4321")
        assert writer.says == "That looks like a CPR number. Write a name instead."


@pytest.mark.parametrize("size", [SMALL, HALF, (80, 15), WHOLE])
def test_every_size_shows_the_sign_and_no_row_too_wide(size: tuple[int, int]) -> None:
    seen = scene(written(), look=DA)
    for at in ("school", "close", "mornings", "calm", "without-goal", "safe"):
        rows = aims_rows(seen, at, size).lines
        assert len(rows) <= size[1]
        assert all(width(row) <= size[0] for row in rows)
        assert sum("►" in plain(row) for row in rows) == 1
    rows = scale_answers(seen, CLOSE, Answering("mette"), size)
    assert len(rows) <= size[1]
    assert sum("► Mette" in plain(row) for row in rows) == 1
    assert all(width(row) <= size[0] for row in rows)


async def test_answers_follow_those_another_pane_took() -> None:
    async with at_page(AimsPage, evening(AskScale("Hvor tæt?"))) as writer:
        await writer.press("<enter>")
        scale = writer.state.minutes.scales[0].id
        await writer.elsewhere(AnswerScale(scale, "maya", 3))
        assert "► Amina" in writer.text
