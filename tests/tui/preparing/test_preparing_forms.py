"""The forms within the preparing screen: somebody's fields, the meeting's, and a meeting that is planned from there."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from meeting.events import Face
from meeting.intents import AnswerInvitation, LeaveLead, PlanMeeting, PostponeMeeting, TakeLead
from meeting.plan_without import without
from meeting.prepared import Answer
from tests.tui.preparing.preparing_driver import Preparer, plan, preparing

SIZES = [(80, 24), (60, 20)]


def people(me: Preparer) -> list[str]:
    """Who is on the list."""
    return [person.id for person in me.meeting.planned.participants]


async def at_person(me: Preparer, name: str) -> Preparer:
    """Put the sign at somebody."""
    await me.press("2", "pageup")
    while name not in me.marked:
        before = me.marked
        await me.press("down")
        assert me.marked != before, me.text
    return me


@pytest.mark.parametrize("size", SIZES)
async def test_somebody_new_is_put_on_the_list_and_z_takes_that_back(tmp_path: Path, size: tuple[int, int]) -> None:
    async with preparing(tmp_path, size) as me:
        before = people(me)
        await me.press("2", "+")
        await me.type("Lise Friis")
        await me.press("enter")
        await me.type("psykolog")
        await me.press("enter", "escape")
        await me.until(lambda: "Lise" in me.marked)
        (new,) = (person for person in me.meeting.planned.participants if person.id not in before)
        assert (new.name, new.role) == ("Lise Friis", "psykolog")
        await me.press("j")
        await me.shows("Gemt: Amina om Lise: ja.")
        await me.press("z")
        await me.shows("Fortrudt: Amina om Lise.")
        assert (people(me), me.meeting.prepared.answers) == ([*before, new.id], {})
        await me.press("z", "z")
        assert people(me) == before


@pytest.mark.rule("R19", "R129", "R134")
async def test_what_is_written_of_somebody_stands_under_the_list(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await at_person(me, "Ida")
        assert "Det er ikke skrevet, hvorfor Ida er med." in me.text
        await me.press("enter", "down", "down", "down")
        await me.type("underviser Sami i dansk")
        await me.press("enter", "escape")
        await me.until(lambda: "Ida" in me.marked)
        assert "underviser Sami i dansk" in me.text
        assert "Det er ikke skrevet" not in me.text


async def test_what_is_half_typed_waits_as_a_draft_and_is_not_lost(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await at_person(me, "Ida")
        await me.press("enter", "down", "down", "down")
        await me.type("underviser")
        await me.press("escape")
        await me.shows("Det er ikke gemt endnu, men venter som kladde.")
        await me.press("z")
        await me.shows("Der er ikke mere at fortryde.")
    async with preparing(tmp_path) as me:
        await at_person(me, "Ida")
        await me.press("enter")
        await me.shows("underviser")


async def test_a_form_takes_letters_that_are_keys_elsewhere(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await at_person(me, "Ida")
        await me.burst("enter", "end", "j", "n", "h", "z", "5", "enter")
        await me.until(lambda: any(person.name == "Idajnhz5" for person in me.meeting.planned.participants))
        assert me.meeting.prepared.answers == {}


async def test_taking_somebody_out_asks_first_and_z_brings_them_back(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        me.elsewhere(AnswerInvitation("ida", "amina", Answer.YES))
        await at_person(me, "Ida")
        await me.press("-")
        assert "Skal Ida tages af listen?" in me.text
        for key in ("7", "j", "q", "down"):
            await me.press(key)
            await me.shows("Svar først: Enter tager af listen, Esc gør ikke.")
        await me.press("escape")
        await me.shows("Ikke gemt.")
        assert "ida" in people(me)
        await me.press("-", "enter")
        await me.shows("Gemt: Ida er taget af listen.   z: fortryd")
        assert "ida" not in people(me)
        await me.press("z")
        await me.shows("Fortrudt: Ida er på listen igen.")
        assert people(me) == [person.id for person in plan().participants]
        assert me.meeting.prepared.answers == {"ida": {"amina": Answer.YES}}


async def test_what_another_pane_planned_since_is_not_taken_back_with_ones_own(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await at_person(me, "Ida")
        await me.press("-", "enter")
        await me.shows("Gemt: Ida er taget af listen.")
        me.elsewhere(PlanMeeting(replace(without(plan(), "ida"), place="Biblioteket")))
        await me.press("z")
        await me.shows("Kan ikke fortrydes: der er sket mere siden.")
        assert (me.meeting.planned.place, "ida" in people(me)) == ("Biblioteket", False)


async def test_nothing_is_asked_about_somebody_whom_another_pane_has_taken_out(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await at_person(me, "Ida")
        await me.press("-")
        me.elsewhere(PlanMeeting(without(plan(), "ida")))
        await me.until(lambda: "Ida" not in me.text)
        await me.press("enter")
        assert "Skal " not in me.text


async def test_who_leads_or_writes_and_the_last_parent_stay_on_the_list(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await at_person(me, "Karen")
        await me.press("-")
        await me.shows("Karen leder eller skriver referat. Vælg først en anden.")
        await at_person(me, "Amina")
        await me.press("-", "enter")
        await me.shows("Gemt: Amina er taget af listen.")
        await at_person(me, "Yusuf")
        await me.press("-", "enter")
        await me.shows("Der er ingen forælder på listen.")
        assert "yusuf" in people(me)


async def test_a_meeting_without_a_date_gets_one_before_its_list_is_changed(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        me.elsewhere(TakeLead(), PostponeMeeting(), LeaveLead(), face=Face.LEAD)
        await me.until(lambda: "udsat" in me.text)
        await at_person(me, "Ida")
        await me.press("-")
        await me.shows("Mødet har ingen dato endnu.")


async def test_the_meetings_fields_are_changed_and_kept(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await me.press("3")
        await me.shows("Hvordan får Sami en god hverdag i skolen?", "Enter ret")
        await me.press("enter")
        await me.until(lambda: "Enter næste felt" in me.rows[-1])
        await me.press("end")
        await me.type(" og Ø.")
        await me.press("enter", "escape")
        await me.shows("Før 1. møde · Familien A. og Ø.", "Enter ret")
        await me.press("z")
        await me.shows("Før 1. møde · Familien A.", "Fortrudt: rettelsen om mødet.")


async def test_a_plan_stored_by_another_pane_is_what_the_form_goes_on_with(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        await me.press("3", "enter")
        await me.until(lambda: "Enter næste felt" in me.rows[-1])
        me.elsewhere(PlanMeeting(replace(plan(), place="Biblioteket")))
        await me.shows("Biblioteket")
        await me.press("escape")
        await me.shows("Enter ret", "Biblioteket")


@pytest.mark.rule("R80", "R93")
async def test_whoever_takes_somebodys_place_is_asked_about_again_and_z_brings_the_answers_back(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        said = {"ida": {"amina": Answer.YES, "yusuf": Answer.NO}}
        me.elsewhere(AnswerInvitation("ida", "amina", Answer.YES), AnswerInvitation("ida", "yusuf", Answer.NO))
        await at_person(me, "Ida")
        await me.press("enter", "ctrl+a")
        await me.type("Niels Toft")
        await me.press("enter")
        await me.shows("Der skal spørges igen om Niels.")
        await me.press("escape")
        await me.until(lambda: "Niels" in me.marked)
        await me.shows("Der skal spørges igen om Niels.")
        assert me.marked.count("spørges") == 3
        assert me.meeting.prepared.answers == {}
        await me.press("z")
        await me.until(lambda: "Ida" in me.marked)
        assert me.meeting.prepared.answers == said


async def test_a_name_that_is_only_put_right_keeps_its_answers(tmp_path: Path) -> None:
    async with preparing(tmp_path) as me:
        me.elsewhere(AnswerInvitation("ida", "amina", Answer.YES))
        await at_person(me, "Ida")
        await me.press("enter", "end")
        await me.type(" Holm Juul")
        await me.press("enter", "escape")
        await me.until(lambda: "Ida" in me.marked)
        assert "spørges igen" not in me.text
        assert me.meeting.prepared.answers == {"ida": {"amina": Answer.YES}}
