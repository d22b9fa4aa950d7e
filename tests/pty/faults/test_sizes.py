"""A window of any size, changed at any moment and in quick succession: nothing ends, and the picture comes back."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

import pytest

from meeting.intents import GiveFloor
from tests.pty.desk import Desk, begun
from tests.pty.terminal import Terminal

SIZES = ((1, 1), (0, 0), (2, 1), (500, 200), (1, 40), (200, 1), (30, 5), (59, 19), (60, 20), (120, 36), (65535, 65535))
"""Columns and rows; a terminal may say anything."""
SOON_S = 0.05
_CHANGING = re.compile(r"[\d▓░█▌▊▎]+")


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is when the window changes."""

    arguments: tuple[str, ...]
    steps: tuple[tuple[str, str], ...]
    """Keys, and what stands there then; the first key may be none."""
    name: str

    def comes_up(self, pane: Terminal) -> None:
        """Go there."""
        for key, shown in self.steps:
            if key:
                pane.press(key)
            pane.until(shown)


_LED = ("", "Amina har ordet")
_REVIEWED = ("", "Møderække")
_AT_HOME = ("", "Møderækker")
PLACES = (
    Place(("lead",), (_LED,), "the wall"),
    Place(("lead",), (_LED, ("a", "Følges op"), ("ida", "»Ida …«")), "the form of an agreement"),
    Place(("lead",), (_LED, ("m", "Hvem er her?")), "the list of who is here"),
    Place(("lead",), (_LED, ("?", "Esc")), "the help"),
    Place(("lead",), (_LED, ("q", "Et øjeblik")), "the question before leaving"),
    Place(("minutes",), (_LED, ("en halv sætning", "kladde ")), "a half sentence"),
    Place(("minutes",), (_LED, ("f3", "Følges op")), "the minute-taker's agreement"),
    Place(("room",), (_LED,), "the room"),
    Place(("demo", "--review"), (_REVIEWED,), "the series"),
    Place(("demo", "--home"), (_AT_HOME,), "home"),
    Place(("demo", "--home"), (_AT_HOME, ("d", "version 1")), "the documents"),
    Place(("demo", "--home"), (_AT_HOME, ("p", "Her står navne."), ("enter", "Overblik")), "the preparation"),
)
EVERY_DAY = ("the form of an agreement", "a half sentence", "the room", "the documents")


@pytest.mark.parametrize("place", [each for each in PLACES if each.name in EVERY_DAY], ids=lambda each: each.name)
def test_the_picture_comes_back(desk: Desk, place: Place, seed: int) -> None:
    _changes(desk, place, random.Random(seed), 12)


@pytest.mark.soak
@pytest.mark.parametrize("place", PLACES, ids=lambda each: each.name)
def test_the_picture_comes_back_after_many_sizes(desk: Desk, place: Place, seed: int) -> None:
    _changes(desk, place, random.Random(seed), 100)


def _changes(desk: Desk, place: Place, chance: random.Random, number: int) -> None:
    begun(desk, GiveFloor("amina"))
    with desk.opens(*place.arguments) as pane:
        place.comes_up(pane)
        pane.settle()
        before = _still(pane.text())
        for _ in range(number):
            pane.claims(*chance.choice(SIZES))
            pane.read_for(chance.choice((0, 0, SOON_S)))
        pane.resize(80, 24)
        pane.until(lambda screen: _still(screen) == before, what=f"this again:\n{before}\n\n")
    assert desk.troubles() == ""


def _still(screen: str) -> str:
    """Return a screen without what goes on by itself."""
    return _CHANGING.sub("", screen)
