"""Which rules were set aside, and why (R57, seed 000)."""

from __future__ import annotations

from collections.abc import Iterable

from meeting.events import RuleOverridden
from meeting.noted import only_noted
from tui.view.reasons import reason_told
from tui.view.report.terms import RULE
from tui.view.scene import Scene
from tui.view.words import mark


def override_lines(scene: Scene) -> tuple[str, ...]:
    """Return a line for each rule set aside before the meeting or in it: the rule, why, about whom, its source."""
    before = (
        _line(scene, scene.words.text(RULE[override.rule]), _source(scene, override.rule), override.reason)
        for override in scene.meeting.planned.overrides
    )
    return (*before, *(_overridden(scene, override) for override in scene.meeting.overrides))


def _overridden(scene: Scene, override: RuleOverridden) -> str:
    about = ", ".join(filter(None, (_about(scene, each) for each in override.about)))
    noted = only_noted(scene.meeting, override)
    reason = "" if noted else override.text or reason_told(scene.words, override.rule, override.reason)
    return _line(scene, scene.words.text(RULE[override.rule]), _source(scene, override.rule), reason, about)


def _line(scene: Scene, rule: str, source: str, reason: str, about: str = "") -> str:
    # A rule that was only noted has no reason, as nobody was asked for one.
    said = mark("{rule}: set aside, {reason}") if reason else mark("{rule}: not followed")
    told = scene.words.text(said, rule=rule, reason=reason)
    return told + "".join(f" ({part})" for part in (about, source) if part)


def _source(scene: Scene, rule: object) -> str:
    found: Iterable[str] = next((each.source for each in scene.meeting.planned.template.rules if each.id is rule), ())
    return ", ".join(found)


def _about(scene: Scene, concerned: str) -> str:
    """Return a person, an agreement or a part of the meeting by its name."""
    if name := scene.name(concerned):
        return name
    for phase in scene.meeting.planned.template.phases:
        if phase.id == concerned:
            return scene.words.text(phase.title)
    for item in scene.meeting.agreements.items:
        if item.id == concerned:
            return scene.words.text("Agreement {n}", n=item.number)
    return concerned
