"""The rules a live meeting stands on are held."""

from __future__ import annotations

from tests.rules import REQUIRED, holders


def test_every_rule_a_live_meeting_stands_on_is_held_by_a_test() -> None:
    assert sorted(REQUIRED - holders().keys(), key=lambda rule: int(rule[1:])) == []
