"""Home as it is drawn: the drawing to the cell, every size, no name until one asks, and lists that are too long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.home import Home, SeriesLine
from meeting.owed import Duty, Owed
from meeting.state import Stage
from tests.tui import family
from tests.tui.drawn import drawing, text
from tests.tui.home.drawn_home import MEETING, NAMES, OWED, SERIES, TODAY, coming, home, plan
from tui.home_keys import home_help, home_hints
from tui.view.alphabet import FULL
from tui.view.hints import keys_row
from tui.view.home import home_lines
from tui.view.home_pages import help_page, meeting_page
from tui.view.home_sections import Seen, entries
from tui.view.lines import plain, width
from tui.view.look import Look
from tui.view.words import words_in

EN = Look(words_in("en"), FULL)
SIZES = [(60, 20), (80, 24), (120, 36), (140, 50)]


def rows(seen: Seen, size: tuple[int, int] = (80, 24)) -> list[str]:
    """What stands on the screen in Danish, but for the row of keys."""
    return list(text(home_lines(family.DA, seen, (size[0], size[1] - 1))))


def test_home_is_as_drawn_to_the_cell() -> None:
    assert rows(Seen(home())) == [row.rstrip() for row in drawing("j-80x24")[:-1]]


@pytest.mark.parametrize("name", ["j-60x20", "j-120x36"])
def test_home_is_as_drawn_in_other_windows(name: str) -> None:
    columns, _, height = name.removeprefix("j-").partition("x")
    size = (int(columns), int(height))
    keys = plain(keys_row(family.DA, home_hints(), size[0])).rstrip()
    assert [*rows(Seen(home()), size), keys] == [row.rstrip() for row in drawing(name)]


def test_the_keys_are_those_of_the_drawing() -> None:
    assert plain(keys_row(family.DA, home_hints(), 80)).rstrip() == drawing("j-80x24")[-1].rstrip()
    assert "x sendt" in plain(keys_row(family.DA, home_hints(paper=True, names=False), 60))


@pytest.mark.parametrize("columns", [60, 80])
@pytest.mark.parametrize("marked", [{"paper": True}, {"series": True}])
def test_where_a_paper_or_a_series_is_marked_the_documents_have_a_key_in_every_window(
    marked: dict[str, bool], columns: int
) -> None:
    keys = plain(keys_row(family.DA, home_hints(**marked), columns))
    assert "d dokumenter" in keys
    assert "p planlæg møde" in keys or columns < 80
    assert "? hjælp" in keys


@pytest.mark.parametrize("size", SIZES)
def test_what_is_to_be_erased_is_one_quiet_row_over_the_line_about_names(size: tuple[int, int]) -> None:
    due = list(text(home_lines(EN, Seen(replace(home(), to_erase=2)), (size[0], size[1] - 1))))
    assert due[-3] == " 2 series are to be erased: ordstyrer list --due-erasure"
    assert "Names are hidden" in due[-2]
    one = list(text(home_lines(EN, Seen(replace(home(), to_erase=1), names=True), (size[0], size[1] - 1))))
    assert one[-3] == " 1 series is to be erased: ordstyrer list --due-erasure"
    assert len(due) == len(one) == size[1] - 1
    assert not any("erased" in row for row in text(home_lines(EN, Seen(home()), (size[0], size[1] - 1))))


@pytest.mark.parametrize("size", SIZES)
def test_no_name_stands_there_until_somebody_asks(size: tuple[int, int]) -> None:
    for chosen in range(len(entries(home()))):
        hidden = "\n".join(rows(Seen(home(), chosen), size))
        assert not any(name in hidden for name in NAMES.values())
    shown = "\n".join(rows(Seen(home(), names=True), (120, 36)))
    assert all(f"{ref} {name}" in shown for ref, name in NAMES.items())
    assert all(name in "\n".join(rows(Seen(home(), names=True), (60, 24))) for name in NAMES.values())


@given(
    st.integers(60, 150),
    st.integers(20, 40),
    st.integers(0, 12),
    st.integers(0, 40),
    st.integers(0, 60),
    st.booleans(),
    st.booleans(),
)
def test_what_is_marked_is_seen_in_every_window(
    columns: int, height: int, owed: int, series: int, at: int, names: bool, more: bool
) -> None:
    crowd = Home(
        TODAY,
        (MEETING,),
        {MEETING.meeting: coming(plan())},
        tuple(replace(OWED[0], meeting=f"2025-{n:03}/1") for n in range(owed)),
        tuple(replace(SERIES[0], ref=f"2026-{n:03}") for n in range(series)),
        more,
        NAMES | {f"2026-{n:03}": "En familie med et meget langt navn" for n in range(series)},
    )
    chosen = at % len(entries(crowd))
    lines = home_lines(family.DA, Seen(crowd, chosen, names), (columns, height - 1))
    assert len(lines) == height - 1
    assert all(width(row) <= columns for row in lines)
    assert sum(row.startswith(" ►") for row in text(lines)) == 1


def test_a_list_that_is_too_long_says_how_much_there_is_beyond() -> None:
    many = tuple(replace(SERIES[0], ref=f"2026-{n:03}") for n in range(30))
    title = next(row for row in rows(Seen(replace(home(), series=many))) if "Møderækker" in row)
    assert title.endswith("↓ 26")
    last = Seen(replace(home(), series=many, more=True), len(entries(replace(home(), series=many))) - 1)
    assert next(row for row in rows(last) if "Møderækker" in row).endswith("↓")


@dataclass(frozen=True)
class Said:
    """What is owed, and how it is said."""

    owed: Owed
    text: str


@pytest.mark.rule("R121", "R128", "R130", "R48", "R85", "R144")
@pytest.mark.parametrize(
    "said",
    [
        Said(Owed(TODAY, Duty.CLOSE, "2026-001/2", date(2026, 11, 30)), "i dag     2026-001   luk mødet fra 30/11"),
        Said(
            Owed(date(2026, 11, 30), Duty.NEW_DATE, "2026-001/2", date(2026, 11, 30)),
            "30/11     2026-001   find en ny dato til mødet",
        ),
        Said(
            Owed(date(2026, 11, 30), Duty.MISSED, "2026-001/2", date(2026, 11, 30)),
            "30/11     2026-001   mødet 30/11 blev ikke holdt: find en ny dato",
        ),
        Said(Owed(TODAY, Duty.MINUTES, "2026-001/2", TODAY), "i dag     2026-001   send referat fra i dag"),
        Said(Owed(TODAY, Duty.PLAN, "2026-001/2", date(2027, 2, 8)), "i dag     2026-001   planlæg mødet 8/2"),
        Said(
            Owed(date(2026, 11, 27), Duty.BEGIN, "2026-001/2", date(2026, 11, 1), 1),
            "27/11     2026-001   1 aftale skulle være begyndt",
        ),
        Said(
            Owed(date(2025, 11, 27), Duty.FOLLOW_UP, "2026-001/2", date(2026, 11, 1), 3),
            "27/11-2025 2026-001   3 aftaler skulle være fulgt op",
        ),
    ],
    ids=lambda said: said.owed.duty.value,
)
def test_each_thing_that_is_owed_is_a_sentence_with_its_day(said: Said) -> None:
    assert f"   ○ {said.text}" in rows(Seen(replace(home(), owed=(said.owed,))))


@pytest.mark.rule("R34")
def test_what_todays_plan_knows_to_be_missing_stands_before_the_meeting() -> None:
    alone = replace(plan(family.STARTS + timedelta(minutes=60)), leader="jonas", minute_taker="jonas", inviters=())
    shown = rows(Seen(replace(home(), coming={MEETING.meeting: coming(alone)})))
    at = shown.index(" Inden mødet begynder")
    assert "   ○ Tolken er bestilt til 14.00, planen slutter 16.00" in shown[at:]
    assert not any(name in "\n".join(shown) for name in ("Jonas", "Nadia"))


def test_a_quiet_day_says_so_and_an_empty_store_says_how_to_begin() -> None:
    quiet = rows(Seen(Home(TODAY, series=SERIES)))
    assert [row.strip() for row in quiet[2:8]] == [
        "I dag",
        "Ingen møder i dag",
        "",
        "Det skal nås",
        "Intet venter",
        "",
    ]
    assert "ordstyrer plan --example" in "\n".join(rows(Seen(Home(TODAY))))


def test_a_series_without_meetings_behind_or_before_it_has_a_dash() -> None:
    new = replace(home(), series=(SeriesLine("2026-020", 0, None, None, 0),))
    assert any(row.split() == ["2026-020", "0", "–", "–", "0"] for row in rows(Seen(new)))


@pytest.mark.rule("R85")
@pytest.mark.parametrize("size", SIZES)
def test_a_series_whose_next_meeting_was_put_off_without_a_date_says_so(size: tuple[int, int]) -> None:
    waits = replace(home(), series=(SeriesLine("2026-020", 1, date(2026, 10, 14), None, 2, put_off=True),))
    assert any(row.split() == ["2026-020", "1", "14/10", "udsat", "2"] for row in rows(Seen(waits), size))


@pytest.mark.parametrize(
    ("stage", "word"),
    [(Stage.OPEN, "i gang"), (Stage.PAUSED, "afbrudt"), (Stage.CLOSED, "slut"), (Stage.POSTPONED, "tolk: arabisk")],
)
@pytest.mark.parametrize("size", SIZES)
def test_todays_row_says_that_the_meeting_goes_on_or_is_over(stage: Stage, word: str, size: tuple[int, int]) -> None:
    at = replace(home(), meetings=(replace(MEETING, stage=stage),), coming={})
    (row,) = (row for row in rows(Seen(at), size) if "13:00" in row)
    assert row.endswith(word)
    shown = "\n".join(rows(Seen(at, names=True), (60, 20)))
    assert any("Familien A." in row and row.endswith(word) for row in shown.splitlines() if "13:00" in row)


@pytest.mark.parametrize("size", SIZES)
def test_a_meeting_of_today_says_which_commands_lead_it_and_write_its_minutes(size: tuple[int, int]) -> None:
    page = text(meeting_page(family.DA, MEETING, coming(plan()), "", TODAY, (size[0], size[1] - 1)))
    said = "\n".join(page)
    assert all(f"ordstyrer {command} 2026-014/4" in said for command in ("lead", "room", "minutes"))
    assert "I dag kl. 13.00, Rådhuset, lokale 3" in said
    assert "Familien A." not in said
    assert all(len(row) <= size[0] for row in page)
    assert len(page) == size[1] - 1


def test_the_help_has_every_key_in_the_smallest_window() -> None:
    page = text(help_page(family.DA, home_help(), (60, 19)))
    assert page[-1] == "" or "q" in page[-1]
    assert all(any(row.startswith(f" {key} ") for row in page) for key in ("x", "z", "v", "s", "?", "q", "Enter"))


@pytest.mark.parametrize(
    ("draft", "first"),
    [(False, "There are no meetings yet.   n: a new series"), (True, "A new series waits as a draft.   n: go on")],
)
@pytest.mark.parametrize("size", SIZES)
def test_an_empty_home_says_first_how_a_series_is_begun(size: tuple[int, int], first: str, *, draft: bool) -> None:
    shown = [row.strip() for row in text(home_lines(family.EN, Seen(Home(TODAY), draft=draft), size)) if row.strip()]
    assert shown[1] == first
    assert "ordstyrer plan --example" in " ".join(shown[2:4])
