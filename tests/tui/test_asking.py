"""Questions and their answers: Enter confirms, Esc steps back, digits choose, and Space confirms nothing."""

from __future__ import annotations

import pytest

from meeting.events import Reason, WaitFor
from meeting.intents import (
    AwaitInterpreter,
    CloseMeeting,
    EnterPhase,
    GiveFloor,
    Intent,
    KeepTurns,
    NextSpeaker,
    OpenMeeting,
    Past,
    ShortenTurns,
)
from meeting.notices import Notice, NoticeKind
from meeting.refusal import Refused, Why
from meeting.state import Meeting
from meeting.template import RuleId
from tests.tui import table
from tests.tui.live import Evening
from tui.asking import (
    Act,
    AnotherDay,
    Ask,
    Confirming,
    GoingOn,
    HearThroughAnother,
    Leave,
    Leaving,
    Question,
    Unheard,
    WhyAnyway,
    Withdraw,
    answer,
    asked_by,
    offered,
)

UNHEARD = Refused(Why.UNHEARD, ("ida",), "reflection", RuleId.EVERYONE_HEARD, needs_reason=True)
HEARD = Refused(Why.ALREADY_HEARD, ("ida", "tove"), needs_confirm=True)
QUESTIONS: tuple[Question, ...] = (
    Leaving(),
    GoingOn(),
    Unheard(EnterPhase(), UNHEARD),
    Confirming(GiveFloor("ida"), HEARD),
    WhyAnyway(EnterPhase(), UNHEARD),
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_space_confirms_nothing_and_keeps_its_own_meaning(question: Question) -> None:
    for key in (" ", "f2", "pagedown"):
        assert answer(question, key) is None


@pytest.mark.parametrize("question", QUESTIONS)
def test_escape_takes_every_question_back(question: Question) -> None:
    assert answer(question, "escape") == Withdraw()


def test_leaving_takes_a_second_q_and_nothing_else() -> None:
    assert answer(Leaving(), "q") == Leave()
    assert answer(Leaving(), "ctrl+c") == Leave()
    assert answer(Leaving(), "enter") is None
    assert answer(None, "q") is None


def test_going_on_takes_enter() -> None:
    assert answer(GoingOn(), "enter") == Act(EnterPhase())


def test_going_on_without_somebody_asks_why_and_the_reason_is_a_number() -> None:
    question = asked_by(Meeting(), EnterPhase(), UNHEARD)
    assert question == Unheard(EnterPhase(), UNHEARD)
    assert answer(question, "enter") is None
    assert answer(question, "1") == HearThroughAnother()
    why = answer(question, "2")
    assert isinstance(why, Ask)
    assert answer(why.question, "1") == Act(EnterPhase(past=(Past(RuleId.EVERYONE_HEARD, Reason.OWN_WISH),)))
    assert answer(why.question, "4") == Act(EnterPhase(past=(Past(RuleId.EVERYONE_HEARD, Reason.WRITTEN_LATER),)))
    assert answer(why.question, "5") is None
    assert answer(why.question, "enter") is None


def test_a_second_turn_takes_enter() -> None:
    question = asked_by(Meeting(), GiveFloor("ida"), HEARD)
    assert answer(question, "enter") == Act(GiveFloor("ida", confirmed=True))


def test_enter_goes_past_the_warning_that_stands_there_and_no_other() -> None:
    warned = Refused(Why.CHILD_PRESENT, ("sami",), "reflection", RuleId.CHILD_HEARS, needs_confirm=True)
    unheard = Past(RuleId.EVERYONE_HEARD, Reason.OWN_WISH)
    question = asked_by(Meeting(), EnterPhase(past=(unheard,)), warned)
    assert answer(question, "enter") == Act(EnterPhase(past=(unheard, Past(RuleId.CHILD_HEARS))))


@pytest.mark.parametrize("intent", [OpenMeeting(("amina",)), CloseMeeting()])
def test_a_block_asks_for_a_reason(intent: Intent) -> None:
    question = asked_by(Meeting(), intent, Refused(Why.NO_PARENT, rule=RuleId.PARENT_PRESENT, needs_reason=True))
    assert isinstance(question, WhyAnyway)
    answered = answer(question, "2")
    assert isinstance(answered, Act)
    assert answered.intent != intent


def test_a_refusal_that_nothing_goes_past_asks_nothing() -> None:
    assert asked_by(Meeting(), NextSpeaker(), Refused(Why.JUST_GIVEN)) is None
    assert asked_by(Meeting(), GiveFloor("ida"), Refused(Why.NOT_HERE, ("ida",))) is None


def test_the_offer_of_shorter_turns_is_taken_or_left() -> None:
    notice = Notice(NoticeKind.SHORTER_TURNS)
    assert offered(notice, "enter") == ShortenTurns()
    assert offered(notice, "escape") == KeepTurns()
    assert offered(notice, " ") is None
    assert offered(None, "enter") is None


@pytest.mark.rule("R46")
def test_while_the_interpreter_is_missing_a_digit_says_what_we_do() -> None:
    notice = Notice(NoticeKind.INTERPRETER_AWAITED, ("nadia",))
    assert offered(notice, "1") == AwaitInterpreter("nadia", WaitFor.ARRIVAL)
    assert offered(notice, "2") == AwaitInterpreter("nadia", WaitFor.PHONE)
    assert offered(notice, "3") == AnotherDay()
    assert offered(notice, "enter") is None


@pytest.mark.rule("R46")
def test_without_the_interpreter_we_wait_phone_find_another_day_or_say_why() -> None:
    evening = Evening(table.plan(interpreted=True))
    begin = OpenMeeting(("maya", "amina", "ida"))
    refused = evening.leader.do(begin)
    assert refused is not None
    question = asked_by(evening.state, begin, refused)
    assert answer(question, "1") == Act(AwaitInterpreter("nadia", WaitFor.ARRIVAL))
    assert answer(question, "2") == Act(
        AwaitInterpreter("nadia", WaitFor.PHONE), OpenMeeting(("maya", "amina", "ida", "nadia"))
    )
    assert answer(question, "3") == AnotherDay()
    assert answer(question, "4") == Ask(WhyAnyway(begin, refused))
    assert answer(question, "enter") is None
