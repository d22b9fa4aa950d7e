"""A screen that is no wall, made of the same parts: it hosts the panels of agreements and what they answer is done."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from meeting.agreement_terms import FollowUp, Terms
from meeting.events import Face
from meeting.intents import NextSpeaker, Propose
from tests.tui.desk import Writer, at_desk
from tests.tui.live import TODAY, Evening
from tui.key import KeyId
from tui.view.places import Room
from tui.widgets.agreement_choice import AgreementChoicePanel
from tui.widgets.agreement_form import AgreementForm
from tui.widgets.short_text import ShortText

TERMS = Terms("ringer til PPR", ("ida",), starts=TODAY, follow_up=FollowUp())


@asynccontextmanager
async def _writing(evening: Evening) -> AsyncIterator[Writer]:
    async with at_desk(evening.pane(Face.MINUTES)) as writer:
        yield writer


async def test_an_agreement_is_written_from_a_desk() -> None:
    async with _writing(Evening().opened().do(NextSpeaker())) as writer:
        writer.pane.open_form()
        await writer.press(*"ida", "enter", *"ringer", *["enter"] * 8)
        (item,) = writer.desk.live.state.agreements.items
        assert (item.terms.what, item.terms.responsible) == ("ringer", ("ida",))
        assert writer.desk.panel is None
        assert not writer.desk.keeping.owed


async def test_what_a_fast_hand_types_for_a_panel_is_no_key_of_the_screen() -> None:
    async with _writing(Evening().opened()) as writer:
        writer.pane.open_form()
        await writer.burst("ida")
        await writer.pilot.pause()
        form = writer.desk.panel
        assert isinstance(form, AgreementForm)
        assert (form.draft.who, writer.desk.pressed) == ("ida", [])


async def test_half_an_agreement_is_kept_and_given_back() -> None:
    async with _writing(Evening().opened()) as writer:
        writer.pane.open_form()
        await writer.press("t", "o", "escape")
        assert (writer.desk.aside, writer.desk.panel) == ([1], None)
        draft = writer.desk.drafts.draft("")
        assert draft is not None
        assert draft.who == "to"


@pytest.mark.rule("R109")
async def test_a_reservation_is_kept_from_a_desk() -> None:
    async with _writing(Evening().opened().do(NextSpeaker(), Propose(TERMS, TODAY))) as writer:
        writer.pane.show_panel(AgreementChoicePanel, Room.BESIDE)
        await writer.press("r")
        await writer.press(*"amina", "enter", *"helst", "enter")
        (reservation,) = writer.desk.live.state.agreements.items[0].reservations
        assert (reservation.person, reservation.text) == ("amina", "helst")


@pytest.mark.rule("R104")
async def test_a_question_is_kept_from_a_desk_and_a_text_of_another_kind_is_none() -> None:
    async with _writing(Evening().opened().do(NextSpeaker())) as writer:
        writer.pane.show_panel(lambda scene: ShortText(scene, "?", key="something-else"), Room.BESIDE)
        await writer.press(*"hvem", "enter")
        assert not writer.desk.live.state.questions
        writer.pane.show_panel(lambda scene: ShortText(scene, "?", key=KeyId.PARK), Room.BESIDE)
        await writer.press(*"hvem", "enter")
        assert [question.text for question in writer.desk.live.state.questions] == ["hvem"]


async def test_a_hidden_panel_gets_no_letters_and_has_the_cursor_again_after() -> None:
    async with _writing(Evening().opened()) as writer:
        writer.pane.open_form()
        await writer.press("i")
        writer.desk.hosting.keep_focus(hides=True)
        await writer.press("x")
        writer.desk.hosting.keep_focus(hides=False)
        await writer.press("d")
        form = writer.desk.panel
        assert isinstance(form, AgreementForm)
        assert (form.draft.who, writer.desk.pressed) == ("id", ["x"])
