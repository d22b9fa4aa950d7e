"""What the wall says at each station of a meeting (screens rules 8, 11 and 12)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.events import MeetingPostponed, PhaseEntered, SeriesEnded
from tests.scenes import drawn, stations
from tests.scenes.story import Story
from tests.tui.test_wall import rows, said
from tests.tui.test_whitelist import STORIES
from tui.view.composing import composed
from tui.view.lines import width
from tui.view.places import Part, Room
from tui.view.wall import wall


def shown(story: Story, clock: str, columns: int = 80, height: int = 24) -> list[str]:
    """Return the rows of the wall that hold something, without outer spaces."""
    return [row.strip() for row in rows(story.scene(clock), columns, height) if row.strip()]


def test_before_the_opening_the_wall_says_welcome_and_why_we_are_here() -> None:
    assert shown(stations.planned(), "12:55")[:5] == [
        "Velkommen",
        "4. netværksmøde · Familien A.",
        "Derfor er vi her",
        "Hvordan får Sami en god hverdag i skolen?",
        "Kl. 13.00, Rådhuset, lokale 3",
    ]
    assert any("Ctrl og +" in row for row in shown(stations.planned(), "12:55", 120, 36))
    assert not any("Ctrl" in row for row in shown(stations.planned(), "12:55", 100, 36))


@pytest.mark.rule("R102")
def test_the_welcome_shows_who_is_here_and_the_purpose_in_the_frame() -> None:
    story = stations.welcome()
    assert "║  Hvordan får Sami en god hverdag i skolen?             ║" in shown(story, "13:05", 60, 20)
    assert "Vi mangler at hilse på 12" in shown(story, "13:05")
    assert any(row.startswith("Hvem er her") for row in shown(story, "13:05"))
    wide = shown(story, "13:05", 120, 36)
    assert "".join(wide).count("Derfor er vi her") == 1
    assert any(row.startswith("✓ Nadia    tolk") for row in wide)


@pytest.mark.rule("R48", "R131")
def test_last_times_agreements_are_gone_through_one_by_one() -> None:
    assert [row for row in shown(stations.since_last_time(), "13:20", 60, 20) if row[0] in "✓►○"] == [
        "✓ 1.3  Yusuf øver dansk med Omar",
        "► 2.3  Jonas søger om aflastning",
        "○ 3.1  Ida sender ugeplan hver fredag",
        "○ 3.2  Amina og Karen går til lægen",
    ]


def test_when_all_are_heard_the_next_part_stands_where_people_look_for_what_is_next() -> None:
    everything = shown(stations.all_heard(), "14:40", 60, 20)
    assert "Derefter   Refleksion" in everything
    assert any(row.startswith("Alle er hørt") for row in everything)


def test_who_passed_and_who_left_is_said_in_a_word() -> None:
    everything = "\n".join(shown(stations.passed(), "14:20"))
    for row in ("– Ida      pas", "· Tove     er gået", "« Mormor   senere"):
        assert row in everything


@pytest.mark.rule("R120")
def test_an_agreement_that_was_not_read_back_says_so() -> None:
    small = shown(stations.agreeing(), "15:31", 60, 20)
    assert "✓ 1 Mormor henter Sami om onsdagen" in small
    assert small[5].startswith("○ 2 Ida og Mormor taler sammen")
    assert small[5].endswith("…  ikke læst op")
    assert "✓ 1  Mormor henter Sami om onsdagen. Det begynder onsdag den 9. december." in shown(
        stations.agreeing(), "15:31"
    )


@pytest.mark.rule("R86")
def test_three_dates_are_proposed_and_then_the_chosen_one_stands() -> None:
    assert [row for row in shown(stations.finding_a_date(), "15:44") if row.startswith("○ ") and "den" in row] == [
        "○ onsdag den 27. januar 2027",
        "○ onsdag den 3. februar 2027",
        "○ onsdag den 10. februar 2027",
    ]
    chosen = stations.evaluating().tell("15:51", PhaseEntered("next_meeting"))
    assert "✓ onsdag den 10. februar 2027 kl. 13.00" in shown(chosen, "15:51")
    none = stations.finding_a_date().tell("15:45", SeriesEnded("Familien flytter"))
    assert "Der er ikke flere møder." in shown(none, "15:45")
    assert "flytter" not in "".join(shown(none, "15:45"))


def test_the_end_stays_and_says_when_we_meet_again() -> None:
    assert shown(stations.closed(), "17:00")[:2] == [
        "Tak for i dag",
        "Vi samles igen onsdag den 10. februar 2027 kl. 13.00.",
    ]


def test_a_meeting_that_stopped_or_was_put_off_says_when_it_goes_on() -> None:
    assert shown(stations.broken_off(), "14:20")[1] == "Vi fortsætter onsdag den 10. februar 2027 kl. 13.00."
    put_off = stations.planned().tell("12:55", MeetingPostponed())
    assert "mødet" in shown(put_off, "12:56")[0].lower()


def test_the_calm_screen_says_one_thing() -> None:
    assert shown(stations.neutral(), "14:20")[0] == "Et øjeblik"
    assert len(shown(stations.neutral(), "14:20")) == 2


def test_a_window_that_is_too_small_shows_the_floor_and_asks_for_room() -> None:
    assert shown(drawn.mid_round(), "14:16", 40, 12) == [
        "► Ida har ordet",
        "Derefter   Jens, pædagog i SFO",
        "Vi mangler at høre 8",
        "Vinduet er for lille. Prøv Ctrl og −.",
    ]
    assert shown(drawn.on_break(), "13:55", 30, 8)[0] == "║ Pause"
    assert shown(stations.neutral(), "14:20", 30, 8)[0] == "Et øjeblik"
    assert "Ida" not in "".join(shown(stations.neutral(), "14:20", 30, 8))


def test_a_window_of_one_row_shows_who_has_the_floor() -> None:
    assert shown(drawn.mid_round(), "14:16", 20, 1) == ["► Ida har ordet"]


@pytest.mark.parametrize("room", [Room.BESIDE, Room.BELOW, Room.WHOLE])
def test_a_break_hides_what_was_below_the_floor(room: Room) -> None:
    resting = wall(drawn.on_break().scene("13:55"), (80, 24), room)
    assert resting.places == wall(drawn.on_break().scene("13:55"), (80, 24)).places


def test_a_panel_has_the_whole_width_where_the_work_would_not_fit_beside_it() -> None:
    wide = ((stations.since_last_time(), "13:20"), (stations.agreeing(), "15:31"), (stations.evaluating(), "15:50"))
    for story, clock in wide:
        assert wall(story.scene(clock), (80, 24), Room.BESIDE).places[Part.PANEL].width == 78
    assert wall(drawn.mid_round().scene("14:16"), (80, 24), Room.BESIDE).places[Part.PANEL].width == 48


def test_in_english_every_word_is_english() -> None:
    everything = "\n".join(rows(drawn.mid_round().scene("14:16", "en"), 80, 24))
    for text in ("Ida has the floor", "Next   Jens", "8 still to be heard", "Interpreter: Nadia, Arabic"):
        assert text in everything


ALONG = [story() for story, _ in STORIES]


@given(st.integers(12, 200), st.integers(1, 60), st.sampled_from(Room), st.integers(0, len(STORIES) - 1))
def test_a_window_of_any_size_is_filled_to_the_cell(columns: int, height: int, room: Room, number: int) -> None:
    scene = ALONG[number].scene(STORIES[number][1])
    size = (columns, height)
    picture = wall(scene, size, room, said(scene))
    assert {width(row) for row in composed(picture, size)} == {columns}
    assert all(len(lines) <= picture.places[part].height for part, lines in picture.lines.items())
    assert all(width(row) <= picture.places[part].width for part, lines in picture.lines.items() for row in lines)
