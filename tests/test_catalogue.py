"""What `make check` finds in the catalogue."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import catalogue


@pytest.fixture
def po(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(catalogue, "PO", tmp_path / "ordstyrer.po")
    said = {"{name} has the floor": "tui/view/floor.py:1", "{n} minute": "tui/view/clock.py:2"}
    monkeypatch.setattr(catalogue, "said", lambda: said)
    return tmp_path / "ordstyrer.po"


FLOOR = 'msgid "{name} has the floor"\nmsgstr "{name} har ordet"\n\n'
MINUTE = 'msgid "{n} minute"\nmsgid_plural "{n} minutes"\nmsgstr[0] "{n} minut"\nmsgstr[1] "{n} minutter"\n\n'


def test_a_whole_catalogue_has_no_problems(po: Path) -> None:
    po.write_text(FLOOR + MINUTE)
    assert list(catalogue.problems()) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (FLOOR, "tui/view/clock.py:2: not in the catalogue: '{n} minute'"),
        (FLOOR + MINUTE + 'msgid "Agreed"\nmsgstr "Aftalt"\n', "ordstyrer.po:9: said nowhere: 'Agreed'"),
        ("#, fuzzy\n" + FLOOR + MINUTE, "ordstyrer.po:2: fuzzy: '{name} has the floor'"),
        (FLOOR.replace("{name} har ordet", "") + MINUTE, "ordstyrer.po:1: untranslated: '{name} has the floor'"),
        (FLOOR + MINUTE.replace("{n} minutter", ""), "ordstyrer.po:4: untranslated: ('{n} minute', '{n} minutes')"),
        (FLOOR.replace("{name} har", "{navn} har") + MINUTE, "ordstyrer.po:1: not the parameters of the English"),
    ],
)
def test_a_problem_is_one_line_with_its_place(po: Path, text: str, problem: str) -> None:
    po.write_text(text)
    [line] = catalogue.problems()
    assert line.startswith(problem)


def test_the_program_says_something() -> None:
    assert catalogue.said()["Monday"].startswith("tui/view/clock.py:")
