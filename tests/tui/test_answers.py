"""What is said for a moment after a key."""

from __future__ import annotations

import pytest

from meeting.agreement_terms import FollowUp, Terms
from meeting.intents import (
    Arrive,
    CorrectStart,
    Defer,
    HearThrough,
    Intent,
    Interject,
    Leave,
    NextSpeaker,
    ParkQuestion,
    Pass,
    Propose,
    PutAside,
    TakeQuestion,
    Undo,
    WalkIn,
)
from meeting.people import Participant
from meeting.undo import taken_back
from tests.tui.live import TODAY, Evening
from tui.view.alphabet import FULL
from tui.view.answers import answer
from tui.view.look import Look
from tui.view.scene import scene_of
from tui.view.words import words_in

DA = Look(words_in("da"), FULL)


def _after(evening: Evening, intent: Intent) -> str:
    before, live = evening.state, evening.leader
    evening.do(intent)
    return answer(scene_of(DA, evening.state, live.now()), intent, before, taken_back(live.entries, live.pane))


def test_a_pass_is_kind_and_the_second_one_is_final() -> None:
    evening = Evening().opened().do(NextSpeaker())
    assert _after(evening, Pass()) == "Maya siger pas og bliver spurgt igen til sidst."
    evening.do(*[NextSpeaker()] * 4)
    assert _after(evening, Pass()) == "Maya siger pas. Det er helt i orden."


def test_later_names_whom_we_come_back_to() -> None:
    assert _after(Evening().opened().do(NextSpeaker()), Defer()) == "Vi kommer tilbage til Maya."


def test_an_agreement_that_is_put_aside_says_so_and_how_to_take_that_back() -> None:
    evening = Evening().opened().do(Propose(Terms("ringer", ("ida",), starts=TODAY, follow_up=FollowUp()), TODAY))
    (item,) = evening.state.agreements.items
    assert _after(evening, PutAside(item.id)) == "Aftalen er lagt væk.   z: fortryd"


def test_arrivals_and_departures_are_said() -> None:
    evening = Evening().opened(without=("tove",))
    assert _after(evening, Arrive("tove")) == "Tove er kommet."
    assert _after(evening, Leave("ida")) == "Ida er gået."
    assert _after(evening, WalkIn(Participant("sofie", "Sofie", "moster"))) == "Sofie er kommet."


def test_a_correction_of_the_start_answers_with_its_seconds() -> None:
    evening = Evening().opened().do(NextSpeaker()).do(NextSpeaker(), after_s=60)
    evening.clock.advance(40)
    assert _after(evening, CorrectStart(15)) == "Amina begyndte 15 sekunder før."
    assert _after(evening, CorrectStart(-15)) == "Amina begyndte 15 sekunder senere."


def test_an_interjection_says_whose_turn_waits_and_its_end_says_nothing() -> None:
    evening = Evening().opened().do(NextSpeaker())
    assert _after(evening, Interject()) == "Kort indskud.   i: Maya har ordet igen"
    assert _after(evening, Interject()) == ""


def test_undo_says_who_has_the_floor_again() -> None:
    evening = Evening().opened().do(NextSpeaker(), NextSpeaker())
    assert _after(evening, Undo()) == "Fortrudt: Maya har ordet igen."
    assert _after(evening, Undo()) == "Fortrudt."


def test_a_kept_question_and_someone_heard_through_another_are_said() -> None:
    evening = Evening().opened()
    assert _after(evening, ParkQuestion()) == "Spørgsmålet er gemt til refleksionen."
    assert _after(evening, HearThrough("maya", "amina")) == "Maya er hørt gennem Amina."


def test_the_next_turn_needs_no_words_because_the_wall_shows_it() -> None:
    assert _after(Evening().opened(), NextSpeaker()) == ""


@pytest.mark.rule("R104")
def test_a_question_that_is_taken_up_says_so() -> None:
    evening = Evening().opened().do(NextSpeaker())
    assert _after(evening, ParkQuestion("Hvem ringer?")) == "Spørgsmålet er gemt til refleksionen."
    (question,) = evening.state.questions
    assert _after(evening, TakeQuestion(question.id)) == "Spørgsmålet er taget op."
