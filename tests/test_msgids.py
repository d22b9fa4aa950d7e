"""How texts are found in the code, and how the catalogue takes them in."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import catalogue
from tests.msgids import Msgid, in_code, in_template

CODE = """
words.text("One moment")
look.words.text("left" if gone else "here", name="Ida")
TITLE = mark("Welcome")
words.plural("{n} hour", "{n} hours", 2)
words.text(TITLE)
draft.text(field)
"""

TEMPLATE = """
title = "First meeting"
closing_min = 35
[[phase]]
id = "round"
title = "Descriptive round"
questions = ["What do you want help with?"]
child_questions = ["What is nice?"]
"""


def test_every_msgid_of_a_module_is_found_on_both_sides_of_an_if_too() -> None:
    found = [(msgid.text, msgid.plural, msgid.line) for msgid in in_code(CODE, "tui/view/floor.py")]
    assert sorted(found) == [
        ("One moment", "", 2),
        ("Welcome", "", 4),
        ("here", "", 3),
        ("left", "", 3),
        ("{n} hour", "{n} hours", 5),
    ]


def test_a_template_says_its_titles_and_questions() -> None:
    found = [msgid.text for msgid in in_template(TEMPLATE, "meeting/templates/first.toml")]
    assert found == ["First meeting", "Descriptive round", "What do you want help with?", "What is nice?"]


@pytest.fixture
def po(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "ordstyrer.po"
    monkeypatch.setattr(catalogue, "PO", path)
    texts = [
        Msgid("One moment", "", "tui/view/floor.py", 2),
        Msgid("{n} hour", "{n} hours", "tui/view/clock.py", 5),
        Msgid("Welcome", "", "tui/view/head.py", 4),
    ]
    monkeypatch.setattr(catalogue, "msgids", lambda: texts)
    return path


def test_writing_keeps_what_is_translated_brings_in_what_is_new_and_drops_the_rest(po: Path) -> None:
    po.write_text('msgid "One moment"\nmsgstr "Et øjeblik"\n\nmsgid "Gone"\nmsgstr "Væk"\n', encoding="utf-8")
    catalogue.write()
    assert "Gone" not in po.read_text(encoding="utf-8")
    assert sorted(line.split(": ", 1)[1] for line in catalogue.problems()) == [
        "untranslated: 'Welcome'",
        "untranslated: ('{n} hour', '{n} hours')",
    ]


def test_writing_twice_changes_nothing(po: Path) -> None:
    po.write_text('msgid "One moment"\nmsgstr "Et øjeblik"\n', encoding="utf-8")
    catalogue.write()
    once = po.read_bytes()
    catalogue.write()
    assert po.read_bytes() == once


@pytest.mark.parametrize(
    "danish",
    [
        "Brugeren har ordet",
        "en ny opgave",
        "deadline",
        "Ida taler nu",
        "klienten",
        "send minutter",
        "{name}s tur",
        "{name} og hendes tur",
        "det har han sagt",
    ],
)
def test_words_the_field_does_not_use_are_found(po: Path, danish: str) -> None:
    msgid = danish if "{" in danish else "Welcome"
    po.write_text(f'msgid "{msgid}"\nmsgstr "{danish}"\n', encoding="utf-8")
    assert any("we do not say" in line for line in catalogue.problems())


@pytest.mark.parametrize("danish", ["10 minutter", "{n} minutter", "samarbejde", "{name} siger pas", "uddannelse"])
def test_words_the_field_does_use_are_not(po: Path, danish: str) -> None:
    msgid = danish if "{" in danish else "Welcome"
    po.write_text(f'msgid "{msgid}"\nmsgstr "{danish}"\n', encoding="utf-8")
    assert not any("we do not say" in line for line in catalogue.problems())
