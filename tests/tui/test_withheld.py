"""What touches a topic whose consent was withdrawn leaves every cell that the room can see (scenario 8)."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from meeting.agreement_terms import FollowUp, Terms
from meeting.events import ConsentWithdrawn, Face, PhaseEntered, ReadBackStarted, TopicsMarked
from meeting.intents import MarkTopics, NextSpeaker, OpenMeeting, Propose, ReadBack, WithdrawConsent
from meeting.plan import EarlierAgreement
from meeting.refusal import Refused, Why
from meeting.state import Agreements, Consent, Meeting, Minutes, OtherTerms, Reservation
from store.live import LiveMeeting
from store.series import made
from tests.scenes import drawn, stations
from tests.scenes.story import Story
from tests.tui.driver import leading, watching
from tests.tui.family import DA, FIRST, FRIDAYS, SECOND, STARTS, at_table, changed, scene
from tests.tui.live import TODAY, Evening
from tests.tui.stage import SMALL, on_stage
from tests.tui.test_wall import rows
from tests.tui.test_whitelist import SIZES, STORIES
from tui.view.lines import plain
from tui.view.readback import readback
from tui.view.refusals import refusal
from tui.view.report.facts import facts
from tui.view.report.text import report
from tui.view.scene import Scene
from tui.widgets.agreement_choice import AgreementChoicePanel
from tui.widgets.agreement_form import AgreementForm
from tui.widgets.child_view import ChildViewPanel
from tui.widgets.earlier import EarlierPanel
from tui.widgets.panel import Panel

WORDS = ("henter", "onsdagen", "taler sammen", "hver fredag", "Samis uge")
"""What the agreements of the drawn meeting say and nothing else on its screens does."""
TOLD = [(tell, clock) for tell, clock in STORIES if tell().meeting.agreements.items]


def _hidden(story: Story, clock: str) -> Scene:
    told = [TopicsMarked(item.id, ("helbred",)) for item in story.meeting.agreements.items]
    return story.tell(clock, *told, ConsentWithdrawn("helbred", "amina")).scene(clock)


def _seen(text: str) -> list[str]:
    return [word for word in WORDS if word in text]


@pytest.mark.rule("R118")
@pytest.mark.parametrize(("tell", "clock"), TOLD, ids=[tell.__name__ for tell, _ in TOLD])
def test_no_wall_shows_its_words(tell: Callable[[], Story], clock: str) -> None:
    hidden = _hidden(tell(), clock)
    for size in SIZES:
        assert _seen("\n".join(rows(hidden, *size))) == []
    assert _seen(report(hidden)) == []
    assert _seen(json.dumps(facts(hidden), ensure_ascii=False)) == []


def test_the_words_are_on_the_walls_they_are_looked_for_on() -> None:
    shown = [tell for tell, clock in TOLD for size in SIZES if _seen("\n".join(rows(tell().scene(clock), *size)))]
    assert {drawn.mid_round, stations.agreeing} <= set(shown)
    assert _seen(report(stations.agreeing().scene("15:31"))) == [*WORDS]


def _table(**changes: object) -> Meeting:
    item = changed(SECOND, **changes)
    meeting = at_table("agreements", agreements=Agreements((FIRST, item)))
    return changed(meeting, minutes=Minutes(consent=Consent({"two": ("helbred",)}, {"helbred": ("amina",)})))


@pytest.mark.rule("R118")
@pytest.mark.parametrize(
    "make",
    [
        lambda at: AgreementChoicePanel(at, "two"),
        lambda at: ChildViewPanel(at, "two", "sami"),
        lambda at: AgreementForm(at, SECOND),
        lambda at: AgreementForm(at, SECOND, listed=True),
    ],
    ids=["choice", "child", "form", "listed"],
)
async def test_no_panel_of_the_leader_shows_its_words(make: Callable[[Scene], Panel]) -> None:
    two = _table(other=OtherTerms(FRIDAYS, "jonas", STARTS), reservations=(Reservation("lise", "hver fredag"),))
    async with on_stage(make(scene(two)), SMALL) as stage:
        shown = "\n".join(stage.rows()) + stage.says
        assert [word for word in ("taler sammen", "fredag", "Samis uge") if word in shown] == []


async def test_the_leader_is_told_that_it_is_not_shown_and_can_do_nothing_with_it() -> None:
    two = _table(other=OtherTerms(FRIDAYS, "jonas", STARTS))
    async with on_stage(AgreementChoicePanel(scene(two), "two"), SMALL) as stage:
        assert stage.says == DA.words.text("Agreement {agreement} is not shown", agreement=2)
        await stage.press("<enter>", "o", "x", "r", "e", "d")
        assert {type(each).__name__ for each in stage.app.posted} & {"Mend", "ReadBack", "PutAside", "Take"} == set()
        assert stage.app.let_through == []
        await stage.press("<up>")
        assert stage.says == ""


@pytest.mark.rule("R118")
def test_a_sentence_is_not_read_out_and_goes_when_it_is_being_read() -> None:
    story = stations.agreeing().tell("15:32", ReadBackStarted("two", stations.FRIDAYS))
    hidden = _hidden(story, "15:33")
    assert hidden.meeting.agreements.reading == ""
    (item,) = (each for each in hidden.meeting.agreements.items if each.id == "two")
    assert _seen("\n".join(plain(row) for row in readback(hidden, item, 60, 19))) == []


def test_only_a_screen_of_ones_own_names_the_topic() -> None:
    told = _table()
    why = Refused(Why.WITHHELD, what="two")
    assert "helbred" not in refusal(DA, told, {}, why, private=False)
    assert "helbred" in refusal(DA, told, {}, why, private=True)


@pytest.mark.rule("R118", "R131")
async def test_the_next_meeting_asks_for_it_without_its_words() -> None:
    hidden = _table()
    brought = made(hidden, lambda people: {person.id: person.name for person in people})
    assert brought[1] == EarlierAgreement("4.2", "", "")
    asked = at_table("since", agreements=Agreements(earlier=tuple(brought)))
    name = DA.words.text("Agreement {agreement} is not shown", agreement="4.2")
    async with on_stage(EarlierPanel(scene(asked)), SMALL) as stage:
        assert any(name in row for row in stage.rows())
        await stage.press("1", "<enter>", "<down>")
    story = stations.welcome().tell("13:13", PhaseEntered("since_last_time"))
    at = scene(changed(story.meeting, agreements=Agreements(earlier=tuple(brought))))
    assert name in "\n".join(rows(at, 80, 24))
    assert name in report(at)


TERMS = Terms("ringer til lægen", ("ida",), starts=TODAY, follow_up=FollowUp())


def _running() -> tuple[Evening, LiveMeeting, str]:
    evening = Evening()
    evening.do(OpenMeeting(tuple(person.id for person in evening.plan.participants)), NextSpeaker())
    evening.do(Propose(TERMS, TODAY))
    minutes = evening.pane(Face.MINUTES)
    (item,) = minutes.state.agreements.items
    assert minutes.do(MarkTopics(item.id, ("helbred",))) is None
    return evening, minutes, item.id


@pytest.mark.rule("R118")
async def test_consent_withdrawn_in_the_minutes_empties_the_wall_at_once_also_a_form_that_is_open() -> None:
    evening, minutes, _ = _running()
    async with leading(evening) as leader, watching(evening) as wall:
        await leader.press("o", "a")
        await leader.shows("Gør hvad     ringer til lægen")
        await leader.type("mor")
        assert minutes.do(WithdrawConsent("helbred", "amina")) is None
        await leader.hides("lægen", "Gør hvad")
        await wall.hides("lægen")
        await leader.press("o")
        await leader.hides("lægen")


@pytest.mark.rule("R118")
async def test_consent_withdrawn_while_the_sentence_is_read_takes_it_from_both_walls() -> None:
    evening, minutes, item = _running()
    evening.leader.catch_up()
    evening.do(ReadBack(item))
    async with leading(evening) as leader, watching(evening) as wall:
        await leader.shows("ringer til lægen.")
        await wall.shows("ringer til lægen.")
        assert minutes.do(WithdrawConsent("helbred", "amina")) is None
        await leader.hides("lægen")
        await wall.hides("lægen")
