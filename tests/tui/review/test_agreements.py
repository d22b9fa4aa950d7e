"""The agreements of a series and the scales below them: the drawing to the cell, every size, nothing withheld."""

from __future__ import annotations

from datetime import date

import pytest

from meeting.agreement_terms import Outcome
from meeting.events import ConsentWithdrawn, TopicsMarked
from meeting.intents import MarkTopics, WithdrawConsent
from meeting.plan import EarlierAgreement
from meeting.series import Series, agreements
from tests.scenes import series_drawn
from tests.scenes.meeting_days import Day, on, series_of
from tests.sequel import Sequel, answered, closed
from tests.table import terms
from tests.tui.drawn import drawing, text
from tests.tui.family import DA, EN
from tui.view.alphabet import PLAIN
from tui.view.lines import width
from tui.view.look import Look
from tui.view.review.agreement_course import course, course_title
from tui.view.review.agreements import agreement_rows

SIZES = [(60, 19), (80, 23), (100, 29), (120, 35), (140, 50)]
DRAWN, NOW = series_drawn.series(), series_drawn.NOW
JONAS = 5
"""The place of 2.3, which is marked in the drawing."""


def shown(series: Series, chosen: int = 0, size: tuple[int, int] = (80, 23), look: Look = DA) -> tuple[str, ...]:
    """The page as it reads."""
    return text(agreement_rows(look, series, chosen, size, NOW))


@pytest.mark.rule("R49", "R131")
def test_the_page_is_as_drawn_to_the_cell() -> None:
    """The row of keys is drawn by others."""
    assert shown(DRAWN, JONAS) == tuple(row.rstrip() for row in drawing("i-agreements-80x24")[:-1])


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", [DA, EN, Look(DA.words, PLAIN)], ids=["da", "en", "plain"])
def test_it_fills_every_size_and_the_chosen_one_is_always_there(size: tuple[int, int], look: Look) -> None:
    for chosen, promise in enumerate(agreements(DRAWN)):
        rows = agreement_rows(look, DRAWN, chosen, size, NOW)
        assert len(rows) == size[1]
        assert all(width(row) <= size[0] for row in rows)
        assert any(row.startswith(f" {look.alphabet.now} {promise.ref} ") for row in text(rows))


def test_without_the_glyphs_it_says_the_same_in_ascii() -> None:
    rows = shown(DRAWN, JONAS, look=Look(EN.words, PLAIN))
    own = {sign for row in rows for sign in row if not sign.isascii()}
    assert own <= set("æøå»«")


@pytest.mark.parametrize("size", SIZES)
def test_where_not_every_meeting_has_a_column_the_first_one_tells_what_was_said_before(size: tuple[int, int]) -> None:
    rows = shown(DRAWN, JONAS, size)
    [told] = [row for row in rows if row.startswith(" ► 2.3")]
    if size[0] == 60:
        assert told.split() == ["►", "2.3", "Jonas", "søger", "om", "aflastning", "delvist", "spørges"]
        assert rows[2].split() == ["før", "4.", "møde"]
    else:
        assert told.split() == ["►", "2.3", "Jonas", "søger", "om", "aflastning", "aftalt", "delvist", "spørges"]


def test_a_long_list_says_how_much_there_is_above_and_below() -> None:
    rows = shown(DRAWN, JONAS, (60, 19))
    assert rows[3].startswith("   ↑ 3")
    assert shown(DRAWN, 0, (60, 19))[3].startswith("   ↓ 3")


def test_an_agreement_never_loses_who_has_it() -> None:
    sequel = Sequel()
    sequel.meets().agrees(terms("taler med alle lærerne og pædagogerne om, hvordan ugen går i skolen", "ida", "mormor"))
    [told] = [row for row in shown(sequel.series, size=(60, 19)) if "1.1" in row][:1]
    assert told.startswith(" ► 1.1 Ida og Mormor taler")
    assert "… " in told


@pytest.mark.rule("R118", "R40")
def test_what_consent_withholds_has_no_word_here_also_where_it_was_answered_long_ago() -> None:
    third = series_drawn.third()
    third.tell("15:58", TopicsMarked("3.2", ("helbred",)), ConsentWithdrawn("helbred", "amina"))
    sequel = series_of(series_drawn.first(), series_drawn.second(), third, series_drawn.fourth())
    every = [row for chosen in range(8) for row in shown(sequel, chosen)]
    assert not any("lægen" in row for row in every)
    assert any(row.startswith("   3.2 vises ikke ") and row.endswith("aftalt    spørges") for row in every)


@pytest.mark.rule("R118")
def test_neither_the_sentence_said_later_nor_the_course_tells_it() -> None:
    sequel = Sequel()
    first = sequel.meets()
    first.does(MarkTopics(first.agrees(terms("taler med lægen")), ("helbred",)))
    closed(first)
    closed(answered(sequel.meets(), "1.1", Outcome.PARTLY, "Lægen har ferie."))
    assert "lægen" in "\n".join(shown(sequel.series)).casefold()
    first.does(WithdrawConsent("helbred", "amina"))
    [hidden] = agreements(sequel.series)
    told = (*shown(sequel.series), *text(course(DA, sequel.series, hidden, 80)))
    assert "lægen" not in "\n".join(told).casefold()
    assert "   1.1 i februar 2027: delvist" in told


def test_a_series_without_agreements_says_so() -> None:
    sequel = Sequel()
    sequel.plans()
    assert any("Der er ingen aftaler endnu." in row for row in shown(sequel.series))
    assert len(shown(Series("2026-014", sequel.series.meetings), 7)) == 23


def test_an_agreement_of_before_the_log_stands_by_the_names_of_the_plan() -> None:
    sequel = Sequel()
    older = EarlierAgreement("3.2", "går til lægen", "Amina og Karen")
    sequel.plans(earlier=(older,)).opens()
    assert any("3.2 Amina og Karen går til lægen" in row for row in shown(sequel.series))


def test_the_count_says_when_what_waits_is_asked_for() -> None:
    held = series_drawn.first(), series_drawn.second(), series_drawn.third()
    later = Day(on(series_drawn.fourth().plan, 4, date(2026, 12, 9)))
    assert any(row.endswith("4 venter på svar 9/12") for row in shown(series_of(*held, later)))
    rows = shown(series_of(*held))
    assert "   8 aftaler: 3 holdt, 1 delvist, 1 ændret, 1 bortfaldt, 2 venter på svar" in rows


def test_the_course_of_one_tells_every_meeting_with_its_sentence() -> None:
    jonas = agreements(DRAWN)[JONAS]
    assert course_title(DA, DRAWN, jonas) == "Aftale 2.3 · Familien A."
    assert text(course(DA, DRAWN, jonas, 60)) == (
        " søger om aflastning.",
        "",
        " 2. møde, onsdag den 24. juni 2026",
        "   aftalt",
        "",
        " 3. møde, onsdag den 16. september 2026",
        "   delvist: »Der er søgt. Vi har ikke fået svar.«",
        "",
        " 4. møde, onsdag den 2. december 2026",
        "   spørges",
    )


def test_the_course_of_one_that_was_never_read_back_says_what_it_would_have_been() -> None:
    sequel = Sequel()
    sequel.meets().proposes(terms("ringer"))
    [promise] = agreements(sequel.series)
    rows = text(course(EN, sequel.series, promise, 100))
    assert rows[0] == " Ida ringer. It begins Thursday 3 December. We follow up at the next meeting."
    assert rows[-1] == "   unsettled"
