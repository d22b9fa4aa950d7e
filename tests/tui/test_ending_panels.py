"""Today's agreements to choose from, last time's one by one, and a child's view."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import Outcome
from meeting.people import Participant, Role
from meeting.plan import EarlierAgreement
from meeting.state import EPOCH, Agreements, FollowedUp, HandedOver, Presence, Seat
from tests.tui.family import DA, FIRST, at_table, changed, scene
from tests.tui.stage import BELOW, SMALL, on_stage
from tui.view.follow_up import follow_up_list
from tui.view.lines import plain
from tui.widgets.agreement_choice import AgreementChoicePanel
from tui.widgets.child_view import ChildViewPanel
from tui.widgets.earlier import EarlierPanel

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
        done = FollowedUp("1.3", Outcome.CHANGED, "Nu hver søndag", EPOCH)
        panel.follow(scene(changed(meeting, agreements=Agreements(earlier=EARLIER, followed_up=(done,)))))
        await stage.press("1", "<enter>")
        last = [each for each in stage.app.posted if isinstance(each, EarlierPanel.Answered)][-1]
        assert (last.ref, last.outcome, last.sentence) == ("2.3", Outcome.KEPT, "")


@pytest.mark.rule("R131")
async def test_what_was_changed_to_is_asked_for_and_stands_by_itself() -> None:
    changed_to = replace(EARLIER[0], what="Nu hver søndag")
    meeting = at_table("since", agreements=Agreements(earlier=(changed_to, *EARLIER[1:])))
    assert plain(follow_up_list(scene(meeting), 60, 8)[0]) == "► 1.3  Yusuf: Nu hver søndag"
    async with on_stage(EarlierPanel(scene(meeting)), SMALL) as stage:
        assert "1.3 Yusuf: Nu hver søndag" in stage.rows()[3]


async def test_what_had_become_of_one_does_not_stand_beside_the_next() -> None:
    done = tuple(FollowedUp(each.ref, Outcome.NOT_KEPT, "Det blev ikke til noget", EPOCH) for each in EARLIER[:1])
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


@pytest.mark.rule("R131")
async def test_what_was_left_for_later_is_asked_for_after_the_others() -> None:
    async with on_stage(EarlierPanel(scene(at_table("since", agreements=Agreements(earlier=EARLIER)))), SMALL) as stage:
        for ref in ("2.3", "3.1", "1.3", "2.3"):
            await stage.press("<down>")
            assert f"► {ref} " in stage.rows()[3]


@pytest.mark.rule("R96", "R131")
async def test_another_goes_on_with_it_by_six_and_a_name_and_never_a_child() -> None:
    meeting = at_table("since", agreements=Agreements(earlier=EARLIER))
    panel = EarlierPanel(scene(meeting))
    async with on_stage(panel, SMALL) as stage:
        await stage.press("6")
        assert "Sami" not in "".join(stage.rows())
        await stage.press("ida", " ", "<enter>")
        (handed,) = (each for each in stage.app.posted if isinstance(each, EarlierPanel.HandedOver))
        assert (handed.ref, handed.person) == ("1.3", "ida")
        assert stage.app.let_through == ["space"]
        heir = HandedOver("1.3", "ida", EPOCH)
        panel.follow(scene(changed(meeting, agreements=Agreements(earlier=EARLIER, handed_over=(heir,)))))
        await stage.press("6", "<escape>")
        assert "1.3 Yusuf → Ida øver dansk med Omar" in stage.rows()[3]
        await stage.press("2", "<enter>")
        assert stage.posted(EarlierPanel.Answered)


async def test_who_goes_on_is_picked_for_no_other_agreement_than_the_one_it_was_asked_of() -> None:
    meeting = at_table("since", agreements=Agreements(earlier=EARLIER))
    panel = EarlierPanel(scene(meeting))
    async with on_stage(panel, SMALL) as stage:
        await stage.press("6")
        done = FollowedUp("1.3", Outcome.KEPT, "", EPOCH)
        panel.follow(scene(changed(meeting, agreements=Agreements(earlier=EARLIER, followed_up=(done,)))))
        assert "2.3 Jonas søger om aflastning" in stage.rows()[3]
        await stage.press("<enter>")
        assert not stage.posted(EarlierPanel.HandedOver)


async def test_when_all_are_gone_through_it_says_so() -> None:
    async with on_stage(EarlierPanel(scene(at_table("since"))), SMALL) as stage:
        assert stage.rows()[1].strip() == DA.words.text("All agreements of last time are gone through.")


# --- the child's view -----------------------------------------------------------------------------------


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
