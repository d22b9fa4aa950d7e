"""A CPR number has no place in a plan file."""

from __future__ import annotations

import pytest

from tests.meeting.plan_texts import (
    PLAN,
    changed,
    errors_of,
    plan_of,
    said,
)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (('ref = "2026-014"', 'ref = "150117-1234"'), 3),
        (('name = "Sami"', 'name = "Sami 1501171234"'), 19),
        (('id = "sami"', 'id = "150117-1234"'), 18),
        (('id = "sami"', 'id = "sami"\n"150117-1234" = 1'), 19),
        (("number = 1", "number = 1 # barnet er 150117 1234"), 7),
        (('name = "Sami"', 'name = "Sami 750117-1234"'), 19),
    ],
)
def test_a_cpr_like_number_is_refused_with_its_line_and_never_repeated(change: tuple[str, str], line: int) -> None:
    problems = errors_of(changed(PLAN, change))
    assert said(problems)[0].startswith(f"line {line}: This looks like a CPR number.")
    assert "1234" not in str(problems)


def test_a_cpr_like_number_behind_escapes_is_found_too() -> None:
    problems = errors_of(changed(PLAN, ('"Sami"', r'"Sami 150117\u002d1234"')))
    [line] = said(problems)
    assert line.startswith(": This looks like a CPR number. Write a name or your own reference instead;")


@pytest.mark.parametrize(
    "text", ["20 00 00 00", "+45 20 00 00 00", "2026-12-02", "99991234567", "3201171234", "1513171234"]
)
def test_other_numbers_are_no_cpr_number(text: str) -> None:
    assert plan_of(changed(PLAN, ('"Rådhuset, lokale 3"', f'"lokale {text}"'))).place == f"lokale {text}"
