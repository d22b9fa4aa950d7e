"""How one meeting went, on one page: as drawn to the cell, in every size, and without a word too many about anybody."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

import pytest
from msgspec.structs import replace

from meeting.evaluation_terms import Group, Sheet
from meeting.events import EvaluationAnswered, EvaluationFilled, Left, MeetingResumed, PhaseEntered, TurnEnded
from meeting.series import Series
from meeting.state import Stay
from meeting.steps import Moment, moments
from tests.scenes import drawn, held, stations
from tests.scenes.meeting_days import series_of
from tests.scenes.story import Story
from tests.tui.drawn import drawing
from tests.tui.family import DA, EN, SPEAKERS
from tui.view.alphabet import PLAIN
from tui.view.lines import plain, width
from tui.view.look import Look
from tui.view.review.meeting import meeting_rows

SIZES = ((60, 19), (80, 23), (100, 29), (120, 35), (140, 50), (80, 12), (60, 8), (20, 5), (1, 1))
IN_ASCII = Look(DA.words, PLAIN)
_PRESENT = {"nadia": (("13:02", "16:00"),), "sami": (("13:10", "13:50"), ("15:25", "15:50"))}
"""When they were in the house, as drawn; what is noted of them begins with the roll call."""


def as_drawn() -> Series:
    """The third meeting, with the interpreter and the child there before the beginning and after the end."""
    meeting = held.third().meeting
    seats = tuple(
        replace(seat, stays=tuple(Stay(held.at(since), held.at(until)) for since, until in stays))
        if (stays := _PRESENT.get(seat.participant.id))
        else seat
        for seat in meeting.presence.seats
    )
    return Series("2026-014", (replace(meeting, presence=replace(meeting.presence, seats=seats)),))


def moment(story: Story, at: datetime) -> Moment:
    """The meeting as it stood at an instant, which goes on."""
    played = moments(story.log)
    return replace(played[played.at(at)], at=at)


def page(
    story: Story, *, part: int = 2, size: tuple[int, int] = (80, 23), look: Look = DA, series: Series | None = None
) -> list[str]:
    """The rows of a meeting at its last moment."""
    meeting = story.meeting
    number, now = meeting.planned.number, meeting.wall(meeting.last_at)
    rows = meeting_rows(look, series or series_of(story), number, part, moment(story, meeting.last_at), size, now)
    assert len(rows) == size[1]
    assert all(width(row) <= size[0] for row in rows)
    return [plain(row).rstrip() for row in rows]


def test_the_page_is_as_drawn_to_the_cell() -> None:
    at = moment(held.third(), held.at("14:16"))
    rows = meeting_rows(DA, as_drawn(), 3, 2, at, (80, 23), held.at("18:00"))
    assert [plain(row).rstrip() for row in rows] == [row.rstrip() for row in drawing("i-meeting-80x24")[:23]]


@pytest.mark.parametrize("look", [DA, EN, IN_ASCII], ids=["da", "en", "ascii"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "tell",
    [
        held.third,
        stations.planned,
        stations.welcome,
        stations.reflecting,
        drawn.on_break,
        stations.broken_off,
        stations.without_interpreter,
        stations.evaluating,
        stations.closed,
        drawn.twenty_four,
    ],
)
def test_it_fills_every_size_and_leaves_the_last_row_free(
    tell: Callable[[], Story], size: tuple[int, int], look: Look
) -> None:
    rows = page(tell(), size=size, look=look)
    assert rows[-1] == "" or size[1] == 1


@pytest.mark.parametrize("size", [(60, 19), (80, 23), (120, 35)])
@pytest.mark.parametrize("part", range(7))
def test_the_chosen_part_the_bars_and_the_moment_are_there_in_every_window(part: int, size: tuple[int, int]) -> None:
    rows = page(held.third(), part=part, size=size)
    [chosen] = [row for row in rows[:-2] if row.startswith(" ►")]
    assert f" {part + 1} " in chosen
    assert [row[1:5] for row in rows if row[1:5] in {"plan", "blev"}] == ["plan", "blev"]
    assert rows[-2].startswith(" 15:59")


def test_where_not_all_parts_fit_the_chosen_one_does() -> None:
    for part in range(7):
        rows = page(held.third(), part=part, size=(80, 15))
        assert any(row.startswith(f" ►  {part + 1} ") for row in rows)


def test_without_the_glyphs_it_says_the_same_in_ascii() -> None:
    rows = page(held.third(), look=IN_ASCII)
    assert all(row.translate(str.maketrans("", "", "æøåÆØÅ")).isascii() for row in rows)
    assert rows[4] == " plan     11111222223333333|||33333333334444444|||44444444555555566777"
    assert rows[5] == " blev     ....1111222222233333||||333333333344444444|||444445555556777"


def test_it_is_complete_in_english() -> None:
    rows = page(held.third(), look=EN)
    assert " ".join(rows[0].split()) == "Meeting 3 · Familien A. · Wednesday 16 September 2026 read only"
    assert rows[8:15] == [
        "    1 Welcome            15 min  13 min   everyone has said hello",
        "    2 Since last time    15 min  20 min   5 agreements gone through",
        " ►  3 Descriptive round  50 min  48 min   13 of 13",
        "    4 Reflection         45 min  36 min   12 of 13, Tove through Jonas",
        "    5 Agreements         20 min  18 min   2 new, both read back",
        "    6 Next meeting       5 min   5 min    2/12 at 13:00, in 11 weeks",
        "    7 Evaluation         10 min  7 min    12 answers",
    ]


@pytest.mark.rule("R30", "R108")
def test_a_large_window_tells_who_was_heard_when_and_own_speech_by_group_alone() -> None:
    rows = page(held.third(), part=3, size=(120, 35))
    told = " ".join(rows)
    assert "Mormor 14.44   Omar 14.46" in told
    assert "Sami 15.26   Tove gennem Jonas 15.28" in told
    assert "3 ture er uadskilt og ikke talt med" in told
    [shares] = [row for row in rows if "%" in row]
    assert re.fullmatch(r" familie \d+ % · privat netværk \d+ % · fagpersoner \d+ %", shares)


def test_a_large_window_tells_the_means_of_the_evaluation_where_three_have_answered() -> None:
    story = stations.finding_a_date().tell("15:50", PhaseEntered("evaluation"))
    for group in (Group.PRIVATE, Group.PROFESSIONALS):
        story.tell("15:55", *(EvaluationAnswered(Sheet(group, (8, 7, 9, 8, 8, 9))) for _ in range(3)))
    story.tell("15:55", EvaluationAnswered(Sheet(Group.CHILD, (5, 1))))
    rows = page(story.tell("15:56", EvaluationFilled()), part=6, size=(120, 35))
    told = " ".join(rows)
    assert "Jeg blev hørt: alle 8,0, privat netværk 8,0, fagpersoner 8,0." in told
    assert "Blev der lyttet til dig?" not in told
    assert rows[14].endswith("7 svar")


def test_nobody_is_named_with_minutes_or_a_share() -> None:
    names = [seat.participant.name.split()[0] for seat in held.third().meeting.presence.seats]
    for part in range(7):
        for row in page(held.third(), part=part, size=(140, 50))[16:-2]:
            assert not ("%" in row and any(name in row for name in names))
            assert not (" min" in row and any(name in row for name in names))


@pytest.mark.rule("R30")
def test_whoever_was_not_heard_is_named_and_no_name_is_ever_cut() -> None:
    one = stations.all_heard().tell("14:41", PhaseEntered("reflection"))
    drawn.heard(one, "14:45", *(person for person in SPEAKERS if person != "anne"))
    one.tell("15:20", Left("anne"), PhaseEntered("agreements"))
    three = stations.three_unheard().tell("14:43", TurnEnded("jonas"), PhaseEntered("reflection"))
    assert _heard(three, 10, 80) == "11 af 14, ikke Mormor, Lise og Tove"
    assert _heard(three, 10, 60) == "11 af 14"
    assert _heard(three, 10, 120).startswith("11 af 14, Mormor ikke hørt, ")
    assert _heard(one, 11, 80) == "13 af 14, Anne gik kl. 15.20"


def _heard(story: Story, row: int, across: int) -> str:
    return page(story, size=(across, 23))[row][33 if across < 78 else 42 :]


def test_a_part_that_was_gone_back_to_stands_twice_in_the_bar() -> None:
    story = stations.all_heard().tell("14:40", PhaseEntered("reflection")).tell("15:00", PhaseEntered("descriptive"))
    rows = page(story.tell("15:21", PhaseEntered("agreements")))
    assert rows[5] == " blev     11112222233333333║║║║33333333333344444443333333"
    assert rows[10].startswith(" ►  3 Beskrivende runde  50 min  83 min")


def test_a_meeting_that_went_on_another_day_has_no_night_on_its_line() -> None:
    story = stations.broken_off()
    story.tell("38:00", MeetingResumed()).tell("38:30", PhaseEntered("agreements"))
    rows = page(story)
    assert rows[5] == " blev     11112222233333333║║║3333333333"
    assert rows[2].split() == ["13:00", "13:30", "14:00"]
    assert any("Afbrudt: 14.00 til torsdag den 3. december kl. 14.00." in row for row in rows)


def test_a_template_with_more_parts_than_digits_goes_on_with_letters() -> None:
    phases = drawn.PLAN.template.phases
    more = tuple(replace(phase, id=f"more-{n}", title="Ekstra", minutes=2) for n in range(4) for phase in phases[4:5])
    story = drawn.planned_with(replace(drawn.PLAN.template, phases=(*phases[:4], *more, *phases[4:])))
    rows = page(story, part=9)
    assert any(row[4:].startswith("a Nyt møde") for row in rows)
    assert "a" in rows[4].removeprefix(" plan")


@pytest.mark.parametrize(
    ("tell", "said"),
    [
        (stations.planned, "Mødet er ikke begyndt endnu."),
        (drawn.opened, "Ingen har ordet lige nu · derefter Sami · mangler 14"),
        (drawn.mid_round, "► Ida har ordet · derefter Jens · mangler 8"),
        (drawn.on_break, "║ Pause · Vi fortsætter kl. 14.02"),
        (stations.broken_off, "Mødet er afbrudt."),
        (stations.closed, "Mødet er slut."),
    ],
)
def test_the_moment_says_what_went_on(tell: Callable[[], Story], said: str) -> None:
    assert page(tell())[-2].endswith(f"   {said}")


def test_a_meeting_that_is_not_there_is_an_empty_page() -> None:
    story = held.third()
    rows = meeting_rows(DA, series_of(story), 9, 0, moment(story, held.at("14:16")), (80, 23), held.at("18:00"))
    assert set(rows) == {()}
