"""How long each can speak: the figures of the planning table, in minutes and seconds of own speech."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from meeting.people import Mode, Network, Participant, Role
from meeting.plan import Plan
from meeting.presets import preset
from meeting.speech_budget import interpreting_factor, own_speech_s, speakers
from tests.meeting.plan_texts import NADIA, PLAN, changed, plan_of

LEADER = Participant("mette", "Mette", "mødeleder")


def plan(number: int, minutes: int, breaks: int = 0, *interpreters: tuple[str, Mode]) -> Plan:
    """Return a plan with so many speakers, minutes and breaks of ten minutes."""
    template = preset("first_meeting")
    held = replace(template.framed(interpreted=bool(interpreters)), target_min=minutes, breaks=breaks)
    people = [Participant(f"p{one}", f"P{one}", "nabo", Network.PRIVATE) for one in range(number)]
    people += [
        Participant(f"t{one}", "T", "tolk", kind=Role.INTERPRETER, interprets=language, mode=mode)
        for one, (language, mode) in enumerate(interpreters)
    ]
    return replace(
        plan_of(PLAN), template=replace(template, frame=held, with_interpreter=held), participants=(LEADER, *people)
    )


ARABIC, DARI = ("ar", Mode.ONSITE), ("prs", Mode.VIDEO)


@pytest.mark.rule("R30")
@pytest.mark.parametrize(
    ("number", "no_break", "one_break", "arabic", "two_languages", "ninety"),
    [
        (6, "5:50", "5:00", "4:35", "3:03", "3:20"),
        (8, "4:22", "3:45", "3:26", "2:17", "2:30"),
        (12, "2:55", "2:30", "2:17", "1:31", "1:40"),
        (14, "2:30", "2:08", "1:57", "1:18", "1:25"),
        (20, "1:45", "1:30", "1:22", "0:55", "1:00"),
    ],
)
def test_own_speech_of_one_person_in_one_round(
    number: int, no_break: str, one_break: str, arabic: str, two_languages: str, ninety: str
) -> None:
    plans = (
        plan(number, 120),
        plan(number, 120, 1),
        plan(number, 180, 2, ARABIC),
        plan(number, 180, 2, ARABIC, DARI),
        plan(number, 90),
    )
    shown = tuple(f"{int(own_speech_s(one) or 0) // 60}:{int(own_speech_s(one) or 0) % 60:02}" for one in plans)
    assert shown == (no_break, one_break, arabic, two_languages, ninety)


def test_an_interpreted_meeting_of_three_hours_holds_a_third_less_than_two_hours_without() -> None:
    with_interpreter, without = own_speech_s(plan(8, 180, 2, ARABIC)), own_speech_s(plan(8, 120))
    assert with_interpreter is not None
    assert without is not None
    assert with_interpreter < without


@pytest.mark.parametrize(
    ("interpreters", "factor"),
    [
        ((), 1.0),
        ((ARABIC,), 2.0),
        ((ARABIC, DARI), 3.0),
        ((("ar", Mode.WHISPERED),), 1.2),
        ((ARABIC, ("prs", Mode.WHISPERED)), 2.2),
        ((("dts", Mode.ONSITE), ("dts", Mode.ONSITE)), 2.0),
    ],
)
def test_every_language_is_said_again_but_whispering_costs_little(
    interpreters: tuple[tuple[str, Mode], ...], factor: float
) -> None:
    assert interpreting_factor(plan(6, 180, 2, *interpreters)) == pytest.approx(factor)


@pytest.mark.rule("R29", "R70")
def test_the_leader_interpreter_companion_and_observer_have_no_turn_and_the_minute_taker_has() -> None:
    text = changed(
        PLAN,
        ('role = "klasselærer"', 'role = "bisidder"'),
        ('role = "nabo"', 'role = "observatør"\nnetwork = "professional"'),
    )
    assert [person.id for person in speakers(plan_of(text + NADIA))] == ["sami", "amina", "jonas"]


def test_a_meeting_of_the_leader_alone_has_no_turns() -> None:
    assert own_speech_s(plan(0, 120)) is None
