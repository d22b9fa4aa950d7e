"""Agreements on the leading screen: the round goes on meanwhile, and nothing typed is lost."""

from __future__ import annotations

import pytest

from meeting.agreement_terms import FollowUp, Terms
from meeting.intents import EnterPhase, NextSpeaker, Propose
from meeting.minutes import topics
from store.errors import DiskFull
from tests.tui import table
from tests.tui.driver import leading, watching
from tests.tui.live import TODAY, Evening

TERMS = Terms("ringer til PPR", ("ida",), starts=TODAY, follow_up=FollowUp())


def _with_agreement() -> Evening:
    return Evening().opened().do(NextSpeaker(), Propose(TERMS, TODAY))


async def test_an_agreement_is_written_while_the_round_goes_on() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", "a")
        await leader.type("ida")
        await leader.press("f2")
        await leader.shows("Amina har ordet", "Hvem         ida")
        await leader.press("enter")
        await leader.type("ringer til PPR")
        await leader.press(*["enter"] * 8)
        await leader.until(lambda: bool(evening.state.agreements.items))
        (item,) = evening.state.agreements.items
        assert (item.terms.what, item.terms.responsible) == ("ringer til PPR", ("ida",))


@pytest.mark.rule("R118")
async def test_a_word_behind_a_hash_is_a_topic_of_the_agreement_as_it_is_of_a_statement() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", "a")
        await leader.type("ida")
        await leader.press("enter")
        await leader.type("ringer om #medicin i dag #helbred")
        await leader.press(*["enter"] * 8)
        await leader.until(lambda: bool(evening.state.agreements.items))
        (item,) = evening.state.agreements.items
        assert item.terms.what == "ringer om medicin i dag"
        assert topics(evening.state, item.id) == ("medicin", "helbred")


async def test_what_is_typed_at_once_is_text_and_no_key_of_the_screen() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space")
        await leader.burst("a", "i", "d", "a")
        await leader.shows("Hvem         ida")
        assert not evening.state.floor.paused


async def test_a_form_put_aside_comes_back_with_every_letter() -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", "a")
        await leader.type("to")
        await leader.press("escape")
        await leader.hides("Aftale 1")
        await leader.press("a")
        await leader.shows("Hvem         to")


async def test_help_gives_the_form_back_as_it_was() -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", "a")
        await leader.type("to")
        await leader.press("f1")
        await leader.shows("Derfor er vi her")
        await leader.press("escape")
        await leader.shows("Hvem         to")


async def test_a_break_hides_the_form_and_gives_it_back() -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", "a")
        await leader.type("to")
        await leader.press("f4", "f4")
        await leader.shows("Vi fortsætter kl.")
        await leader.press("f2")
        await leader.shows("Hvem         to")


async def test_what_was_typed_stays_until_it_is_saved() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", "a")
        await leader.type("ida")
        await leader.press("enter")
        await leader.type("ringer til PPR")
        evening.log.broken = DiskFull(path="x")
        await leader.press(*["enter"] * 8)
        await leader.shows("Computeren kan ikke gemme lige nu.", "ringer til PPR")
        evening.log.broken = None
        await leader.press("enter")
        await leader.until(lambda: bool(evening.state.agreements.items))


async def test_reading_back_shows_the_sentence_to_the_whole_room() -> None:
    evening = _with_agreement()
    async with leading(evening) as leader, watching(evening) as wall:
        await leader.press("o")
        await leader.shows("ringer til PPR.", "Er det sådan, vi har aftalt det?", "► Maya har ordet")
        await wall.shows("ringer til PPR.", "Er det sådan, vi har aftalt det?")
        await leader.press("space")
        await leader.shows("► Amina har ordet", "Er det sådan, vi har aftalt det?")
        await leader.press("enter")
        await leader.hides("Er det sådan, vi har aftalt det?")
        await wall.hides("Er det sådan, vi har aftalt det?")
        assert evening.state.agreements.items[0].wording.startswith("Ida ringer til PPR.")


async def test_a_sentence_can_be_left_or_mended() -> None:
    evening = _with_agreement()
    async with leading(evening) as leader:
        await leader.press("o", "escape")
        await leader.hides("Er det sådan, vi har aftalt det?")
        assert not evening.state.agreements.items[0].wording
        await leader.press("o", "a")
        await leader.shows("Aftale 1", "Gør hvad     ringer til PPR")


@pytest.mark.rule("R109")
async def test_somebody_agrees_with_a_reservation() -> None:
    evening = _with_agreement().do(Propose(TERMS, TODAY))
    async with leading(evening) as leader:
        await leader.press("o", "r")
        await leader.type("amina")
        await leader.press("enter")
        await leader.type("ikke om fredagen")
        await leader.press("enter")
        await leader.until(lambda: bool(evening.state.agreements.items[0].reservations))
        (reservation,) = evening.state.agreements.items[0].reservations
        assert (reservation.person, reservation.text) == ("amina", "ikke om fredagen")


@pytest.mark.rule("R120")
async def test_the_only_agreement_is_read_at_once_and_can_be_changed_after_it_was_confirmed() -> None:
    evening = _with_agreement()
    async with leading(evening) as leader:
        await leader.press("o")
        await leader.shows("Er det sådan, vi har aftalt det?")
        await leader.press("o")
        await leader.shows("► ○ 1 Ida ringer til PPR", "r forbehold")
        await leader.hides("Er det sådan")
        await leader.press("o", "enter", "o")
        await leader.shows("► ✓ 1 Ida ringer til PPR", "Enter ret")
        await leader.press("enter", "down")
        await leader.type(" og skolen")
        await leader.press("down", "down", "down", "down", "enter")
        await leader.press("o")
        await leader.shows("Er det sådan, vi har aftalt det?", "ringer til PPR og skolen")


@pytest.mark.rule("R104")
async def test_a_question_is_kept_for_the_reflection() -> None:
    evening = Evening().opened()
    async with leading(evening) as leader:
        await leader.press("space", "k")
        await leader.type("hvem henter")
        await leader.press("enter")
        await leader.shows("Spørgsmålet er gemt til refleksionen.")
        (question,) = evening.state.questions
        assert (question.text, question.person) == ("hvem henter", "maya")


async def test_leaving_in_the_middle_of_a_sentence_hides_it_and_gives_it_back() -> None:
    async with leading(Evening().opened()) as leader:
        await leader.press("space", "a")
        await leader.type("to")
        await leader.press("ctrl+q")
        await leader.shows("Et øjeblik", "q luk den")
        await leader.hides("Hvem")
        await leader.press("escape")
        await leader.shows("Hvem         to")
        await leader.type("ve")
        await leader.shows("Hvem         tove")


async def test_in_their_own_phase_the_agreements_stand_whole_above_the_next_one_and_in_the_list() -> None:
    evening = Evening(table.plan(table.AMINA, table.IDA, table.METTE)).opened()
    turns = (NextSpeaker(),) * 3
    evening.do(*turns, EnterPhase(), *turns, EnterPhase(), Propose(TERMS, TODAY), Propose(TERMS, TODAY))
    async with leading(evening) as leader:
        await leader.press("a")
        await leader.shows("○ 2 Ida ringer til PPR", "► 3 skrives nu", "Aftale 3")
        await leader.hides("F2 næste taler")
        await leader.press("escape", "o")
        await leader.shows("○ 1 Ida ringer til PPR", "○ 2 Ida ringer til PPR")
        assert leader.text.count("ikke læst op") == 2
