"""People in the forms, and a meeting that is planned already: what is stored when, and what waits as a draft."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.intents import PlanMeeting
from store.errors import DiskFull
from store.live import LiveMeeting
from tests.tui.preparing.form_desk import DA, Planner, example, place, planner, write_series
from tests.tui.preparing.form_stage import SMALL, go_to, sheet, shown
from tests.tui.stage import on_stage
from tui.ticking import PAUSE_S
from tui.widgets.meeting_form import MeetingForm
from tui.widgets.person_form import PersonForm
from tui.widgets.plan_fields import PlanFields

PLACE = place("meeting", "place")


async def test_somebody_new_gets_an_id_of_the_name_and_keeps_it(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        async with on_stage(PersonForm(drafted), SMALL) as stage:
            await stage.press("Åse B.", "<enter>", "tolk", "<enter>")
            assert shown(stage, "Interprets")
            await stage.press("<up>", "<up>", "<end>", " Lund", "<enter>")
            assert stage.rows()[0].startswith(" Åse B. Lund")
            await stage.press("<escape>")
            assert len(stage.posted(PlanFields.Closed)) == 1
        assert drafted.checked.document["participant"] == [{"id": "aase", "name": "Åse B. Lund", "role": "tolk"}]


async def test_who_is_half_made_waits_and_can_be_let_go(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.stored(example())
        async with on_stage(PersonForm(drafted), SMALL) as stage:
            await stage.press("Lise F.", "<enter>", "<escape>")
        drafted = one.opened("2026-014/1")
        async with on_stage(PersonForm(drafted), SMALL) as stage:
            assert stage.rows()[2].startswith(" Name               Lise F.")
            await stage.press("<down>", "psykolog", "<enter>")
            assert one.meeting("2026-014/1").planned.participants[-1].name == "Lise F."
        async with on_stage(PersonForm(drafted), SMALL) as stage:
            await stage.press("Ole", "<enter>", "<up>", "<backspace>", "<escape>")
        assert not drafted.typed.texts


async def test_a_name_like_a_cpr_number_makes_nobody(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        async with on_stage(PersonForm(drafted), SMALL) as stage:
            await stage.press("0102031234", "<enter>", "<tab>")
            assert shown(stage, "That looks like a CPR number. Write a name instead.")
        assert "participant" not in drafted.checked.document


async def test_the_list_of_a_new_meeting_opens_forms_and_lets_people_go(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        async with on_stage(MeetingForm(drafted), SMALL) as stage:
            await go_to(stage, "per")
            assert stage.keys(60) == " Enter open   − take off the list   Esc back"
            await stage.press("-", "x", "-")
            assert stage.says == "Take Per Dal, nabo off the list?   − again: yes"
            assert shown(stage, "Per Dal, nabo")
            await stage.press("-")
            assert not shown(stage, "Per Dal, nabo")
            await stage.press("<enter>")
            (asks,) = stage.posted(MeetingForm.AsksPerson)
            assert isinstance(asks, MeetingForm.AsksPerson)
            assert asks.person == ""
        async with on_stage(MeetingForm(drafted), SMALL) as stage:
            assert sheet(stage).sheet.item.does == "add"


async def test_a_planned_meeting_is_stored_with_each_field(tmp_path: Path) -> None:
    with planner(tmp_path, DA) as one:
        drafted = one.stored(example())
        async with on_stage(MeetingForm(drafted), SMALL) as stage:
            assert stage.rows()[0].startswith(" Mødet 2026-014/1") or stage.rows()[0].startswith(" The meeting")
            await go_to(stage, PLACE)
            await stage.press("Biblioteket", "<enter>")
            assert stage.says == "gemt 13:00:00"
            assert one.meeting("2026-014/1").planned.place == "Biblioteket"
            assert len(stage.posted(PlanFields.Stored)) == 1
            await stage.press("<down>", "<escape>")
            assert len(stage.posted(PlanFields.Stored)) == 1


async def test_what_is_not_accepted_waits_as_a_draft(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.stored(example())
        async with on_stage(MeetingForm(drafted), SMALL) as stage:
            await go_to(stage, PLACE)
            await stage.press("Bib")
            assert stage.says == "not stored yet"
            one.waker.run(PAUSE_S)
            assert stage.says == "not stored yet   draft 13:00:00"
            await stage.press("<escape>")
        assert one.meeting("2026-014/1").planned.place == example().place
        assert one.opened("2026-014/1").text(PLACE) == "Bib"


async def test_a_disk_that_is_full_is_told_and_nothing_typed_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull(path="x")

    with planner(tmp_path) as one:
        drafted = one.stored(example())
        async with on_stage(MeetingForm(drafted), SMALL) as stage:
            await go_to(stage, PLACE)
            with monkeypatch.context() as broken:
                broken.setattr(LiveMeeting, "do", full)
                broken.setattr(LiveMeeting, "keep_draft", full)
                await stage.press("Biblioteket", "<enter>")
                assert stage.says == "Not stored yet: The computer cannot save right now. We are on it."
            await stage.press("<up>", "<enter>")
            assert stage.says == "saved 13:00:00"
        assert one.meeting("2026-014/1").planned.place == "Biblioteket"


async def test_a_field_that_another_pane_changed_is_shown_anew(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.stored(example())
        async with on_stage(MeetingForm(drafted), SMALL) as stage:
            await go_to(stage, PLACE)
            _elsewhere(one)
            drafted.follow()
            sheet(stage).redraw()
            await stage.press("<end>", "!")
            assert drafted.text(PLACE) == "Biblioteket!"


def _elsewhere(one: Planner) -> None:
    assert one.pane("2026-014/1").do(PlanMeeting(replace(example(), place="Biblioteket"))) is None
