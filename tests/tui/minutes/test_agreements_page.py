"""The minute-taker's page of agreements by keyboard: what it asks for, and what it shows meanwhile."""

from __future__ import annotations

import pytest

from meeting.agreement_terms import FollowUp, Outcome, Terms
from meeting.intents import (
    Accept,
    Amend,
    AskChild,
    FollowUpAgreement,
    HandOver,
    MarkTopics,
    NextSpeaker,
    NoteReservation,
    OpenMeeting,
    Propose,
    PutAside,
    WithdrawConsent,
)
from meeting.plan import EarlierAgreement
from meeting.presence import expected
from store.errors import DiskFull
from tests.tui.family import changed
from tests.tui.live import TODAY, Evening
from tests.tui.minutes.page_host import HALF, WHOLE, Writer, at_page
from tui.widgets.agreements_page import AgreementsPage

CALLS = Terms("calls PPR", ("ida", "amina"), starts=TODAY, follow_up=FollowUp(), about=("maya",))
FETCHES = Terms("fetches Maya", ("amina",), starts=TODAY, follow_up=FollowUp())
BEFORE = (EarlierAgreement("1.3", "practises Danish", "Amina"), EarlierAgreement("1.4", "applies for relief", "Jonas"))


def _evening(*terms: Terms, before: tuple[EarlierAgreement, ...] = ()) -> Evening:
    evening = Evening()
    evening.do(OpenMeeting(expected(evening.plan), before))
    return evening.do(*(Propose(each, TODAY) for each in terms))


def _ids(writer: Writer) -> list[str]:
    return [item.id for item in writer.state.agreements.items]


def _mended(writer: Writer) -> list[str]:
    return [each.agreement for each in writer.posted if isinstance(each, AgreementsPage.Mend)]


@pytest.mark.rule("R120")
async def test_each_agreement_stands_with_its_number_and_where_it_is_and_one_as_it_will_be_read_aloud() -> None:
    async with at_page(AgreementsPage, _evening(CALLS, FETCHES), HALF) as writer:
        assert writer.rows[1].startswith(" ► ○ 1 Ida and Amina calls PPR")
        assert writer.rows[1].endswith("not read back")
        assert writer.rows[2].startswith("   ○ 2 Amina fetches Maya")
        assert "»Ida and Amina calls PPR. It begins Wednesday 2 December. We follow up" in writer.text
        assert "Read back    Mette reads it out" in writer.text
        await writer.press("<down>")
        assert writer.rows[2].startswith(" ► ○ 2 Amina")
        assert "»Amina fetches Maya." in writer.text


@pytest.mark.rule("R109")
async def test_one_key_a_person_takes_a_yes_and_the_list_stays_for_the_next_one() -> None:
    async with at_page(AgreementsPage, _evening(CALLS), HALF) as writer:
        await writer.press("j", "2", "jon", "<enter>", "<escape>")
        (one,) = _ids(writer)
        assert writer.asked == [Accept(one, "amina"), Accept(one, "jonas")]
        assert "Says yes     Amina and Jonas" in writer.text


@pytest.mark.rule("R109")
async def test_everybody_who_is_responsible_says_yes_at_once_but_nobody_twice() -> None:
    async with at_page(AgreementsPage, _evening(CALLS), HALF) as writer:
        (one,) = _ids(writer)
        await writer.press("j", "ida", "<enter>", "<backspace>", "<backspace>", "<backspace>", "<enter>")
        assert writer.asked == [Accept(one, "ida"), Accept(one, "amina")]
        await writer.press("<escape>")
        assert set(writer.state.agreements.items[0].accepted) == {"ida", "amina"}


@pytest.mark.rule("R109")
async def test_a_reservation_is_written_in_the_page_and_stands_in_place_of_the_yes() -> None:
    async with at_page(AgreementsPage, _evening(CALLS), HALF) as writer:
        (one,) = _ids(writer)
        await writer.press("j", "ida", "<enter>", "<escape>", "f", "ida", "<enter>", "not on Mondays", "<enter>")
        assert writer.asked[-1] == NoteReservation(one, "ida", "not on Mondays")
        assert "Reservation  Ida: not on Mondays" in writer.text
        assert "Says yes     –" in writer.text


