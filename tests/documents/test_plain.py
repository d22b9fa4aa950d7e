from collections.abc import Callable

import pytest

from documents.document import Cell, Document, Paragraph, Table
from documents.plain import LEFT_OUT, WHY, rows
from tests.documents.example import EXAMPLES, HOSTILE, arabic, cell, danish, document, hostile, plan


def test_a_paper_reads_as_rows() -> None:
    shown = rows(danish(), 60)

    assert shown[:2] == ("Beslutningsreferat", "══════════════════")
    assert "Møde         Familien A. · 2026-014/1" in shown
    assert "│ Fortroligt. Papiret er for dem, der var med til mødet.   │" in shown
    assert shown[-1] == "Tavshedspligt efter loven · Version 1 · 2. december 2026"


def test_a_table_keeps_its_columns() -> None:
    rows_ = ((cell(plan("1")), cell(plan("Vi ringer"), plan("samme dag"))), (Cell(), cell(plan("Karen"))))
    table = Table(((plan("Nr."),), (plan("Hvad"),)), rows_)

    assert rows(document("Liste", (table,)), 30)[3:] == (
        "Nr.  Hvad",
        "─" * 30,
        "1    Vi ringer",
        "     samme dag",
        "     Karen",
    )


@pytest.mark.parametrize("width", [40, 50, 58, 66, 74, 80])
def test_no_time_and_no_number_of_a_day_is_broken(width: int) -> None:
    long = cell(plan("Hvad blev der af den? Hvad ønsker du mere af? Hvad ønsker du mindre af?"))
    row = (cell(plan("11.20")), cell(plan("Beskrivende runde, fortsat")), cell(plan("31.12.2026")), long)
    table = Table(((plan("Kl."),), (plan("Del"),), (plan("Min."),), (plan("Vi spørger"),)), (row,), (4, 9, 2, 27))

    shown = rows(document("Liste", (table,)), width)

    assert any(row.startswith("11.20 ") and " 31.12.2026 " in row for row in shown)
    assert all(len(row) <= width for row in shown)


@pytest.mark.parametrize("make", [*EXAMPLES.values(), lambda: hostile(*HOSTILE, "x" * 200, "a\u0301" * 50)])
def test_no_row_is_wider_than_asked(make: Callable[[], Document]) -> None:
    for width in (20, 39, 60, 80):
        assert all(len(row.replace("\u0301", "")) <= width for row in rows(make(), width))


def test_writing_from_right_to_left_is_left_to_the_file_and_it_says_so() -> None:
    shown = "\n".join(rows(arabic(), 80))

    assert not any("\u0590" <= char <= "\u08ff" for char in shown)
    assert f"{LEFT_OUT} +45 12 34 56 78" in shown
    assert "Sami bliver hentet af mormor" in shown
    assert shown.endswith(WHY)


def test_a_text_steers_no_terminal() -> None:
    shown = "\n".join(rows(document("Titel\x1b[2J", (Paragraph(((plan("a\x07b\x9b31m\u202ec"),),)),)), 60))

    assert "Titel□[2J" in shown
    assert "a□b□31mc" in shown
    assert all(char.isprintable() or char == "\n" for char in shown)


def test_a_word_that_takes_pages_is_broken_in_one_go() -> None:
    word = "Å" * 100_000
    found = rows(document("Titel", (Paragraph(((plan(word),),)),)), 40)
    assert "".join(found).count("Å") == len(word)
    assert max(map(len, found)) == 40
