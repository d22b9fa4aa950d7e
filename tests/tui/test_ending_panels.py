"""Today's agreements to choose from, last time's one by one, the next date, points to tick, and a child's view."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from meeting.agreement_terms import Outcome
from meeting.people import Participant, Role
from meeting.plan import EarlierAgreement
from meeting.state import Agreements, FollowedUp, Phases, Presence, Seat
from tests.tui.family import DA, EN, FIRST, SECOND, STARTS, at_table, changed, scene
from tests.tui.stage import BELOW, BESIDE, SMALL, on_stage
from tui.view.next_date import Finding, meant, offered, reason
from tui.widgets.agreement_choice import AgreementChoicePanel
from tui.widgets.child_view import ChildViewPanel
from tui.widgets.earlier import EarlierPanel
from tui.widgets.next_date import NextDatePanel
from tui.widgets.points import PointsPanel

EARLIER = (
    EarlierAgreement("1.3", "øver dansk med Omar", "Yusuf"),
    EarlierAgreement("2.3", "søger om aflastning", "Jonas"),
    EarlierAgreement("3.1", "sender ugeplan hver fredag", "Ida"),
)


# --- today's agreements --------------------------------------------------------------------------------------------


async def test_the_first_one_that_is_not_read_back_is_proposed() -> None:
    async with on_stage(AgreementChoicePanel(scene(at_table("agreements"))), SMALL) as stage:
        assert stage.rows()[2].startswith("   ✓ 1 Mormor henter Sami om onsdagen")
        assert stage.rows()[3].startswith(" ► ○ 2 Ida og Mormor taler sammen")
        await stage.press("o", "1", "<enter>", "<down>", "x", "r", "a", "<escape>")
        kinds = AgreementChoicePanel
        assert [each.agreement for each in stage.app.posted if isinstance(each, kinds.ReadBack)] == ["two"]
        assert [each.agreement for each in stage.app.posted if isinstance(each, kinds.Mend)] == ["one"]
        assert [each.agreement for each in stage.app.posted if isinstance(each, kinds.PutAside)] == ["two"]
        assert [each.agreement for each in stage.app.posted if isinstance(each, kinds.Reserve)] == ["two"]
        assert stage.posted(kinds.New)
        assert stage.posted(kinds.Left)


async def test_without_an_agreement_the_list_says_what_to_do() -> None:
    panel = AgreementChoicePanel(scene(at_table("agreements", agreements=Agreements())))
    async with on_stage(panel, SMALL) as stage:
        await stage.press("<enter>", "o", "1")
        assert stage.app.let_through == ["enter", "o", "1"]
        assert "a:" in stage.rows()[2]


async def test_many_agreements_keep_the_chosen_one_in_sight() -> None:
    many = tuple(changed(FIRST, id=f"n{n}", number=n) for n in range(1, 21))
    panel = AgreementChoicePanel(scene(at_table("agreements", agreements=Agreements(many))), "n15")
    async with on_stage(panel, BELOW) as stage:
        assert any(row.startswith(" ► ✓ 15") for row in stage.rows())
        await stage.press(*["<down>"] * 9)
        assert any(row.startswith(" ► ✓ 20") for row in stage.rows())


# --- last time's agreements ----------------------------------------------------------------------------------------


@pytest.mark.rule("R131")
async def test_an_earlier_agreement_is_answered_by_a_digit_and_a_sentence() -> None:
    meeting = at_table("since", agreements=Agreements(earlier=EARLIER))
    panel = EarlierPanel(scene(meeting))
    async with on_stage(panel, SMALL) as stage:
        assert "1.3 Yusuf øver dansk med Omar" in stage.rows()[3]
        await stage.press("4", "Nu hver søndag", "<enter>")
        (answered,) = (each for each in stage.app.posted if isinstance(each, EarlierPanel.Answered))
        assert (answered.ref, answered.outcome, answered.sentence) == ("1.3", Outcome.CHANGED, "Nu hver søndag")
        done = FollowedUp("1.3", Outcome.CHANGED, "Nu hver søndag")
        panel.follow(scene(changed(meeting, agreements=Agreements(earlier=EARLIER, followed_up=(done,)))))
        await stage.press("1", "<enter>")
        last = [each for each in stage.app.posted if isinstance(each, EarlierPanel.Answered)][-1]
        assert (last.ref, last.outcome, last.sentence) == ("2.3", Outcome.KEPT, "")


async def test_what_had_become_of_one_does_not_stand_beside_the_next() -> None:
    done = tuple(FollowedUp(each.ref, Outcome.NOT_KEPT, "Det blev ikke til noget") for each in EARLIER[:1])
    panel = EarlierPanel(scene(at_table("since", agreements=Agreements(earlier=EARLIER, followed_up=done))))
    async with on_stage(panel, SMALL) as stage:
        assert "Det blev ikke" not in "".join(stage.rows())


async def test_one_can_be_left_for_later_and_a_digit_taken_back() -> None:
    async with on_stage(EarlierPanel(scene(at_table("since", agreements=Agreements(earlier=EARLIER)))), SMALL) as stage:
        await stage.press("<down>", "2", "x", "<escape>", "3", "<enter>", "<escape>", " ")
        (answered,) = (each for each in stage.app.posted if isinstance(each, EarlierPanel.Answered))
        assert (answered.ref, answered.outcome, answered.sentence) == ("2.3", Outcome.NOT_KEPT, "")
        assert stage.posted(EarlierPanel.Left)
        assert stage.app.let_through == ["space"]


async def test_when_all_are_gone_through_it_says_so() -> None:
    async with on_stage(EarlierPanel(scene(at_table("since"))), SMALL) as stage:
        assert stage.rows()[1].strip() == DA.words.text("All agreements of last time are gone through.")


# --- the next meeting ----------------------------------------------------------------------------------------------


@pytest.mark.rule("R86", "R144")
@pytest.mark.parametrize(
    ("keys", "starts"),
    [
        (("<enter>",), datetime(2027, 1, 27, 12, 0, tzinfo=UTC)),
        (("2", "<enter>"), datetime(2027, 2, 3, 12, 0, tzinfo=UTC)),
        (("<down>", "<down>", "<enter>"), datetime(2027, 2, 10, 12, 0, tzinfo=UTC)),
        (("9/2 kl. 9", "<enter>"), datetime(2027, 2, 9, 8, 0, tzinfo=UTC)),
        (("9/2 13.30", "<enter>"), datetime(2027, 2, 9, 12, 30, tzinfo=UTC)),
        (("uge 6", "<enter>"), datetime(2027, 2, 8, 12, 0, tzinfo=UTC)),
    ],
)
async def test_a_date_is_taken_by_number_by_arrow_or_as_people_write_it(
    keys: tuple[str, ...], starts: datetime
) -> None:
    async with on_stage(NextDatePanel(scene(at_table("next"))), SMALL) as stage:
        await stage.press(*keys)
        (agreed,) = (each for each in stage.app.posted if isinstance(each, NextDatePanel.Agreed))
        assert (agreed.starts, agreed.confirmed) == (starts, False)


async def test_the_full_date_stands_beside_what_is_typed() -> None:
    async with on_stage(NextDatePanel(scene(at_table("next"))), SMALL) as stage:
        await stage.press("9/2 kl 9")
        assert "tirsdag den 9. februar 2027 kl. 09.00" in "".join(stage.rows())


@pytest.mark.rule("R86")
async def test_outside_the_usual_weeks_it_asks_once_and_enter_keeps_it() -> None:
    async with on_stage(NextDatePanel(scene(at_table("next"))), SMALL) as stage:
        await stage.press("20/1", "<enter>")
        assert not stage.posted(NextDatePanel.Agreed)
        assert stage.says == "Det er om 7 uger. Vi plejer 8–11.   Enter: behold"
        await stage.press("<home>", "<delete>", "<delete>", "21", "<enter>", "<enter>")
        (agreed,) = (each for each in stage.app.posted if isinstance(each, NextDatePanel.Agreed))
        assert (agreed.starts, agreed.confirmed) == (datetime(2027, 1, 21, 12, 0, tzinfo=UTC), True)


async def test_what_cannot_be_read_or_is_past_is_told() -> None:
    async with on_stage(NextDatePanel(scene(at_table("next"))), SMALL) as stage:
        await stage.press("snart", "<enter>")
        assert stage.says == "Datoen kan ikke læses. Skriv 9/12, fredag eller uge 50."
        await stage.press("<escape>")
        assert stage.posted(NextDatePanel.Left)


@pytest.mark.rule("R144")
@pytest.mark.parametrize(("typed", "said"), [("1", "Vi har nået det, vi mødtes om."), ("De flytter", "De flytter")])
async def test_the_series_ends_with_a_reason_by_number_or_in_words(typed: str, said: str) -> None:
    async with on_stage(NextDatePanel(scene(at_table("next"))), BESIDE) as stage:
        await stage.press("4", "<enter>", "<enter>", typed, "<enter>")
        (ended,) = (each for each in stage.app.posted if isinstance(each, NextDatePanel.Ended))
        assert ended.reason == said


def test_a_proposal_is_at_the_clock_time_of_this_meeting_also_over_summer_time() -> None:
    meeting = at_table("next")
    spring = changed(meeting, plan=changed(meeting.planned, starts=datetime(2027, 2, 3, 12, 0, tzinfo=UTC)))
    found = offered(scene(spring, datetime(2027, 2, 3, 14, 0, tzinfo=UTC)))
    assert {starts.hour for starts in found} == {11}
    assert meant(scene(spring, datetime(2027, 2, 3, 14, 0, tzinfo=UTC)), Finding("1")) == found[0]


def test_a_reason_by_number_is_a_sentence_in_both_languages() -> None:
    for look in (DA, EN):
        assert len(reason(scene(at_table(), look=look), "3")) > 10


# --- points and the child's view -----------------------------------------------------------------------------------


@pytest.mark.rule("R102", "R138")
async def test_points_are_ticked_by_their_numbers_while_the_presentation_goes_on() -> None:
    meeting = at_table("welcome")
    panel = PointsPanel(scene(meeting))
    async with on_stage(panel, BELOW) as stage:
        await stage.press("3", " ")
        assert [each.point for each in stage.app.posted if isinstance(each, PointsPanel.Ticked)] == ["authority_role"]
        assert stage.app.let_through == ["space"]
        ticked = Phases(meeting.phases.entries, frozenset({("welcome", "authority_role")}))
        panel.follow(scene(changed(meeting, phases=ticked)))
        await stage.press("3")
        assert stage.app.let_through == ["space", "3"]
        assert any(row.startswith(" ✓   Myndigheden") for row in stage.rows())


async def test_without_an_interpreter_nothing_is_said_of_interpreting() -> None:
    meeting = at_table("welcome")
    seats = tuple(seat for seat in meeting.presence.seats if not seat.participant.is_interpreter)
    async with on_stage(PointsPanel(scene(changed(meeting, presence=Presence(seats)))), BELOW) as stage:
        assert len([row for row in stage.rows() if "○" in row]) == 4


@pytest.mark.rule("R92")
async def test_a_child_that_is_here_says_yes_by_enter() -> None:
    async with on_stage(ChildViewPanel(scene(at_table("agreements")), "two", "sami"), BELOW) as stage:
        await stage.press("<enter>")
        (asked,) = (each for each in stage.app.posted if isinstance(each, ChildViewPanel.Asked))
        assert (asked.agreement, asked.child, asked.view, asked.through) == ("two", "sami", "ja", "")


@pytest.mark.rule("R92")
async def test_a_child_that_is_away_speaks_through_who_is_there_for_it() -> None:
    meeting = at_table("agreements", gone=("sami",))
    speaker = Participant("zoe", "Zoë", "børnerepræsentant", kind=Role.CHILD_REPRESENTATIVE, represents="sami")
    seats = (*meeting.presence.seats, Seat(speaker, meeting.presence.seats[1].stays))
    async with on_stage(
        ChildViewPanel(scene(changed(meeting, presence=Presence(seats))), "two", "sami"), BELOW
    ) as stage:
        await stage.press("3", "<tab>", "2")
        asked = [each for each in stage.app.posted if isinstance(each, ChildViewPanel.Asked)]
        assert [(each.view, each.through) for each in asked] == [
            ("nej, ikke sådan", "zoe"),
            ("ja, med et ønske", "amina"),
        ]


def test_the_second_agreement_of_the_tests_is_not_read_back_yet() -> None:
    assert SECOND.confirmed_terms is None
    assert STARTS.tzinfo is UTC
