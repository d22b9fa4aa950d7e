"""What a search found, on a screen of 80 and of 60 columns and as lines for a pipe."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from meeting.search_words import Query, query
from store.log import SearchHit
from tui.view.alphabet import FULL, PLAIN
from tui.view.around import around, in_one_row
from tui.view.lines import Line, Paint, cells, plain, width
from tui.view.look import Look
from tui.view.search import distinct, hit_lines, hit_rows
from tui.view.words import words_in

NOW = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
EN = Look(words_in("en"), FULL)
LONG = "Når han har sovet dårligt, kommer han for sent, og så går hele formiddagen med at finde ro igen i klassen"


def hit(n: int = 1, text: str = "Han sover dårligt", **more: object) -> SearchHit:
    facts = {"who": "ida", "kind": "statement", "names": ("Ida Krogh",), "agreement": 0, "outcome": "", **more}
    return SearchHit(f"2026-014/{n}", 5, n, NOW - timedelta(weeks=n), text=text, **facts)  # type: ignore[arg-type]  # facts of a test


def drawn(rows: tuple[Line, ...]) -> list[str]:
    return [plain(row).rstrip() for row in rows]


def test_each_says_where_when_what_whose_and_the_words_around() -> None:
    agreed = hit(2, "Per ringer", who="", kind="agreement", names=("Per M.",), agreement=3, outcome="partly")
    assert drawn(hit_rows(EN, [hit(1), agreed], 1, (80, 8), NOW, "sover")) == [
        "   The newest first",
        "   2026-014 · Meeting 1 · 25/11 · statement · Ida Krogh",
        "     Han sover dårligt",
        " ► 2026-014 · Meeting 2 · 18/11 · agreement 2.3 · partly · Per M.",
        "     Per ringer",
        "",
        "",
        "",
    ]


@pytest.mark.parametrize("size", [(80, 20), (60, 15), (60, 4), (20, 3), (1, 1), (1, 0)])
@pytest.mark.parametrize("chosen", [0, 7, 29])
@pytest.mark.parametrize("words", ["sover", "hvm:ida", ""])
def test_a_page_has_exactly_its_size_and_keeps_the_chosen_one(size: tuple[int, int], chosen: int, words: str) -> None:
    rows = hit_rows(EN, [hit(n, LONG) for n in range(1, 31)], chosen, size, NOW, words)
    assert len(rows) == size[1]
    assert all(width(row) <= size[0] for row in rows)
    if size[1] > 3 and words == "sover":
        assert sum("►" in plain(row) and f"Meeting {chosen + 1} " in plain(row) for row in rows) == 1
        assert plain(rows[-1]) == ""


def test_how_many_there_are_beyond_is_told() -> None:
    rows = hit_rows(EN, [hit(n) for n in range(1, 31)], 29, (60, 8), NOW, "sover")
    assert plain(rows[0]) == "   The newest first".ljust(55) + "↑ 27 "


def test_a_terminal_without_the_signs_gets_others() -> None:
    rows = hit_rows(Look(words_in("en"), PLAIN), [hit()], 0, (60, 8), NOW, "sover")
    assert plain(rows[1]) == " > 2026-014 - Meeting 1 - 25/11 - statement - Ida Krogh"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("xyz", "Nothing was found."),
        ("stauts:open", "There is no filter stauts:, did you mean status:?"),
        ("", "Every word counts, also the beginning of one. In quotes: as it"),
    ],
)
def test_without_hits_it_says_why(words: str, sentence: str) -> None:
    assert plain(hit_rows(EN, (), 0, (80, 8), NOW, words)[0]).strip().startswith(sentence)


def test_the_found_words_are_bold_and_always_on_the_row() -> None:
    asked = query("ro formiddag", NOW.date())
    assert isinstance(asked, Query)
    for columns in range(24, 110):
        row = hit_rows(EN, [hit(text=LONG)], 0, (columns, 6), NOW, "formiddag")[2]
        assert [span.text for span in row if span.paint is Paint.INK_BOLD] == ["formiddagen"], plain(row)


def test_a_text_of_several_lines_is_one_row() -> None:
    assert in_one_row("Han giver op\n- i dansk\n\n") == "Han giver op / - i dansk"


@pytest.mark.parametrize("most", range(1, 40))
def test_the_row_is_never_wider_than_asked(most: int) -> None:
    for at in range(0, len(LONG), 7):
        assert cells(plain(around(LONG, [(at, at + 3)], most))) <= most


def test_of_an_agreement_only_the_newest_text_is_shown() -> None:
    proposed, confirmed = hit(2, "ringer", agreement=1), hit(2, "Ida ringer.", agreement=1)
    others = (hit(3, "ringer", agreement=1), hit(2, "a"), hit(2, "a"))
    assert distinct([confirmed, proposed, *others]) == (confirmed, *others)


def test_a_line_for_a_pipe_is_whole_words_on_one_line() -> None:
    asked = query("sover", NOW.date())
    assert isinstance(asked, Query)
    assert hit_lines(words_in("en"), [hit(text="Han sover\ndårligt")], asked) == (
        "2026-014/1, Wednesday 25 November 2026, statement, Ida Krogh: Han sover / dårligt",
    )
    assert hit_lines(words_in("en"), [hit(names=(), kind="")], asked)[0].endswith("2026, ida: Han sover dårligt")
