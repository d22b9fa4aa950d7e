"""The marks that `make rules` counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from meeting.sources import source, sources
from tests import rules


def test_every_mark_names_a_rule_that_has_a_source() -> None:
    assert rules.holders().keys() <= sources().keys()


def test_no_test_claims_what_is_not_for_software() -> None:
    assert [rule for rule in rules.holders() if source(rule).not_for_software] == []


def test_what_must_be_held_is_for_software() -> None:
    assert [rule for rule in rules.REQUIRED if source(rule).not_for_software] == []


@pytest.fixture
def tests_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(rules, "TESTS", tmp_path / "tests")
    (tmp_path / "tests" / "meeting").mkdir(parents=True)
    return tmp_path / "tests" / "meeting" / "test_it.py"


def test_a_mark_counts_for_its_test_its_class_or_one_case(tests_of: Path) -> None:
    tests_of.write_text(
        "import pytest\n"
        "@pytest.mark.rule('R35', 'R34')\n"
        "def test_breaks(): ...\n"
        "@pytest.mark.rule('R96')\n"
        "class TestChild:\n"
        "    @pytest.mark.parametrize('x', [pytest.param(1, marks=pytest.mark.rule('R92'))])\n"
        "    async def test_view(self, x): ...\n"
    )
    assert rules.holders() == {
        "R34": ("tests/meeting/test_it.py::test_breaks",),
        "R35": ("tests/meeting/test_it.py::test_breaks",),
        "R92": ("tests/meeting/test_it.py::TestChild::test_view",),
        "R96": ("tests/meeting/test_it.py::TestChild",),
    }


def test_a_rule_that_repeats_another_is_held_with_it(tests_of: Path) -> None:
    tests_of.write_text("import pytest\n@pytest.mark.rule('R81')\ndef test_neutral(): ...\n")
    assert list(rules.holders()) == ["R69", "R81", "R115"]


@pytest.mark.parametrize("ids", ["'R999'", "*IDS", "NAME"])
def test_a_mark_that_cannot_be_counted_is_an_error(tests_of: Path, ids: str) -> None:
    tests_of.write_text(f"import pytest\n@pytest.mark.rule({ids})\ndef test_it(): ...\n")
    with pytest.raises(ValueError, match=r"test_it\.py::test_it"):
        rules.holders()
