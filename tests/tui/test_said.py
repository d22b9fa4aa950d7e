"""What is said after a key stands for a moment, and a panel's newer word goes before it."""

from __future__ import annotations

from tests.tui.hourglass import Hourglass
from tui.said import LIVES_S, Said


def _said() -> tuple[Said, Hourglass]:
    glass = Hourglass()
    said = Said(glass, lambda: said.say(""))
    return said, glass


def test_it_goes_away_after_four_seconds() -> None:
    said, glass = _said()
    said.say("saved")
    glass.run(LIVES_S - 0.1)
    assert said.text == "saved"
    glass.run(0.2)
    assert said.text == ""


def test_what_is_said_next_has_four_seconds_of_its_own() -> None:
    said, glass = _said()
    said.say("first")
    glass.run(3)
    said.say("second")
    glass.run(3)
    assert said.text == "second"


def test_a_newer_word_of_the_panel_ends_it_and_the_same_word_does_not() -> None:
    said, _ = _said()
    said.begin("who?")
    said.say("saved", "who?")
    said.hear("who?")
    assert said.text == "saved"
    said.hear("")
    assert said.text == "saved"
    said.hear("what?")
    assert said.text == ""
