"""Planning a meeting in the forms by keyboard, in the room the screen gives them at three sizes."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.intents import PlanMeeting
from store.errors import DiskFull
from store.live import LiveMeeting
from tests.tui.preparing.form_desk import DA, Planner, example, place, planner, write_series
from tests.tui.stage import Seen, on_stage
from tui.view.lines import cells
from tui.view.places import Box
from tui.widgets.meeting_form import MeetingForm
from tui.widgets.person_form import PersonForm
from tui.widgets.plan_fields import PlanFields
from tui.widgets.plan_sheet import PlanSheet

SMALL = Box(0, 3, 60, 15)
USUAL = Box(0, 3, 80, 19)
LARGE = Box(0, 3, 120, 31)
PLACE = place("meeting", "place")
PURPOSE = place("meeting", "purpose")


def sheet(stage: Seen) -> PlanSheet:
    """The form on the stage."""
    panel = stage.app.panel
    assert isinstance(panel, PlanSheet)
    return panel


async def go_to(stage: Seen, where: str) -> None:
    """Walk down to a field."""
    for _ in range(60):
        if sheet(stage).sheet.item.place == where:
            return
        await stage.press("<down>")
    raise AssertionError(where)


def shown(stage: Seen, text: str) -> bool:
    """Whether a text stands in the form, wherever its rows break."""
    return text in " ".join(" ".join(row.split()) for row in stage.rows())


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
            assert len(await _walked(stage, last=False)) == 13


async def _walked(stage: Seen, *, last: bool = True) -> list[str]:
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
    if last:
        await stage.press("<down>")
        assert stage.posted(PlanFields.Closed)
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


async def test_the_last_row_stores_a_new_meeting_or_leads_to_what_it_lacks(tmp_path: Path) -> None:
    with planner(tmp_path) as one:
        drafted = one.fresh()
        write_series(drafted)
        drafted.write(PLACE, "")
        async with on_stage(MeetingForm(drafted), SMALL) as stage:
            await _walked(stage, last=False)
            await stage.press("<enter>")
            assert sheet(stage).sheet.item.place == PLACE
            assert stage.says == "Not stored yet: Write where you meet."
            await stage.press("Skolen", "<enter>")
            await _walked(stage, last=False) if sheet(stage).sheet.at == 0 else None
            for _ in range(30):
                await stage.press("<down>") if sheet(stage).sheet.item.does != "save" else None
            await stage.press("<enter>")
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
            await _walked(stage, last=False)
            await stage.press("-", "-")
            assert not drafted.begun
            assert stage.cursor() == (20, 2)
        assert not one.fresh().begun


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
