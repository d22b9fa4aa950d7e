"""What the forms of a plan say where something is missing or wrong, so that it is read as what it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.drawn import text
from tests.tui.preparing.form_desk import EN, example, place, planner, write_series
from tests.tui.preparing.form_stage import SMALL, USUAL, go_to, sheet, shown
from tests.tui.stage import on_stage
from tui.view.lines import cells
from tui.view.places import Box
from tui.view.preparing.form import Does, form
from tui.widgets.meeting_form import MeetingForm


async def test_an_empty_list_has_its_heading_and_says_where_a_name_is_typed(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        async with on_stage(MeetingForm(one.fresh()), SMALL) as stage:
            while sheet(stage).sheet.item.does is not Does.ADD:
                await stage.press("<down>")
            assert shown(stage, "Takes part ► + someone more")
            await stage.press("A")
            assert stage.says == "Enter: somebody new, then write the name"
            await stage.press("<down>")
            assert stage.says == ""


@pytest.mark.parametrize("size", [SMALL, USUAL])
async def test_a_long_reason_against_storing_names_the_field_and_is_not_cut(tmp_path: Path, size: Box) -> None:
    with planner(tmp_path) as one:
        drafted = one.stored(example())
        async with on_stage(MeetingForm(drafted), size) as stage:
            await go_to(stage, place("meeting", "starts"))
            await stage.press("snart", "<down>")
            assert stage.says == (
                'Not stored yet: see the field "Begins".'
                if size is SMALL
                else 'Not stored yet: Write date and time, as in "2/12 at 13" or "Wednesday 13".'
            )
            assert cells(stage.says) <= size.width - 2


async def test_a_problem_told_in_the_list_names_its_field(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        drafted.write(place("participant", "leaves_at", "per"), "23.00")
        async with on_stage(MeetingForm(drafted), USUAL) as stage:
            while sheet(stage).sheet.item.does is not Does.ADD:
                await stage.press("<down>")
            assert shown(stage, "Leaves at: Write a time from 13:00 to")


async def test_what_a_rule_says_stands_below_the_reason_and_not_in_its_field(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        drafted.write(place("participant", "role", "mette"), "sagsbehandler")
        async with on_stage(MeetingForm(drafted), USUAL) as stage:
            rows = text(form(EN, sheet(stage).sheet, 118, 40).lines)
    here = rows.index(" All the same, why")
    assert rows[here + 1] == " " * 20 + "Mette Lund is the caseworker and leads the meeting."
