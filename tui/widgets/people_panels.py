"""The lists of people a key of the leading screen opens; the id of a panel says what was asked."""

from __future__ import annotations

from functools import partial

from tui.view import people_lists
from tui.view.scene import Scene
from tui.widgets.choosing import ChoosingPanel

GIVE_FLOOR = "give-floor"
UNHEARD = "unheard"
VOICE = "voice"
LEADER = "leader"
MINUTE_TAKER = "minute-taker"


def give_floor(scene: Scene) -> ChoosingPanel:
    """Return the panel of `g`: who gets the floor."""
    return ChoosingPanel(scene, scene.words.text("Who gets the floor?"), people_lists.to_give_floor, key=GIVE_FLOOR)


def unheard(scene: Scene, phase: str = "") -> ChoosingPanel:
    """Return the first panel of `h`: who was heard through another, in this phase or the present one."""
    title = scene.words.text("Who was heard through another?")
    return ChoosingPanel(scene, title, partial(people_lists.to_hear_through, phase=phase), key=UNHEARD)


def voice(scene: Scene, person: str) -> ChoosingPanel:
    """Return the second panel of `h`: who spoke for this person."""
    title = scene.words.text("Who spoke for {name}?", name=scene.name(person))
    return ChoosingPanel(scene, title, partial(people_lists.voices, person=person), key=VOICE)


def leader(scene: Scene) -> ChoosingPanel:
    """Return the panel that asks who leads from now on."""
    return ChoosingPanel(scene, scene.words.text("Who leads the meeting now?"), people_lists.leaders, key=LEADER)


def minute_taker(scene: Scene) -> ChoosingPanel:
    """Return the panel that asks who takes the minutes from now on."""
    title = scene.words.text("Who takes the minutes now?")
    return ChoosingPanel(scene, title, people_lists.writers, key=MINUTE_TAKER)
