"""Agreeing on the next meeting by keyboard alone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.events import Reason
from meeting.intents import EnterPhase, Past
from meeting.state import Ending
from meeting.template import Rule, RuleId, Strength
from tests.tui.drawn import text
from tests.tui.driver import leading
from tests.tui.family import DA, EN, PLAN, TEMPLATE, at_table, scene
from tests.tui.live import Evening
from tests.tui.stage import BELOW, BESIDE, SMALL, Seen, on_stage
from tui.screens.lead import Lead
from tui.view.lines import width
from tui.view.look import Look
from tui.view.next_meeting import proposals
from tui.view.next_meeting_form import REASONS, Asking, next_meeting_form
from tui.widgets.next_meeting_form import NextMeetingForm

WARNS = Rule(RuleId.NEXT_MEETING_INTERVAL, Strength.WARN, ("R86",))
PAST = tuple(Past(rule, Reason.NOT_ENOUGH_TIME) for rule in RuleId)
WHY = "Det er om 13 uger. Vi plejer 8–11. Vælg hvorfor."


def form(look: Look = DA) -> NextMeetingForm:
    plan = replace(PLAN, template=replace(TEMPLATE, rules=(WARNS,)))
    return NextMeetingForm(scene(replace(at_table("next"), plan=plan), look=look))


def chosen(stage: Seen) -> list[tuple[datetime, str, Reason | None]]:
    messages = stage.posted(NextMeetingForm.Chosen)
    return [(each.starts, each.place, each.reason) for each in messages if isinstance(each, NextMeetingForm.Chosen)]


def at(month: int, day: int, hour: int = 12) -> datetime:
    return datetime(2027, month, day, hour, tzinfo=UTC)


@pytest.mark.rule("R85", "R86")
async def test_a_number_and_enter_agree_on_a_day_that_was_shown_in_full() -> None:
    async with on_stage(form(), SMALL) as stage:
        assert stage.rows()[3:7] == (
            "   1  onsdag den 27. januar 2027 · uge 4 · om 8 uger",
            "   2  onsdag den 3. februar 2027 · uge 5 · om 9 uger",
            "   3  onsdag den 10. februar 2027 · uge 6 · om 10 uger",
            "   4  ikke flere møder – vælg hvorfor",
        )
        assert stage.keys(60) == " 1–4 vælg   Enter gem   Esc tilbage"
        await stage.press("3")
        assert stage.rows()[5].startswith(" ► 3")
        assert [row.strip() for row in stage.rows()[8:11]] == [
            "Dato  3",
            "onsdag den 10. februar 2027 kl. 13.00",
            "om 10 uger · Rådhuset, lokale 3",
        ]
        assert chosen(stage) == []
        await stage.press("<enter>")
        assert chosen(stage) == [(at(2, 10), "Rådhuset, lokale 3", None)]


async def test_arrows_go_through_the_days() -> None:
    async with on_stage(form(), BELOW) as stage:
        await stage.press("<down>", "<down>", "<down>", "<up>", "<enter>")
        assert chosen(stage) == [(at(2, 3), "Rådhuset, lokale 3", None)]


async def test_any_day_time_and_place_are_typed_on_one_row() -> None:
    async with on_stage(form(), BESIDE) as stage:
        await stage.press("10/2 kl. 9, biblioteket")
        assert "onsdag den 10. februar 2027 kl. 09.00" in stage.rows()[9]
        await stage.press("<enter>")
        assert chosen(stage) == [(at(2, 10, 8), "biblioteket", None)]


@pytest.mark.rule("R86")
async def test_a_day_outside_the_usual_weeks_is_kept_with_a_reason() -> None:
    async with on_stage(form(), SMALL) as stage:
        await stage.press("3/3", "<enter>")
        assert stage.rows()[1:7] == (
            f" {WHY}",
            "",
            "   1  familien ønsker det",
            "   2  ingen anden dag passer",
            "   3  vi har brug for kortere eller længere tid",
            "   4  skrives efter mødet",
        )
        assert stage.keys(60) == " 1–4 vælg hvorfor   Esc tilbage"
        await stage.press("<enter>", "9", "x")
        assert chosen(stage) == []
        await stage.press("2")
        assert chosen(stage) == [(at(3, 3), "Rådhuset, lokale 3", Reason.NO_OTHER_DAY)]


@pytest.mark.rule("R85", "R86")
async def test_of_a_poor_day_outside_the_usual_weeks_both_are_told() -> None:
    async with on_stage(form(EN), SMALL) as stage:
        await stage.press("25/12", "<enter>")
        assert stage.rows()[1:4] == (
            " That is in 3 weeks; usual 8–11. Choose why.",
            " Also: public holiday.",
            "   1  the family wishes so",
        )
        await stage.press("2")
        assert [reason for _, _, reason in chosen(stage)] == [Reason.NO_OTHER_DAY]


@pytest.mark.rule("R85")
async def test_a_poor_day_within_the_usual_weeks_is_kept_by_a_second_enter() -> None:
    async with on_stage(form(), SMALL) as stage:
        await stage.press("6/2", "<enter>")
        assert stage.says == "Weekend.   Enter igen: behold"
        await stage.press("<left>", "<backspace>", "<backspace>", "7/", "<enter>")
        assert stage.says == "Weekend.   Enter igen: behold"
        assert chosen(stage) == []
        await stage.press("<enter>")
        assert chosen(stage) == [(at(2, 7), "Rådhuset, lokale 3", None)]


@pytest.mark.rule("R86")
async def test_a_fast_hand_gives_the_reason_with_the_date() -> None:
    async with on_stage(form(), SMALL) as stage:
        await stage.burst("3", "/", "3", "<enter>", "1")
        assert chosen(stage) == [(at(3, 3), "Rådhuset, lokale 3", Reason.OWN_WISH)]


@pytest.mark.rule("R86")
@pytest.mark.parametrize(
    ("typed", "away"), [("3/12", "i morgen"), ("5/12", "om 3 dage"), ("9/12", "om 1 uge"), ("15/12", "om 13 dage")]
)
async def test_a_day_that_is_near_is_so_many_days_away(typed: str, away: str) -> None:
    async with on_stage(form(), SMALL) as stage:
        await stage.press(typed)
        assert stage.rows()[10].strip().startswith(f"{away} · ")
        await stage.press("<enter>")
        weeks = "" if "uge" in away else " uger"
        assert f"Det er {away}. Vi plejer 8–11{weeks}. Vælg hvorfor." in " ".join(map(str.strip, stage.rows()))


@pytest.mark.rule("R86")
async def test_another_day_is_asked_about_anew_and_esc_takes_the_question_back() -> None:
    async with on_stage(form(), SMALL) as stage:
        await stage.press("3/3", "<enter>", "<escape>", "<backspace>", "4")
        assert "om 18 uger" in stage.rows()[10]
        await stage.press("<enter>")
        assert stage.rows()[1] == " Det er om 18 uger. Vi plejer 8–11. Vælg hvorfor."
        await stage.press("<escape>")
        assert stage.rows()[8] == " Dato  3/4"
        assert stage.posted(NextMeetingForm.Left) == []
        await stage.press("<escape>")
        assert len(stage.posted(NextMeetingForm.Left)) == 1
        assert chosen(stage) == []


@pytest.mark.rule("R144")
async def test_a_series_that_ended_is_opened_again_by_a_date() -> None:
    meeting = replace(at_table("next"), ending=Ending(series_ended=REASONS[0]))
    async with on_stage(NextMeetingForm(scene(meeting)), SMALL) as stage:
        assert stage.rows()[1] == " Der er ikke flere møder: vi har nået det, vi ville."
        await stage.press("2", "<enter>")
        assert chosen(stage) == [(at(2, 3), "Rådhuset, lokale 3", None)]


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("snart", "Datoen kan ikke læses. Skriv 10/2 kl. 13 eller uge 6."),
        ("", "Datoen kan ikke læses. Skriv 10/2 kl. 13 eller uge 6."),
        ("1/12/2026", "Den dato er gået. Skriv en fra i dag og frem."),
    ],
)
async def test_a_text_that_is_no_date_is_asked_for_again(typed: str, line: str) -> None:
    async with on_stage(form(), SMALL) as stage:
        await stage.press(typed, "<enter>")
        assert stage.says == line
        await stage.press("1")
        assert stage.says == ""
        assert chosen(stage) == []


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("1/12 at 10", "That day is past. Write the year too, if it is next year."),
        ("31/11", "There is no such day."),
    ],
)
async def test_a_day_that_is_past_or_none_is_never_kept_as_one_next_year(typed: str, says: str) -> None:
    async with on_stage(form(EN), SMALL) as stage:
        await stage.press(typed, "<enter>")
        assert stage.says == says
        assert chosen(stage) == []


async def test_the_series_ends_with_a_reason_by_number() -> None:
    async with on_stage(form(), SMALL) as stage:
        await stage.press("4", "<enter>")
        assert stage.rows()[1] == " Der er ikke flere møder. Vælg hvorfor."
        assert stage.keys(60) == " 1–4 vælg hvorfor   Esc tilbage"
        await stage.press("9", "x", "3")
        (ended,) = stage.posted(NextMeetingForm.SeriesEnds)
        assert isinstance(ended, NextMeetingForm.SeriesEnds)
        assert ended.reason == REASONS[2]


async def test_esc_goes_back_from_the_reasons_to_the_days() -> None:
    async with on_stage(form(), SMALL) as stage:
        await stage.press("4", "<enter>", "<escape>", "<backspace>", "2", "<enter>")
        assert stage.posted(NextMeetingForm.Left) == []
        assert chosen(stage) == [(at(2, 3), "Rådhuset, lokale 3", None)]


async def test_function_keys_go_to_the_screen() -> None:
    async with on_stage(form(), BELOW) as stage:
        await stage.press("<f2>", "<f1>")
        assert stage.app.let_through == ["f2", "f1"]


async def test_hostile_text_is_one_harmless_row() -> None:
    async with on_stage(form(), SMALL) as stage:
        await stage.paste("10/2,\n\x1b]2;owned\x07[/nope] skolen")
        assert "\x1b" not in "".join(stage.rows())
        await stage.press("<enter>")
        assert [place for _, place, _ in chosen(stage)] == ["\ufffd]2;owned\ufffd[/nope] skolen"]


async def test_the_form_speaks_english() -> None:
    async with on_stage(form(EN), SMALL) as stage:
        await stage.press("week 6 at 9")
        assert [row.strip() for row in stage.rows()[8:11]] == [
            "Date  week 6 at 9",
            "Wednesday 10 February 2027 at 09:00",
            "in 10 weeks · Rådhuset, lokale 3",
        ]


@pytest.mark.rule("R86", "R144")
async def test_the_leader_finds_a_date_mends_it_and_agrees_on_it() -> None:
    evening = Evening().opened()
    async with leading(evening, (60, 20)) as leader:
        assert isinstance(leader.screen, Lead)
        for phase in evening.plan.template.phases[1:4]:
            leader.screen.act(EnterPhase(phase.id, PAST))
        await leader.shows("Hvornår mødes vi igen?")
        await leader.press("2", "backspace", "1")
        await leader.shows("► 1", "kl. 13.00")
        await leader.press("enter")
        await leader.shows("✓ onsdag den 27. januar 2027 kl. 13.00")
        assert evening.leader.state.ending.next_starts == at(1, 27)


def test_a_date_that_was_agreed_stands_above_and_can_be_changed() -> None:
    meeting = replace(at_table("next"), ending=Ending(next_starts=at(2, 10)))
    rows = text(next_meeting_form(scene(meeting), Asking(), 58, 14).lines)
    assert rows[1] == " ✓ onsdag den 10. februar 2027 kl. 13.00"


def test_a_holiday_leaves_its_number_to_the_next_choice() -> None:
    october = replace(PLAN, starts=datetime(2026, 10, 16, 11, tzinfo=UTC))
    days = proposals(scene(replace(at_table("next"), plan=october)))
    assert date(2026, 12, 25) not in days
    assert len(days) == 3


@given(
    typed=st.text("123/kl. ugetirsdag,", max_size=120),
    ends=st.booleans(),
    size=st.sampled_from([(58, 10), (58, 14), (48, 13), (78, 18)]),
    look=st.sampled_from([DA, EN]),
)
def test_whatever_is_typed_the_form_keeps_its_size(typed: str, ends: bool, size: tuple[int, int], look: Look) -> None:
    drawn = next_meeting_form(scene(at_table("next"), look=look), Asking(typed, ends), *size)
    assert len(drawn.lines) <= size[1]
    assert all(width(row) <= size[0] for row in drawn.lines)
    assert 0 <= drawn.y < max(1, len(drawn.lines))
