"""The forms under keys that make no sense: they stay as they are, fail at nothing, and keep what stands there."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from meeting.plan_document import document_of, templates_of
from meeting.plan_file import check_document
from meeting.problem import has_error
from tests.tui.preparing.form_desk import Planner, example, planner, write_series
from tests.tui.preparing.form_stage import SMALL, sheet
from tests.tui.stage import Seen, on_stage
from tui.preparing_plan import Drafted
from tui.view.lines import cells
from tui.widgets.meeting_form import MeetingForm
from tui.widgets.person_form import PersonForm
from tui.widgets.plan_fields import PlanFields

KEYS = (
    *["<enter>", "<tab>", "<shift+tab>", "<up>", "<down>", "<left>", "<right>", "<backspace>", "<delete>", "<home>"],
    *["<end>", "<pageup>", "<f2>", "mor", "tolk", "barn", "arab", "2/12 13", "13.00-13.40", "ja", "-", "120", "日本"],
    *["æøå", "@", "010203-1234", ", ", "é", "[/b]", "{x}"],
)
BURSTS = 25


async def hammered(stage: Seen, chance: random.Random) -> None:
    """Press anything, four keys faster than they are answered; then the form is whole."""
    for _ in range(BURSTS):
        await stage.burst(*chance.choices(KEYS, k=4))
        assert len(stage.rows()) == SMALL.height
        assert all(cells(row) <= SMALL.width for row in stage.rows())
        assert f"{sheet(stage).sheet.at + 1} of {len(sheet(stage).sheet.items)}" in stage.rows()[0]
        if stage.posted(PlanFields.Closed):
            return


def is_whole(one: Planner, drafted: Drafted, ref: str) -> None:
    """What is stored is right, and what is not lies in the draft."""
    plan = one.meeting(ref).plan
    if plan is not None:
        assert not has_error(check_document(document_of(plan), templates_of(plan))[1])
    drafted.keep_now()
    again = one.fresh() if plan is None else one.opened(ref)
    assert again.typed.texts.keys() == drafted.typed.texts.keys()


@pytest.mark.parametrize("seed", range(2))
async def test_a_new_series_under_any_keys(tmp_path: Path, seed: int) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        async with on_stage(MeetingForm(drafted), SMALL) as stage:
            await hammered(stage, random.Random(seed))
        is_whole(one, drafted, "2026-077/1")


@pytest.mark.parametrize("seed", range(2))
async def test_a_person_of_a_planned_meeting_under_any_keys(tmp_path: Path, seed: int) -> None:
    with planner(tmp_path) as one:
        drafted = one.stored(example())
        async with on_stage(PersonForm(drafted, "" if seed else "nadia"), SMALL) as stage:
            await hammered(stage, random.Random(seed))
        is_whole(one, drafted, "2026-014/1")
