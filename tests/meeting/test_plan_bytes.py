"""No bytes raise, whatever somebody hands over as a plan file."""

from __future__ import annotations

import string

from hypothesis import given
from hypothesis import strategies as st

from meeting.plan import Plan
from meeting.plan_file import plan_problems, read_plan
from meeting.presets import example_plan, templates
from tests.meeting.plan_texts import (
    PLAN,
    changed,
    read,
    sentence,
)


@given(st.binary(max_size=400))
def test_no_bytes_raise(data: bytes) -> None:
    read(data)


@given(st.data())
def test_no_damage_to_a_plan_raises(data: st.DataObject) -> None:
    text = example_plan()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    read(text[:start] + data.draw(st.text(max_size=20)) + text[end:])


NUMBERS = ("true", "0", "-1", "1e400", "nan", "9" * 1000)
DATES = ("2026-12-02", "2026-12-02T13:00:00Z", "9999-12-31T23:59:59", "0001-01-01T00:00:00", "13:00:00")
TEXTS = ("", '""', '"x"', '"13:00"', '"\\u202e"')
LISTS = ("[]", "{}", "[[]]", '["", 1]', "[[1, 2]]", '{ a = "b" }')
VALUES = st.sampled_from((*NUMBERS, *DATES, *TEXTS, *LISTS))


@given(st.lists(st.tuples(st.integers(0, 200), VALUES), max_size=6))
def test_no_value_at_any_key_raises(places: list[tuple[int, str]]) -> None:
    lines = [line.split(" #")[0] for line in example_plan().splitlines()]
    keys = [number for number, line in enumerate(lines) if "=" in line and not line.startswith("#")]
    for place, value in places:
        number = keys[place % len(keys)]
        lines[number] = f"{lines[number].split('=')[0]}= {value}"
    found = read("\n".join(lines))
    if isinstance(found, Plan):
        plan_problems(found)


@given(st.text(st.sampled_from(string.printable + "æøå\u202e\x1b"), max_size=60))
def test_whatever_stands_in_a_name_is_cleaned_or_refused(name: str) -> None:
    escaped = "".join(f"\\U{ord(letter):08x}" for letter in name)
    found = read(changed(PLAN, ('"Amina A."', f'"{escaped}"')))
    if isinstance(found, Plan):
        assert found.participants[1].name.isprintable()


def test_a_plan_can_be_limited_to_fewer_bytes() -> None:
    found = read_plan(PLAN.encode(), templates(lambda _: None), most_bytes=100)
    assert isinstance(found, tuple)
    assert sentence(found[0]).startswith("The file is 0 kB; a plan takes at most 0 kB.")