async def test_what_is_typed_stays_when_it_cannot_be_saved_and_goes_when_it_can() -> None:
    evening = _evening(CALLS)
    async with at_page(AgreementsPage, evening, HALF) as writer:
        await writer.press("f", "ida", "<enter>")
        evening.log.broken = DiskFull(path="x")
        await writer.press("later", "<enter>")
        assert "later" in writer.text
        evening.log.broken = None
        await writer.press("<enter>")
        assert [each.text for each in writer.state.agreements.items[0].reservations] == ["later"]


@pytest.mark.rule("R92")
async def test_a_childs_view_is_taken_by_number_also_through_another() -> None:
    async with at_page(AgreementsPage, _evening(CALLS), HALF) as writer:
        (one,) = _ids(writer)
        assert "Maya is not asked yet" in writer.text
        await writer.press("b", "2")
        assert writer.asked == [AskChild(one, "maya", "yes, with a wish", "")]
        assert "Child's view Maya: yes, with a wish" in writer.text
        await writer.press("b", "<tab>", "<enter>")
        (view,) = writer.state.agreements.items[0].views
        assert (view.view, bool(view.through)) == ("yes", True)


@pytest.mark.rule("R118")
async def test_topics_are_words_and_the_known_ones_stand_below() -> None:
    async with at_page(AgreementsPage, _evening(CALLS, FETCHES), HALF) as writer:
        one, two = _ids(writer)
        await writer.press("#", "Skole, #helbred", "<enter>", "<down>", "#")
        assert writer.asked == [MarkTopics(one, ("skole", "helbred"))]
        assert "In use: helbred, skole" in writer.text
        await writer.press("<enter>")
        assert two not in writer.state.minutes.consent.topics


@pytest.mark.rule("R118")
async def test_what_may_not_be_shared_shows_its_topic_and_not_its_words() -> None:
    evening = _evening(CALLS, FETCHES)
    async with at_page(AgreementsPage, evening, HALF) as writer:
        one, _ = _ids(writer)
        await writer.press("#", "helbred", "<enter>")
        await writer.elsewhere()
        evening.leader.do(WithdrawConsent("helbred", "amina"))
        await writer.elsewhere()
        assert "Agreement 1 is not shown: helbred" in writer.text
        assert "PPR" not in writer.text
        await writer.press("j")
        assert writer.says == "Agreement 1 is not shown: helbred"
        await writer.press("<enter>")
        assert _mended(writer) == [one]


async def test_a_new_one_and_the_one_at_the_sign_are_written_elsewhere() -> None:
    async with at_page(AgreementsPage, _evening(CALLS, FETCHES), HALF) as writer:
        one, two = _ids(writer)
        await writer.press("a", "<enter>", "<down>", "<enter>")
        assert _mended(writer) == ["", one, two]


async def test_x_asks_once_before_an_agreement_is_put_aside() -> None:
    async with at_page(AgreementsPage, _evening(CALLS, FETCHES), HALF) as writer:
        _, two = _ids(writer)
        await writer.press("<down>", "x")
        assert writer.says == "Put agreement 2 aside?   Enter: yes   Esc: no"
        assert writer.keys(78) == " Enter yes   Esc no"
        await writer.press("<escape>", "x", "<up>", "<down>")
        assert (writer.asked, writer.says, writer.desk.closed) == ([], "", 0)
        await writer.press("x", "<enter>")
        assert writer.asked == [PutAside(two)]


