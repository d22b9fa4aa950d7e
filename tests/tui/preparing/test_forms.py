"""Planning a meeting in the forms by keyboard, in the room the screen gives them at three sizes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.preparing.form_desk import place, planner, write_series
from tests.tui.preparing.form_stage import LARGE, SMALL, USUAL, go_to, sheet, shown
from tests.tui.stage import Seen, on_stage
from tui.view.lines import cells
from tui.view.places import Box
from tui.widgets.meeting_form import MeetingForm
from tui.widgets.person_form import PersonForm
from tui.widgets.plan_fields import PlanFields

PLACE = place("meeting", "place")
PURPOSE = place("meeting", "purpose")


async def test_the_first_fields_of_a_new_series(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        async with on_stage(MeetingForm(one.fresh()), SMALL) as stage:
            assert stage.rows()[:6] == (
                " A new series                                       1 of 17",
                "",
                " Reference",
                "                    Write your own reference without",
                '                    spaces, as in "2026-014".',
                " Meeting number     1",
            )
            assert stage.cursor() == (20, 2)
            assert stage.keys(60) == " Enter next field   ↑ ↓ between the fields   Esc back"
            await stage.press("2", "0", "2", "6", "<enter>", "<enter>", "Familien", "<enter>")
            assert stage.rows()[2:7] == (
                " Reference          2026",
                " Meeting number     1",
                " Family             Familien",
                " Parents' language",
                "                    Only if it is not Danish.",
            )


@pytest.mark.parametrize("box", [SMALL, USUAL, LARGE])
async def test_every_field_and_what_is_said_of_it_is_reached(tmp_path: Path, box: Box) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        for where in (place("meeting", "starts"), place("meeting", "inviters")):
            drafted.write(where, "hvad")
        async with on_stage(MeetingForm(drafted), box, (box.width, box.height + 5)) as stage:
            seen = await _walked(stage)
            assert len(seen) == len(set(seen)) == len(sheet(stage).sheet.items)
        async with on_stage(PersonForm(drafted, "amina"), box, (box.width, box.height + 5)) as stage:
            assert len(await _walked(stage)) == 13
            await stage.press("<tab>")
            assert not stage.posted(PlanFields.Closed)
            await stage.press("<enter>")
            assert len(stage.posted(PlanFields.Closed)) == 1


async def _walked(stage: Seen) -> list[str]:
    """Walk down to the last row; the row with the cursor and its problem are there in every step."""
    seen: list[str] = []
    total = len(sheet(stage).sheet.items)
    for number in range(total):
        at = sheet(stage).sheet
        seen.append(at.item.place or at.item.does)
        assert f"{number + 1} of {total}" in stage.rows()[0]
        if at.item.field is not None:
            _, y = stage.cursor()
            assert stage.rows()[y].startswith(f" {at.desk.words.text(at.item.field.label)[:17]}")
        for found in at.found:
            if found.place == at.item.place and not found.is_missing:
                assert shown(stage, found.sentence)
        assert all(cells(row) <= stage.app.box.width for row in stage.rows())
        if number < total - 1:
            await stage.press("<down>")
    return seen


async def test_a_fast_hand_loses_no_letter_and_no_field(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        async with on_stage(MeetingForm(drafted), SMALL) as stage:
            await stage.burst(
                "2026-7",
                "<enter>",
                "<enter>",
                "Famlien ÆØÅ",
                "<enter>",
                "ara",
                "<enter>",
                "<enter>",
                "2/12 13",
                "<enter>",
            )
            await stage.burst("<down>", "Skolen", "<down>", "Hvad?")
            await stage.press("<up>")
            assert drafted.text(place("series", "ref")) == "2026-7"
            assert drafted.text(place("series", "name")) == "Famlien ÆØÅ"
            assert drafted.text(place("series", "language")) == "Arabic"
            assert drafted.text(place("meeting", "starts")) == "2/12/2026 13.00"
            assert drafted.text(PLACE) == "Skolen"
            assert drafted.text(PURPOSE) == "Hvad?"


@pytest.mark.parametrize("pasted", ["æøå " * 500, "x" * 2000, "日本語の会議" * 334])
async def test_two_thousand_letters_are_cut_and_it_is_said(tmp_path: Path, pasted: str) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        async with on_stage(MeetingForm(drafted), SMALL) as stage:
            await go_to(stage, PURPOSE)
            await stage.paste(pasted)
            assert drafted.text(PURPOSE) == pasted[:300]
            assert stage.says.startswith("No room for 1")
            assert all(cells(row) <= SMALL.width for row in stage.rows())
            await stage.press("<down>", "<up>", "<backspace>")
            assert drafted.text(PURPOSE) == pasted[:299]


async def test_a_character_that_turns_the_writing_round_is_refused_where_it_stands(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        async with on_stage(MeetingForm(one.fresh()), SMALL) as stage:
            await go_to(stage, PLACE)
            await stage.paste("Skolen \u202egro\x1b]2;x\x07")
            await stage.press("<enter>")
            assert sheet(stage).sheet.item.place == PLACE
            assert shown(stage, "This holds a character that steers a terminal.")
            assert not any("\u202e" in row or "\x1b" in row for row in stage.rows())


async def test_what_cannot_be_read_stays_under_the_cursor_until_it_can(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        starts = place("meeting", "starts")
        async with on_stage(MeetingForm(one.fresh()), SMALL) as stage:
            await go_to(stage, starts)
            await stage.press("snart", "<enter>")
            assert sheet(stage).sheet.item.place == starts
            assert shown(stage, 'Write date and time, as in "2/12 at 13" or "Wednesday 13".')
            await stage.press("<tab>")
            assert shown(stage, 'Write date and time, as in "2/12 at 13" or "Wednesday 13".')
            await stage.press("<shift+tab>", "2/12 13")
            assert shown(stage, "Wednesday 2 December at 13:00")
            await stage.press("<enter>")
            assert shown(stage, "Begins 2/12/2026 13.00")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("21/11 at 10", "That day is past. Write the year too, if it is next year."),
        ("21/11/2026 at 10", "That day is past."),
        ("31/11 at 10", "There is no such day."),
    ],
)
async def test_a_day_that_is_past_or_none_says_so_and_is_not_next_year(tmp_path: Path, typed: str, said: str) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        async with on_stage(MeetingForm(drafted), SMALL) as stage:
            await go_to(stage, place("meeting", "starts"))
            await stage.press(typed, "<enter>")
            assert sheet(stage).sheet.item.place == place("meeting", "starts")
            assert shown(stage, said)
            assert not drafted.store()


async def test_enter_takes_what_letters_find_and_right_takes_a_role(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        async with on_stage(MeetingForm(drafted), SMALL) as stage:
            await go_to(stage, place("meeting", "leader"))
            await stage.press("pe")
            assert shown(stage, "► Per Dal")
            await stage.press("<enter>")
            assert drafted.text(place("meeting", "leader")) == "Per Dal"
        async with on_stage(PersonForm(drafted, "per"), SMALL) as stage:
            await go_to(stage, place("participant", "role", "per"))
            await stage.press("fysio")
            assert shown(stage, "► fysioterapeut")
            await stage.press("<right>", "<enter>")
            assert drafted.text(place("participant", "role", "per")) == "fysioterapeut"


async def test_the_last_row_stores_a_new_meeting_or_leads_to_what_it_lacks(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        drafted.write(PLACE, "")
        async with on_stage(MeetingForm(drafted), SMALL) as stage:
            await _walked(stage)
            await stage.press("<enter>")
            assert sheet(stage).sheet.item.place == PLACE
            assert stage.says == "Not stored yet: Write where you meet."
            await stage.press("Skolen", "<enter>")
            await stage.press("<pagedown>", "<pagedown>", "<pagedown>", "<enter>")
            (stored,) = stage.posted(PlanFields.Stored)
            assert isinstance(stored, PlanFields.Stored)
            assert stored.ref == "2026-077/1"
            assert stage.says == "saved 13:00:00"
        assert one.meeting("2026-077/1").planned.place == "Skolen"


async def test_a_draft_can_be_let_go(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        async with on_stage(MeetingForm(drafted), SMALL) as stage:
            await _walked(stage)
            await stage.press("-", "-")
            assert not drafted.begun
            assert stage.cursor() == (20, 2)
        assert not one.fresh().begun
