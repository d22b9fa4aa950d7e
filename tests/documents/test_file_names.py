"""What files of papers are called."""

from __future__ import annotations

from msgspec.structs import replace

from documents.file_names import file_stem, person_slugs
from documents.kinds import Kind
from tests.people import AMINA, IDA, METTE, planned
from tests.table import Table


def table(*ids: str) -> Table:
    return Table(planned(METTE, IDA, *(replace(AMINA, id=each) for each in ids)))


def test_a_name_says_the_day_the_paper_whose_it_is_and_the_language() -> None:
    meeting = table("amina").state
    assert file_stem(meeting, Kind.DECISIONS) == "2026-12-02_beslutningsreferat_da"
    assert file_stem(meeting, Kind.MINE, "ar", "amina") == "2026-12-02_mine_aftaler_amina_ar"


def test_ids_that_read_alike_get_numbers_and_the_plain_one_keeps_its_name() -> None:
    slugs = person_slugs(table("åse", "aase", "ÅSE", "aase-2", "أمينة", "漢", "a.b", "a-b").state)
    assert slugs == {
        "mette": "mette",
        "ida": "ida",
        "aase": "aase",
        "aase-2": "aase-2",
        "åse": "aase-3",
        "ÅSE": "aase-4",
        "a-b": "a-b",
        "a.b": "a-b-2",
        "أمينة": "person",
        "漢": "person-2",
    }


def test_no_name_leaves_its_folder_or_is_anything_but_ascii() -> None:
    meeting = table("../../etc/passwd", "Con", "a/b\\c:d", "x" * 80).state
    for person in person_slugs(meeting):
        stem = file_stem(meeting, Kind.MINE, "../ar", person)
        assert stem.isascii()
        assert not set(stem) - set("abcdefghijklmnopqrstuvwxyz0123456789-_")
        assert len(stem) < 80
