"""Words that turn out to be a child's leave every cell that the room can see, as what consent hides does (R40)."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from meeting.agreement_terms import FollowUp, Terms
from meeting.closing import checks
from meeting.events import Face
from meeting.intents import Amend, CorrectStatement, NextSpeaker, NoteStatement, Propose, TakeMinutes
from meeting.plan import EarlierAgreement
from meeting.refusal import Refused, Why
from meeting.state import Agreements, Consent, Minutes
from meeting.statement_terms import Said
from store.live import LiveMeeting
from tests.tui.driver import leading, watching
from tests.tui.family import DA, at_table, changed
from tests.tui.family import scene as family_scene
from tests.tui.live import TODAY, Evening
from tests.tui.minutes.minutes_driver import writing
from tui.view.refusals import refusal
from tui.view.report.facts import facts
from tui.view.report.text import report
from tui.view.scene import Scene, scene_of
from tui.view.topics import Topic, topics_in_use

pytestmark = pytest.mark.rule("R40")

WISH = "Jeg vil gerne sove hos mormor hver fredag"
TERMS = Terms(WISH, ("amina",), starts=TODAY, follow_up=FollowUp())
HERS, OF_A_CHILD = Said("amina", WISH), Said("maya", WISH)


def _agreed() -> tuple[Evening, LiveMeeting]:
    """An agreement out of the mother's statement, in the words of the statement, and the minute-taker's pane."""
    evening = Evening().opened().do(NextSpeaker())
    minutes = evening.pane(Face.MINUTES)
    for intent in (TakeMinutes("tove"), NoteStatement("s", HERS), Propose(TERMS, TODAY, "s")):
        assert minutes.do(intent) is None
    return evening, minutes


def _corrected(minutes: LiveMeeting) -> None:
    assert minutes.do(CorrectStatement("s", OF_A_CHILD, (), HERS)) is None


def _scene(live: LiveMeeting) -> Scene:
    return scene_of(DA, live.state, live.now())


async def test_both_walls_and_a_form_that_is_open_let_go_of_them_at_once() -> None:
    evening, minutes = _agreed()
    evening.do(*(NextSpeaker() for _ in range(4)))
    async with leading(evening) as leader, watching(evening) as wall:
        await leader.press("o", "a")
        await leader.shows("sove hos")
        _corrected(minutes)
        await leader.hides("sove hos")
        await leader.press("o")
        await leader.shows("Aftale 1 vises ikke")
        await leader.press("enter", "o", "1")
        assert "sove hos" not in leader.text
        assert "sove hos" not in wall.text


def test_the_report_shows_a_number_in_their_place() -> None:
    _, minutes = _agreed()
    assert "sove hos" in report(_scene(minutes))
    _corrected(minutes)
    told = _scene(minutes)
    assert "Aftale 1 vises ikke" in report(told)
    assert "sove hos" not in report(told)
    assert "sove hos" not in json.dumps(facts(told), ensure_ascii=False)


def test_one_of_two_wordings_is_enough() -> None:
    evening, minutes = _agreed()
    evening.leader.catch_up()
    (item,) = minutes.state.agreements.items
    # The leader began before the minute-taker had changed a date, so both wordings stand.
    assert minutes.do(Amend(item.id, replace(TERMS, starts=None), TODAY, TERMS)) is None
    evening.do(Amend(item.id, replace(TERMS, what="Mor ringer"), TODAY, TERMS))
    minutes.catch_up()
    assert "Mor ringer" in report(_scene(minutes))
    _corrected(minutes)
    assert "Mor ringer" not in report(_scene(minutes))


def test_nobody_is_asked_to_read_them_out_at_the_close() -> None:
    _, minutes = _agreed()
    (item,) = minutes.state.agreements.items
    assert item.id in {check.agreement for check in checks(minutes.state)}
    _corrected(minutes)
    assert item.id not in {check.agreement for check in checks(minutes.state)}


async def test_the_minute_taker_reads_why_and_can_write_them_otherwise() -> None:
    evening, minutes = _agreed()
    _corrected(minutes)
    (item,) = minutes.state.agreements.items
    async with writing(evening) as pen:
        await pen.press("tab")
        await pen.shows("Agreement 1 is not shown: a child's words")
        assert minutes.do(Amend(item.id, replace(TERMS, what="Mor spørger mormor"), TODAY)) is None
        await pen.catch_up()
        await pen.shows("Mor spørger mormor")
        await pen.hides("is not shown")
    assert "Mor spørger mormor" in report(_scene(minutes))


def test_only_a_screen_of_ones_own_says_that_a_child_said_it() -> None:
    _, minutes = _agreed()
    _corrected(minutes)
    why = Refused(Why.WITHHELD, what=minutes.state.agreements.items[0].id)
    because = DA.words.text("a child's words")
    assert because not in refusal(DA, minutes.state, {}, why, private=False)
    assert because in refusal(DA, minutes.state, {}, why, private=True)


@pytest.mark.rule("R118")
def test_consent_withdrawn_here_hides_an_agreement_of_an_earlier_meeting() -> None:
    earlier = (EarlierAgreement("1.1", "tager medicinen", "Amina", topics=("helbred",)),)
    table = at_table("since", agreements=Agreements(earlier=earlier))
    assert "medicinen" in report(family_scene(table))
    assert topics_in_use(table) == (Topic("helbred", agreements=1),)
    hidden = family_scene(changed(table, minutes=Minutes(consent=Consent({}, {"helbred": ("amina",)}))))
    assert "medicinen" not in report(hidden)
    assert "medicinen" not in json.dumps(facts(hidden), ensure_ascii=False)