@pytest.mark.parametrize(("key", "what"), [("1", "calls PPR at noon"), ("2", "calls PPR at one")])
async def test_one_key_takes_one_of_two_wordings(key: str, what: str) -> None:
    evening = _evening(CALLS)
    async with at_page(AgreementsPage, evening, HALF) as writer:
        (one,) = _ids(writer)
        at_noon, at_one = changed(CALLS, what="calls PPR at noon"), changed(CALLS, what="calls PPR at one")
        await writer.elsewhere(Amend(one, at_noon, TODAY, CALLS))
        writer.desk.live.do(Amend(one, at_one, TODAY, CALLS))
        await writer.elsewhere()
        assert "1 »Ida and Amina calls PPR at noon." in writer.text
        assert "« Mette at 13:00" in writer.text
        assert "2 »Ida and Amina calls PPR at one." in writer.text
        assert "« Tove at 13:00" in writer.text
        await writer.press(key)
        (item,) = writer.state.agreements.items
        assert (item.terms.what, item.other) == (what, None)


@pytest.mark.rule("R131")
async def test_what_became_of_an_agreement_of_last_time_is_written_here_too_but_the_leader_asks() -> None:
    async with at_page(AgreementsPage, _evening(CALLS, before=BEFORE), HALF) as writer:
        await writer.press("<down>")
        assert "Mette asks. The answer can be written here too." in writer.text
        await writer.press("2", "twice a week", "<enter>")
        assert writer.asked == [FollowUpAgreement("1.3", Outcome.PARTLY, "twice a week")]
        await writer.press("<down>", "5", "<enter>")
        assert writer.asked[1:] == [FollowUpAgreement("1.4", Outcome.LAPSED, "")]
        assert "1.4" not in writer.text


@pytest.mark.rule("R96", "R131")
async def test_who_goes_on_with_an_agreement_of_last_time_is_written_here_too() -> None:
    async with at_page(AgreementsPage, _evening(CALLS, before=BEFORE), HALF) as writer:
        await writer.press("<down>", "6")
        assert "Who goes on with it?" in writer.text
        assert "Maya" not in writer.text
        await writer.press("ida", "<enter>")
        assert writer.asked == [HandOver("1.3", "ida")]
        assert "1.3 Amina → Ida practises Danish" in writer.text


async def test_the_sign_stays_where_it_was_when_another_pane_writes() -> None:
    evening = _evening(CALLS, FETCHES)
    async with at_page(AgreementsPage, evening, HALF) as writer:
        await writer.press("<down>", "f", "ida", "<enter>", "helst")
        await writer.elsewhere(Propose(changed(FETCHES, what="brings Maya"), TODAY), NextSpeaker())
        await writer.press(" om fredagen", "<enter>")
        assert [each.text for each in writer.state.agreements.items[1].reservations] == ["helst om fredagen"]
        assert "► ○ 2 Amina" in writer.text


async def test_letters_and_function_keys_that_mean_nothing_here_go_on_to_the_pane() -> None:
    async with at_page(AgreementsPage, _evening(CALLS), HALF) as writer:
        await writer.press("<f3>", "<tab>", "w")
        assert writer.desk.let_through == ["f3", "tab", "w"]
        await writer.press("<escape>")
        assert writer.desk.closed == 1


async def test_fast_keys_are_taken_in_their_order() -> None:
    async with at_page(AgreementsPage, _evening(CALLS), HALF) as writer:
        await writer.burst("f", *"ida", "<enter>", *"helst", "<enter>")
        assert [each.text for each in writer.state.agreements.items[0].reservations] == ["helst"]


async def test_without_an_agreement_it_says_how_to_write_one() -> None:
    async with at_page(AgreementsPage, _evening(), WHOLE) as writer:
        assert "No agreement yet.   a: write one" in writer.text
        await writer.press("j", "x", "1", "<enter>")
        assert writer.asked == []


@pytest.mark.parametrize("columns", [78, 80, 120])
async def test_the_way_back_is_always_among_the_keys_with_its_word(columns: int) -> None:
    evening = _evening(CALLS)
    async with at_page(AgreementsPage, evening, (columns, 10)) as writer:
        (one,) = _ids(writer)
        await writer.elsewhere(Amend(one, changed(CALLS, what="calls PPR at noon"), TODAY, CALLS))
        writer.desk.live.do(Amend(one, changed(CALLS, what="calls PPR at one"), TODAY, CALLS))
        await writer.elsewhere()
        assert all(key in writer.keys(columns) for key in ("Enter mend it", "1 the one", "2 the other", "Esc back"))
