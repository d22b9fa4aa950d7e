"""The same agreement written in two panes at once: nothing typed is lost, both wordings stand until one is taken."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from meeting.agreement_terms import FollowUp, Terms
from meeting.events import Face
from meeting.intents import Amend, Confirm, NextSpeaker, Propose, ReadBack
from meeting.state import Agreement
from tests.tui import table
from tests.tui.desk import Writer, at_desk
from tests.tui.driver import leading
from tests.tui.family import DA, changed
from tests.tui.live import TODAY, Evening
from tui.view.agreement_choice import AgreementChoice, agreement_choice_rows
from tui.view.lines import cells, plain
from tui.view.places import Room
from tui.view.scene import scene_of
from tui.widgets.agreement_choice import AgreementChoicePanel
from tui.widgets.agreement_form import AgreementForm

TERMS = Terms("ringer", ("ida",), starts=TODAY, follow_up=FollowUp())
TO_THE_END = ["enter"] * 8


def _evening() -> Evening:
    return Evening().opened().do(NextSpeaker(), Propose(TERMS, TODAY))


def _item(evening: Evening) -> Agreement:
    evening.leader.catch_up()
    (item,) = evening.state.agreements.items
    return item


@asynccontextmanager
async def _two(evening: Evening) -> AsyncIterator[tuple[Writer, Writer]]:
    """Mette, who leads, and Tove, who takes the minutes, each with the form of the only agreement open."""
    minutes = evening.pane(Face.MINUTES)
    async with at_desk(evening.leader) as mette, at_desk(minutes) as tove:
        for writer in (mette, tove):
            writer.pane.open_form(_item(evening).id)
            await writer.press("down")
        yield mette, tove


def _form(writer: Writer) -> AgreementForm:
    assert isinstance(writer.desk.panel, AgreementForm)
    return writer.desk.panel


@pytest.mark.parametrize("mette_first", [True, False])
@pytest.mark.parametrize("heard", [True, False])
async def test_whoever_saves_first_both_are_kept_with_whose_and_when(*, mette_first: bool, heard: bool) -> None:
    evening = _evening()
    async with _two(evening) as (mette, tove):
        first, second = (mette, tove) if mette_first else (tove, mette)
        await first.type(" i morgen")
        await second.type(" på fredag")
        evening.clock.advance(60)
        await first.press(*TO_THE_END)
        assert first.desk.panel is None
        if heard:
            await second.follow()
        evening.clock.advance(60)
        await second.press(*TO_THE_END)
        assert second.desk.panel is None
    item = _item(evening)
    names = ("mette", "tove") if mette_first else ("tove", "mette")
    assert item.other is not None
    assert (item.other.terms.what, item.terms.what) == ("ringer i morgen", "ringer på fredag")
    assert (item.other.by, item.by) == names
    assert item.written_at is not None
    assert (item.written_at - item.other.at).total_seconds() == 60


@pytest.mark.parametrize("mette_first", [True, False])
async def test_the_form_says_that_another_wrote_and_touches_no_letter(*, mette_first: bool) -> None:
    evening = _evening()
    async with _two(evening) as (mette, tove):
        first, second = (mette, tove) if mette_first else (tove, mette)
        await first.type(" i morgen")
        await second.type(" på fre")
        await first.press(*TO_THE_END)
        await second.follow()
        form = _form(second)
        name = "Mette" if mette_first else "Tove"
        assert name in form.says
        assert form.draft.what == "ringer på fre"
        await second.type("dag")
        assert form.draft.what == "ringer på fredag"
        assert "»Ida ringer i morgen." in _drawn(second)


def _drawn(writer: Writer) -> str:
    return "\n".join("".join(span.text for span in row) for row in _form(writer).lines)


async def test_the_same_words_in_both_panes_are_one_wording() -> None:
    evening = _evening()
    async with _two(evening) as (mette, tove):
        for writer in (mette, tove):
            await writer.type(" i morgen")
        for writer in (mette, tove):
            await writer.press(*TO_THE_END)
            assert writer.desk.panel is None
    item = _item(evening)
    assert (item.terms.what, item.other) == ("ringer i morgen", None)


async def test_a_form_that_only_was_looked_at_takes_nothing_back() -> None:
    evening = _evening()
    async with _two(evening) as (mette, tove):
        await mette.type(" i morgen")
        await mette.press(*TO_THE_END)
        await tove.press(*TO_THE_END)
        assert tove.desk.panel is None
    item = _item(evening)
    assert (item.terms.what, item.other) == ("ringer i morgen", None)


async def test_half_an_agreement_laid_aside_still_knows_what_it_began_with() -> None:
    evening = _evening()
    async with _two(evening) as (mette, tove):
        await tove.type(" på fre")
        await tove.press("escape")
        await mette.type(" i morgen")
        await mette.press(*TO_THE_END)
        tove.desk.live.catch_up()
        tove.pane.open_form(_item(evening).id)
        await tove.press("down")
        assert "Mette" in _form(tove).says
        await tove.type("dag")
        await tove.press(*TO_THE_END)
    item = _item(evening)
    assert item.other is not None
    assert (item.other.terms.what, item.terms.what) == ("ringer i morgen", "ringer på fredag")


async def _crossed(evening: Evening) -> Agreement:
    async with _two(evening) as (mette, tove):
        await mette.type(" i morgen")
        await tove.type(" på fredag")
        await mette.press(*TO_THE_END)
        await tove.press(*TO_THE_END)
    return _item(evening)


@pytest.mark.parametrize(("key", "what"), [("e", "ringer i morgen"), ("d", "ringer på fredag")])
async def test_one_key_of_the_leader_takes_either(key: str, what: str) -> None:
    evening = _evening()
    await _crossed(evening)
    async with at_desk(evening.leader) as mette:
        mette.pane.show_panel(AgreementChoicePanel, Room.BESIDE)
        await mette.press(key)
        assert isinstance(mette.desk.panel, AgreementChoicePanel)
    item = _item(evening)
    assert (item.terms.what, item.other) == (what, None)


async def test_the_leader_hears_of_two_wordings_before_the_room_does() -> None:
    evening = _evening()
    await _crossed(evening)
    async with leading(evening) as leader:
        await leader.press("o")
        await leader.shows("e »Ida ringer i morgen.", "d »Ida ringer på fredag.", "Mette", "Tove")
        await leader.hides("Er det sådan, vi har aftalt det?")
        await leader.press("o")
        await leader.shows("ringer på fredag.", "Er det sådan, vi har aftalt det?")
        await leader.press("enter")
        await leader.until(lambda: evening.state.agreements.items[0].other is None)


async def test_what_the_room_confirms_settles_it() -> None:
    evening = _evening()
    item = await _crossed(evening)
    evening.do(ReadBack(item.id), Confirm(item.id, "Ida ringer på fredag."))
    assert _item(evening).other is None


async def test_the_close_leads_to_the_choice_between_two_wordings() -> None:
    evening = Evening(table.plan(table.AMINA, table.IDA, table.METTE)).opened().do(Propose(TERMS, TODAY))
    await _crossed(evening)
    async with leading(evening) as leader:
        await leader.press("l")
        asked = DA.words.text("Agreement {n} stands in two wordings", n=1)
        await leader.shows(asked)
        await leader.press(next(row.split()[1] for row in leader.rows if asked in row))
        await leader.shows("e »Ida ringer i morgen.")
        await leader.press("e")
        await leader.until(lambda: evening.state.agreements.items[0].other is None)


LONG = changed(
    TERMS, what="sørger for at Maya kommer ti minutter før de andre " * 3, responsible=("ida", "amina", "tove")
)


@pytest.mark.parametrize("size", [(48, 13), (58, 10), (58, 14), (80, 18)])
@pytest.mark.parametrize("others", [0, 1, 12])
def test_both_wordings_and_the_sign_have_room_beside_many_agreements(size: tuple[int, int], others: int) -> None:
    evening = _evening().do(*(Propose(TERMS, TODAY) for _ in range(others)))
    item = evening.state.agreements.items[-1]
    evening.do(Amend(item.id, LONG, TODAY, TERMS), Amend(item.id, changed(LONG, deadline=TODAY), TODAY, TERMS))
    at = scene_of(DA, evening.state, evening.leader.now())
    choice = AgreementChoice(others)
    drawn = [plain(row) for row in agreement_choice_rows(at, choice, *size)]
    assert len(drawn) <= size[1]
    assert max(map(cells, drawn)) <= size[0]
    assert [sum(row.startswith(start) for row in drawn) for start in (" ► ", "   e »", "   d »")] == [1, 1, 1]
