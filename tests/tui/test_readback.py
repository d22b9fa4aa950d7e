"""An agreement read back to the room, against the drawing and at the edges."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meeting.agreement_terms import Terms
from meeting.state import EPOCH, ChildView, Floor, Turn
from tests.tui.drawn import drawing, text
from tests.tui.family import DA, EN, FRIDAYS, SECOND, SPEAKERS, STARTS, at_table, changed, scene
from tests.tui.stage import WHOLE, on_stage
from tui.view.lines import plain, width
from tui.view.look import Look
from tui.view.readback import readback, wording
from tui.view.sentence import rows_of
from tui.widgets.readback import ReadBackPanel

NOW = datetime(2026, 12, 2, 14, 36, tzinfo=UTC)


def test_the_page_on_a_small_wall_is_the_drawing() -> None:
    meeting = at_table("agreements", gone=("sami",))
    drawn = readback(scene(meeting, NOW), SECOND, 60, 19)
    assert text(drawn) == tuple(row.rstrip() for row in drawing("e-60x20")[:18])


@pytest.mark.rule("R92")
def test_a_child_who_is_here_is_asked_now_and_one_who_was_asked_is_not_asked_again() -> None:
    meeting = at_table("agreements")
    assert "Sami: er det en god aftale for dig?" in "".join(
        text(readback(scene(meeting, NOW), SECOND, 60, 19)),
    )
    asked = changed(SECOND, views=(ChildView("sami", "ja", EPOCH, what=SECOND.terms.what),))
    assert "Sami: er" not in "".join(text(readback(scene(meeting, NOW), asked, 60, 19)))


def test_the_first_row_says_who_has_the_floor_meanwhile() -> None:
    meeting = changed(at_table(), floor=Floor((Turn("t", "ida", "descriptive", STARTS),)))
    head = text(readback(scene(meeting, NOW), SECOND, 60, 19))[0]
    assert head.split() == ["Aftale", "2", "►", "Ida", "har", "ordet", "15:36"]


def test_what_the_room_says_yes_to_is_what_it_read() -> None:
    meeting = at_table()
    said = wording(scene(meeting, NOW), SECOND)
    assert said == (
        "Ida og Mormor taler sammen hver fredag om Samis uge. Det begynder fredag den 4. december. "
        "Vi følger op på næste møde. Sami er med."
    )


@given(
    who=st.lists(st.sampled_from(SPEAKERS[1:]), min_size=1, max_size=13, unique=True),
    what=st.lists(st.text("abcdefghijøåæ", min_size=1, max_size=16), min_size=1, max_size=24).map(" ".join),
    others=st.lists(st.sampled_from(SPEAKERS), max_size=5, unique=True),
    size=st.sampled_from([(60, 19), (80, 23), (120, 35), (140, 50)]),
    look=st.sampled_from([DA, EN]),
)
def test_however_long_an_agreement_is_its_whole_sentence_stands_on_the_screen(
    who: list[str], what: str, others: list[str], size: tuple[int, int], look: Look
) -> None:
    meeting = at_table()
    item = changed(SECOND, terms=changed(FRIDAYS, responsible=tuple(who), what=what[:160], contributors=tuple(others)))
    seen = scene(meeting, NOW, look)
    drawn = readback(seen, item, *size)
    assert len(drawn) <= size[1]
    assert all(width(row) <= size[0] for row in drawn)
    framed = " ".join(plain(row).strip(" ║") for row in drawn if "║" in plain(row)).split()
    assert framed == wording(seen, item).split()


@pytest.mark.parametrize(
    ("what", "rows"),
    [
        ("taler sammen hver fredag om Samis uge", ["taler sammen hver fredag", "om Samis uge."]),
        ("henter Sami om onsdagen", ["henter Sami om onsdagen."]),
        (
            "sørger for at Sami kommer ti minutter før de andre om morgenen",
            ["sørger for at Sami kommer ti minutter", "før de andre om morgenen."],
        ),
        ("ringer", ["ringer."]),
        ("spørger: kan vi mødes?", ["spørger: kan vi mødes?"]),
    ],
)
def test_the_sentence_is_broken_at_sense(what: str, rows: list[str]) -> None:
    meeting = at_table()
    item = changed(SECOND, terms=Terms(what, ("ida",)))
    drawn = [row.strip(" ║") for row in text(readback(scene(meeting, NOW), item, 60, 19))]
    begins = drawn.index("Ida")
    assert drawn[begins + 1 : begins + 1 + len(rows)] == rows


def test_a_date_is_never_broken() -> None:
    assert rows_of("Det begynder fredag den 4. december.", 28) == ("Det begynder fredag den", "4. december.")
    assert rows_of("Vi ses kl. 14.02", 12) == ("Vi ses", "kl. 14.02")


async def test_the_panel_says_yes_with_the_words_that_were_read_mends_or_waits() -> None:
    meeting = at_table("agreements", gone=("sami",))
    async with on_stage(ReadBackPanel(scene(meeting, NOW), "two"), WHOLE) as stage:
        assert stage.rows() == tuple(row.rstrip() for row in drawing("e-60x20")[:19])
        assert stage.keys(60).strip() == drawing("e-60x20")[19].strip()
        await stage.press("<enter>", "a", "<escape>", " ", "n")
        (confirmed,) = (each for each in stage.app.posted if isinstance(each, ReadBackPanel.Confirmed))
        assert (confirmed.agreement, confirmed.wording) == ("two", wording(scene(meeting, NOW), SECOND))
        assert len(stage.posted(ReadBackPanel.Mend)) == 1
        assert len(stage.posted(ReadBackPanel.NotYet)) == 1
        assert stage.app.let_through == ["space", "n"]
