"""Text that comes in one burst, as over a slow line or from a script, is taken in the order it was typed."""

from __future__ import annotations

from datetime import date

from meeting.agreement_terms import FollowUp, Outcome, Terms
from meeting.plan import EarlierAgreement
from meeting.state import Agreements, Stage
from tests.tui.driver import leading
from tests.tui.family import at_table, scene
from tests.tui.live import Evening
from tests.tui.stage import BELOW, SMALL, on_stage
from tui.widgets.agreement_form import AgreementForm
from tui.widgets.earlier import EarlierPanel
from tui.widgets.next_meeting_form import NextMeetingForm
from tui.widgets.walk_in import WalkInPanel


async def test_a_date_typed_fast_is_the_date_that_is_kept() -> None:
    async with on_stage(NextMeetingForm(scene(at_table("next"))), SMALL) as stage:
        await stage.burst("9/2 kl 9", "<enter>")
        await stage.press()
        assert [each.starts.day for each in stage.app.posted if isinstance(each, NextMeetingForm.Chosen)] == [9]


async def test_nothing_of_an_agreement_is_lost_or_put_elsewhere() -> None:
    async with on_stage(AgreementForm(scene(at_table("agreements"))), SMALL) as stage:
        await stage.burst("mormo", "<enter>", "<enter>", "ringer", "<enter>", "<enter>", "fre", *["<enter>"] * 3)
        await stage.press()
        submitted = [each.terms for each in stage.app.posted if isinstance(each, AgreementForm.Submitted)]
        assert submitted == [Terms("ringer", ("mormor",), starts=date(2026, 12, 4), follow_up=FollowUp())]


async def test_nothing_of_a_fast_typed_name_is_lost() -> None:
    async with on_stage(WalkInPanel(scene(at_table())), BELOW) as stage:
        await stage.burst("farida", "<enter>", "moster", "<enter>", "<enter>")
        await stage.press()
        (added,) = (each.participant for each in stage.app.posted if isinstance(each, WalkInPanel.Added))
        assert (added.name, added.role) == ("farida", "moster")


async def test_an_unplanned_interpreter_is_added_by_one_burst_of_keys_and_nobody_leaves_by_it() -> None:
    evening = Evening().opened()
    before = evening.state.presence.seats
    async with leading(evening) as leader:
        await leader.burst("m", "+", *"Samira", "enter", *"tolk", "enter", *"arab", "enter")
        await leader.until(lambda: len(evening.state.presence.seats) > len(before))
        added = evening.state.presence.seats[-1].participant
        assert (added.name, added.role, added.interprets) == ("Samira", "tolk", "ar")
        assert evening.state.presence.seats[:-1] == before


async def test_a_burst_in_the_roll_call_does_not_begin_the_meeting() -> None:
    evening = Evening()
    async with leading(evening) as leader:
        await leader.burst("enter", "+", *"Sofie", "enter", *"moster", "enter", "enter")
        await leader.until(lambda: evening.state.presence.seats[-1].participant.name == "Sofie")
        assert evening.state.stage is Stage.PLANNED


async def test_an_outcome_and_its_sentence_typed_fast_belong_together() -> None:
    meeting = at_table("since", agreements=Agreements(earlier=(EarlierAgreement("1.3", "ringer", "Per"),)))
    async with on_stage(EarlierPanel(scene(meeting)), SMALL) as stage:
        await stage.burst("4nu søndag", "<enter>")
        await stage.press()
        answered = [each for each in stage.app.posted if isinstance(each, EarlierPanel.Answered)]
        assert [(each.outcome, each.sentence) for each in answered] == [(Outcome.CHANGED, "nu søndag")]
        assert stage.app.let_through == []
