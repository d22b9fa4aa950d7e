"""What the keys of the page of agreements do now."""

from __future__ import annotations

from meeting.plan import EarlierAgreement
from meeting.state import Agreement
from tui.view.agreements_page import Listed
from tui.view.hints import Hint
from tui.view.scene import Scene
from tui.view.withheld import not_shown_because
from tui.view.words import mark

BACK = Hint("Esc", mark("back"))
"""Stays to the last; every other key may have to go where the row is short."""


def page_hints(scene: Scene, item: Listed | None) -> tuple[Hint, ...]:
    """Return the keys for the one at the sign."""
    new = Hint("a", mark("new"), 2)
    match item:
        case EarlierAgreement():
            return (Hint("1–6", mark("choose"), 1), new, _arrows(scene), BACK)
        case Agreement():
            return (Hint("Enter", mark("mend it"), 1), *_said(scene, item), new, *_aside(scene), BACK)
        case None:
            return (Hint("a", mark("agreement")), BACK)


def voices_hints(scene: Scene) -> tuple[Hint, ...]:
    """Return the keys while it is picked who says something."""
    return (Hint("1–9", mark("choose")), Hint("a–å", mark("find")), Hint("Enter", mark("take")), _arrows(scene), BACK)


def child_hints(*, several: bool) -> tuple[Hint, ...]:
    """Return the keys while a child's view is asked for; `several` can speak for it."""
    other = (Hint("Tab", mark("through another"), 1),) if several else ()
    return (Hint("Enter", mark("yes")), Hint("1–4", mark("choose")), *other, BACK)


def field_hints() -> tuple[Hint, ...]:
    """Return the keys of a field."""
    return (Hint("Enter", mark("keep it")), BACK)


def aside_hints() -> tuple[Hint, ...]:
    """Return the keys while it is asked whether an agreement goes."""
    return (Hint("Enter", mark("yes")), Hint("Esc", mark("no")))


def _said(scene: Scene, item: Agreement) -> tuple[Hint, ...]:
    topics = Hint("#", mark("topics"), 3)
    if not_shown_because(scene, item):
        return (topics,)
    both = (Hint("1", mark("the one"), 1), Hint("2", mark("the other"), 1)) if item.other else ()
    child = (Hint("b", mark("the child"), 1),) if item.terms.about else ()
    return (*both, Hint("j", mark("yes"), 1), Hint("f", mark("reservation"), 1), *child, topics)


def _aside(scene: Scene) -> tuple[Hint, ...]:
    return Hint("x", mark("aside"), 4), _arrows(scene)


def _arrows(scene: Scene) -> Hint:
    return Hint(f"{scene.look.alphabet.up} {scene.look.alphabet.down}", mark("move"), 5)
