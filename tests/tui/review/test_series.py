"""The page of a series: the drawing to the cell, every size, and what each kind of meeting tells."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from meeting.agreement_terms import Terms
from meeting.events import MeetingPostponed, Reason, RuleOverridden
from meeting.intents import (
    EndSeries,
    HearThrough,
    MarkTopics,
    NoteStatement,
    ParkQuestion,
    PauseMeeting,
    SetNextMeeting,
    WithdrawConsent,
)
from meeting.series import Series
from meeting.statement_terms import Said
from meeting.template import RuleId
from tests.scenes import drawn, long_series, series_drawn
from tests.scenes.meeting_days import Day, instant, on, series_of
from tests.sequel import Sequel, closed
from tests.table import terms
from tests.tui.drawn import drawing, text
from tests.tui.family import DA, EN
from tui.view.alphabet import PLAIN
from tui.view.lines import width
from tui.view.look import Look
from tui.view.review.plain import series_text
from tui.view.review.series import series_rows

SIZES = [(60, 19), (80, 23), (100, 29), (120, 35), (140, 50)]
DRAWN, NOW = series_drawn.series(), series_drawn.NOW
THIRD = 2
"""The place of the third meeting, which is marked in the drawing."""


def shown(series: Series, chosen: int = 0, size: tuple[int, int] = (80, 23), look: Look = DA) -> tuple[str, ...]:
    """The page as it reads."""
    return text(series_rows(look, series, chosen, size, NOW))


def told(rows: tuple[str, ...], label: str) -> str:
    """What stands beside a label, on one line."""
    first = next(n for n, row in enumerate(rows) if row.startswith(f" {label} "))
    more = [row for row in rows[first + 1 :] if row.strip()]
    rest = more[: next((n for n, row in enumerate(more) if not row.startswith(" " * 15)), len(more))]
    return " ".join([rows[first][15:], *(row.strip() for row in rest)])


@pytest.mark.rule("R1", "R11", "R49", "R86", "R88", "R131")
def test_the_page_is_as_drawn_to_the_cell() -> None:
    """The row of keys is drawn by others."""
    assert shown(DRAWN, THIRD) == tuple(row.rstrip() for row in drawing("i-series-80x24")[:-1])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", [DA, EN, Look(DA.words, PLAIN)], ids=["da", "en", "plain"])
def test_it_fills_every_size_and_the_chosen_meeting_is_always_there(size: tuple[int, int], look: Look) -> None:
    for chosen in range(4):
        rows = series_rows(look, DRAWN, chosen, size, NOW)
        assert len(rows) == size[1]
        assert all(width(row) <= size[0] for row in rows)
        assert any(row.startswith(f" {look.alphabet.now} {chosen + 1} ") for row in text(rows))


def test_without_the_glyphs_it_says_the_same_in_ascii() -> None:
    rows = shown(DRAWN, THIRD, look=Look(DA.words, PLAIN))
    assert {sign for row in rows for sign in row if not sign.isascii()} <= set("æøåÆØÅ")


def test_a_narrow_window_leaves_columns_out_and_never_when_nor_who_was_heard() -> None:
    rows = shown(DRAWN, THIRD, (60, 19))
    [told_of] = [row for row in rows if row.startswith(" ► 3")]
    assert told_of.split() == ["►", "3", "ons.", "16/9-2026", "2", "t", "47", "min", "12", "af", "13", "11", "uger"]
    assert "alle på nær Tove, der gik kl. 14.30 (hørt gennem Jonas)" in told(rows, "Hørt")


def test_a_large_window_sets_the_facts_of_a_meeting_apart_and_tells_no_more() -> None:
    near, far = shown(DRAWN, THIRD), shown(DRAWN, THIRD, (80, 35))
    assert [row for row in far if row.strip()] == [row for row in near if row.strip()]
    labels = [at for at, row in enumerate(far) if row[1:2].isalpha() and at > 12]
    assert all(far[at - 1] == "" for at in labels[2:])


@pytest.mark.parametrize("chosen", range(11))
def test_the_day_of_a_meeting_is_never_cut_by_how_much_there_is_of_it(chosen: int) -> None:
    series = long_series.series()
    for top in (0, 1, 99):
        rows = text(series_rows(DA, series, chosen, (60, 19), long_series.NOW, top))
        assert any(row.startswith(f" {chosen + 1}. møde, ") and " den " in row and " 20" in row for row in rows)


def test_what_does_not_fit_ends_in_dots() -> None:
    assert shown(DRAWN, THIRD, (60, 16))[-1].endswith(" …")


@pytest.mark.parametrize("size", SIZES)
def test_years_of_meetings_are_shown_around_the_one_that_is_chosen(size: tuple[int, int]) -> None:
    days = [date(2021, 1, 6) + timedelta(weeks=10 * n) for n in range(30)]
    series = series_of(*(Day(on(drawn.PLAN, n, day)) for n, day in enumerate(days, start=1)))
    for chosen in (0, 14, 29):
        rows = shown(series, chosen, size)
        assert any(row.startswith(f" ► {chosen + 1} ") for row in rows)
        header = next(row for row in rows if row.startswith("   Møde"))
        listed = sum(row[3:5].strip().isdigit() for row in rows)
        assert ("↑" in header or "↓" in header) is (listed < 30)


@pytest.mark.rule("R86")
def test_more_than_one_unusual_gap_is_named_by_its_meeting() -> None:
    reason = RuleOverridden(RuleId.NEXT_MEETING_INTERVAL, Reason.LEADER_DECIDES, text="barsel")
    third = series_drawn.third().tell("15:58", reason)
    later = Day(on(drawn.PLAN, 4, date(2026, 12, 30)))
    rows = shown(series_of(series_drawn.first(), series_drawn.second(), third, later))
    assert " * uden for 8–11 uger. Begrundelse: 2. møde: sommerferie · 3. møde: barsel" in rows


@pytest.mark.rule("R86")
def test_a_gap_without_a_reason_says_only_that_it_is_one() -> None:
    sequel = Sequel()
    closed(sequel.meets())
    sequel.plans(weeks=20)
    assert " * uden for 8–11 uger." in shown(sequel.series)


@pytest.mark.rule("R30")
def test_a_meeting_in_which_everybody_was_heard_says_so_and_one_without_a_round_that() -> None:
    assert told(shown(DRAWN, 0), "Hørt") == "alle"
    sequel = Sequel()
    sequel.meets()
    assert told(shown(sequel.series), "Hørt") == "ingen runde er begyndt"


def test_several_who_were_not_heard_are_all_named() -> None:
    sequel = Sequel()
    first = sequel.meets().enters("descriptive").leaves("ida", "sami").does(HearThrough("sami", "mormor"))
    first.hears_everyone()
    assert told(shown(sequel.series), "Hørt") == "alle på nær Sami (hørt gennem Mormor) og Ida, der gik kl. 13.00"


def test_when_somebody_went_ends_with_a_comma_before_the_last_name() -> None:
    sequel = Sequel()
    sequel.meets().enters("descriptive").leaves("ida", "karen").hears_everyone()
    rows = " ".join(row.strip() for row in shown(sequel.series))
    assert "alle på nær Ida, der gik kl. 13.00, og Karen, der gik kl. 13.00" in rows


def test_a_meeting_that_goes_on_was_broken_off_or_was_moved_says_so() -> None:
    sequel = Sequel()
    first = sequel.meets()
    assert "i gang" in shown(sequel.series)[4]
    first.does(PauseMeeting())
    assert "afbrudt" in shown(sequel.series)[4]
    moved = Day(on(drawn.PLAN, 4, series_drawn.DAYS[3]))
    moved.tell("12:55", MeetingPostponed(instant(date(2026, 12, 9), "13:00")))
    assert "flyttet: onsdag den 9. december kl. 13.00" in shown(series_of(moved))[4]
    unknown = Day(on(drawn.PLAN, 4, series_drawn.DAYS[3])).tell("12:55", MeetingPostponed())
    assert "flyttet: uden ny dato" in shown(series_of(unknown))[4]
    assert "  4. møde: udsat, uden ny dato" in series_text(DA, series_of(unknown), NOW).splitlines()


def test_a_meeting_to_come_says_when_where_who_is_invited_and_what_is_asked_for() -> None:
    rows = shown(DRAWN, 3)
    assert told(rows, "Inviteret") == "14 og tolk"
    assert told(rows, "Spørges") == "4 aftaler: 1.3, 2.3, 3.1, 3.2"
    later = series_of(Day(on(drawn.PLAN, 4, date(2026, 12, 9))))
    assert "kl. 13.00, Rådhuset, lokale 3, tolk: arabisk" in shown(later)[4]
    assert "i dag" not in shown(later)[4]
    assert told(shown(later), "Spørges") == "ingen"


def test_a_series_that_ended_says_why() -> None:
    sequel = Sequel()
    closed(sequel.meets().does(EndSeries("Målene er nået.")))
    rows = shown(sequel.series)
    assert rows[4].endswith("afsluttet")
    assert any("Der er ikke flere møder: Målene er nået." in row for row in rows)


@pytest.mark.rule("R128", "R130")
def test_a_paper_that_was_not_sent_says_when_it_is_due() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(SetNextMeeting(first.wall + timedelta(weeks=9)))
    assert not any(row.startswith(" Referat") for row in shown(sequel.series))
    closed(first)
    assert told(shown(sequel.series), "Referat") == "ikke sendt, frist 4/12 · aftaleliste ikke sendt, frist 20/1-2027"


@pytest.mark.rule("R128")
def test_a_paper_that_is_due_today_says_so() -> None:
    sequel = Sequel()
    closed(sequel.meets())
    rows = text(series_rows(DA, sequel.series, 0, (80, 23), instant(date(2026, 12, 4), "12:00")))
    assert told(rows, "Referat") == "ikke sendt, frist i dag"


@pytest.mark.rule("R86")
def test_a_meeting_three_days_later_is_no_weeks_away() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(SetNextMeeting(first.wall + timedelta(days=3), confirmed=True))
    closed(first)
    assert shown(sequel.series)[4].endswith(" 3 dage *")
    assert "3 dage til næste" in series_text(DA, sequel.series, NOW)


@pytest.mark.rule("R118")
def test_outstanding_items_have_no_word_of_what_is_withheld() -> None:
    sequel = Sequel()
    first = sequel.meets().enters("descriptive")
    first.does(NoteStatement("s1", Said("ida", "Hvem skriver til lægen?"))).does(ParkQuestion(statement="s1"))
    agreement = first.proposes(Terms("taler med lægen"))
    first.agrees(terms("ringer"))
    assert told(shown(sequel.series), "Hængepartier") == "taler med lægen · Hvem skriver til lægen?"
    first.does(MarkTopics("s1", ("helbred",))).does(MarkTopics(agreement, ("helbred",)))
    first.does(WithdrawConsent("helbred", "amina"))
    assert told(shown(sequel.series), "Hængepartier") == "1.1 vises ikke · et spørgsmål"


def test_of_a_series_without_meetings_there_is_its_reference() -> None:
    rows = shown(Series("2026-099"))
    assert rows[0].startswith(" 2026-099 ")
    assert len(rows) == 23
