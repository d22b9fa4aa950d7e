"""Scenarios 3 and 4: a child who is here for some of the time, and a father who has to leave."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting import agreements, closing, notices, presence
from meeting.closing import CheckKind
from meeting.intents import Amend, AskChild, ChangeOrder, Confirm, EnterPhase, HearThrough, Past, ReadBack
from meeting.notices import NoticeKind
from meeting.people import Interval
from meeting.presets import preset
from meeting.refusal import Why
from meeting.speakers import Status
from meeting.state import Standing
from meeting.template import ForChildren, RuleId, Template
from tests.clock import START
from tests.scenarios.cast import FOURTEEN, SAMI, YUSUF, meeting_of
from tests.table import Table, terms

MINUTE = timedelta(minutes=1)


def not_for_children(template: Template, *phases: str) -> Template:
    """Return a template in which these parts are not for children, and all others are."""
    tagged = tuple(
        replace(phase, for_children=ForChildren.NO if phase.id in phases else ForChildren.YES)
        for phase in template.phases
    )
    return replace(template, phases=tagged)


def said(table: Table) -> dict[NoticeKind, tuple[str, ...]]:
    """What the leader alone is told, and about whom."""
    return {notice.kind: notice.people for notice in notices.person_notices(table.state, table.now)}


class TestScenario3:
    """Child 9 years present 25 min, leaves, returns for agreements; two segments tagged nej."""

    @pytest.fixture
    def table(self) -> Table:
        """Sami is to be here from 13:00 to 13:25 and from 14:20 to 14:50; two parts are not for him."""
        stays = (Interval(START, START + 25 * MINUTE), Interval(START + 80 * MINUTE, START + 110 * MINUTE))
        people = (replace(SAMI, present=stays, speaks=""), *FOURTEEN[2:])
        template = not_for_children(preset("involving_2023"), "reflection", "next_meeting")
        return Table(meeting_of(*people, template=template)).opens()

    @pytest.mark.rule("R39", "R41", "R42", "R90", "R92", "R97")
    def test_he_is_heard_goes_comes_back_and_says_what_he_thinks(self, table: Table) -> None:
        table.at("13:15").enters("descriptive").space().at("13:24").frees()
        assert (table.state.floor.turns[-1].person, table.status("sami")) == ("sami", Status.HEARD)
        assert NoticeKind.CHILD_OVERSTAYS not in said(table)

        table.at("13:26")
        assert said(table)[NoticeKind.CHILD_OVERSTAYS] == ("sami",)
        assert presence.is_here(table.state, "sami"), "the plan moves nobody"
        table.leaves("sami").hears_everyone().enters("reflection")
        assert NoticeKind.CHILD_HEARS not in said(table), "nobody is asked while he is out"
        table.hears_everyone()
        assert table.status("sami") is Status.TO_RETURN

        table.enters("agreements").at("14:20")
        assert said(table)[NoticeKind.CHILD_DUE] == ("sami",)
        table.arrives("sami")
        agreed = table.agrees(terms("henter Sami om onsdagen", "mormor", about=("sami",)))
        assert [child.id for child in agreements.children_to_ask(table.state, table.agreement(agreed))] == ["sami"]
        table.does(AskChild(agreed, "sami", "Så kan jeg nå fodbold"))
        assert agreements.children_to_ask(table.state, table.agreement(agreed)) == ()

        refused = table.refuses(EnterPhase(), Why.CHILD_PRESENT)
        assert (refused.people, refused.what, refused.needs_confirm) == (("sami",), "next_meeting", True)
        table.leaves("sami").does(EnterPhase())

        owed = [(check.person, check.phase) for check in closing.missing(table.state) if check.person]
        assert owed == [("sami", "reflection")]
        table.does(HearThrough("sami", "yusuf", "reflection"))
        assert all(check.person != "sami" for check in closing.missing(table.state))

    @pytest.mark.rule("R41")
    def test_if_he_stays_the_leader_alone_is_told_and_may_go_on(self, table: Table) -> None:
        table.enters("descriptive").hears_everyone()
        table.refuses(EnterPhase(), Why.CHILD_PRESENT)
        table.does(EnterPhase(past=(Past(RuleId.CHILD_HEARS),)))
        assert said(table)[NoticeKind.CHILD_HEARS] == ("sami",)
        on_the_wall = notices.frame_notice(table.state, table.now)
        assert on_the_wall is None or "sami" not in on_the_wall.people

    @pytest.mark.rule("R92")
    def test_an_agreement_made_while_he_was_out_waits_for_him(self, table: Table) -> None:
        table.leaves("sami")
        agreed = table.agrees(terms("øver læsning", "yusuf", about=("sami",)))
        kinds = {check.kind for check in closing.missing(table.state)}
        assert CheckKind.CHILD_NOT_ASKED in kinds
        table.does(AskChild(agreed, "sami", "Kun hvis det er sjovt", "mormor"))
        assert CheckKind.CHILD_NOT_ASKED not in {check.kind for check in closing.missing(table.state)}


@pytest.mark.rule("R33", "R113", "R122", "R120")
def test_scenario_4_the_father_must_leave_and_is_heard_and_agrees_before() -> None:
    """Father must leave → moved up; agreement about him confirmed before he leaves."""
    father = replace(YUSUF, leaves_at=START + 30 * MINUTE)
    table = Table(meeting_of(SAMI, *FOURTEEN[3:], father)).opens().at("13:15").enters("descriptive")
    order = table.state.rounds["descriptive"].order
    last = (*(person for person in order if person != "yusuf"), "yusuf")
    table.does(ChangeOrder(last)).space()

    notice = notices.frame_notice(table.state, table.now)
    assert notice is not None
    assert (notice.kind, notice.people, notice.at) == (NoticeKind.LEAVES_SOON, ("yusuf",), father.leaves_at)
    table.does(ChangeOrder(order))
    turn = table.state.floor.turn
    assert table.queue[0] == "yusuf"
    assert notices.frame_notice(table.state, table.now) is None
    assert table.state.floor.turn == turn, "who speaks is not disturbed"

    table.at("13:20").space().at("13:24")
    agreed = table.proposes(terms("kører Sami til træning", "yusuf", about=("sami",)))
    table.does(ReadBack(agreed))
    assert table.holder == "yusuf", "turns go on while an agreement is read back"
    table.does(Amend(agreed, terms("kører Sami til fodbold", "yusuf", about=("sami",)), table.today))
    table.refuses(Confirm(agreed, "Yusuf kører Sami til træning."), Why.NOT_READING)
    table.confirms(agreed, "Yusuf kører Sami til fodbold.").at("13:30")
    assert [due.person.id for due in presence.due(table.state, table.now)] == ["yusuf"]
    table.leaves("yusuf")

    assert agreements.standing(table.agreement(agreed)) is Standing.AGREED
    assert table.status("yusuf", "descriptive") is Status.HEARD
    table.leaves("sami").hears_everyone().enters("reflection")
    assert table.status("yusuf") is Status.GONE
    left = [check for check in closing.missing(table.state) if check.kind is CheckKind.LEFT_UNHEARD]
    assert [(check.person, check.phase) for check in left] == [("yusuf", "reflection")]
