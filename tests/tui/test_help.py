"""`?` begins with the purpose, names the source of the line on the screen, and leaves out no key."""

from __future__ import annotations

from itertools import chain

import pytest
from msgspec.structs import replace

from meeting.notices import Notice, NoticeKind
from tests.tui import table
from tests.tui.family import DA, EN, at_table, scene
from tui.keys import KEYS
from tui.view.help import Entry, pages
from tui.view.lines import Paint, plain, width

ENTRIES = [Entry(row.shown or row.keys[0], row.label, row.help) for row in KEYS]
DUE = Notice(NoticeKind.BREAK_DUE, ("ida",), source=("R35",))


def _said(across: int, height: int, notice: Notice | None = None, *, private: bool = False) -> list[str]:
    made = pages(scene(at_table()), ENTRIES, notice, across, height, private=private)
    assert all(len(page) <= height for page in made)
    assert all(width(row) <= across for row in chain(*made))
    return [plain(row) for row in chain(*made)]


@pytest.mark.parametrize(("across", "height"), [(58, 10), (58, 14), (46, 13), (78, 12), (116, 24)])
def test_the_purpose_comes_first_and_every_key_is_named(across: int, height: int) -> None:
    rows = _said(across, height)
    assert rows[0].startswith("Derfor er vi her")
    text = "\n".join(rows)
    for entry in ENTRIES:
        assert DA.words.text(entry.help if across >= 100 else entry.label) in text


@pytest.mark.rule("R35")
def test_a_warning_names_its_rule_and_its_publication() -> None:
    assert "Kilde: R35, udgivelse 000" in [row.rstrip() for row in _said(58, 10, DUE)]


def test_the_words_of_a_rule_are_for_the_leader_alone() -> None:
    public, private = _said(116, 24, DUE), _said(116, 24, DUE, private=True)
    assert not any("»" in row for row in public)
    assert any(row.startswith("Kilde: R35, udgivelse 000: »") for row in private)


def test_what_the_municipality_says_about_recording_stands_in_the_help() -> None:
    meeting = at_table()
    template = replace(meeting.planned.template, recording_notice="Optagelse aftales, inden mødet begynder.")
    meeting = replace(meeting, plan=replace(meeting.planned, template=template))
    (first, *_) = pages(scene(meeting), ENTRIES, None, 78, 14, private=False)
    assert "Optagelse aftales, inden mødet begynder." in [plain(row) for row in first]


def test_with_a_child_in_the_room_the_purpose_is_the_childs() -> None:
    plan = replace(table.plan(), purpose_for_child="En god skoledag.")
    (first, *_) = pages(scene(replace(at_table(), plan=plan), look=EN), ENTRIES, None, 78, 14, private=False)
    assert "En god skoledag." in plain(first[0])


def test_a_key_that_does_nothing_now_says_why_where_there_is_room() -> None:
    entries = [Entry("t", "interpreter", "The interpreter speaks; again: own speech.", "Der er ingen tolk med i dag.")]
    (wide,) = pages(scene(at_table()), entries, None, 116, 24, private=False)
    assert plain(wide[-1]).rstrip() == "t           Der er ingen tolk med i dag."
    (narrow,) = pages(scene(at_table()), entries, None, 58, 14, private=False)
    assert plain(narrow[-1]).rstrip() == "t tolk"
    assert {span.paint for span in narrow[-1] if span.text.strip()} == {Paint.QUIET}
