"""Which rules were set aside, why, about whom, and where each comes from (R57, seed 000)."""

from __future__ import annotations

from collections.abc import Iterable

from documents.descriptive_pieces import named, phrase
from documents.document import Block, Cell, Line, Paragraph, Run, Source, Table
from documents.phrases import DANISH, phrases
from documents.pieces import cell, figure
from documents.template_words import template_run
from meeting.events import Reason, RuleOverridden
from meeting.noted import only_noted
from meeting.plan import Override
from meeting.presence import seat
from meeting.state import Meeting
from meeting.template import RuleId

_FAMILY_WISHES = {(RuleId.NEXT_MEETING_INTERVAL, Reason.OWN_WISH): "reason_family_wish"}
"""The reasons that say something else for one rule."""


def overrides_block(meeting: Meeting) -> Block:
    """Return a row for each rule and reason that was set aside before the meeting or in it, or that none was."""
    before = tuple(_planned(meeting, each) for each in meeting.planned.overrides)
    rows = (*before, *(_overridden(meeting, each) for each in _alike(meeting)))
    heads = tuple((phrase(key),) for key in ("rule", "why", "about_whom", "source"))
    return Table(heads, rows, (6, 5, 5, 2)) if rows else Paragraph(((phrase("no_overrides"),),))


def _planned(meeting: Meeting, override: Override) -> tuple[Cell, ...]:
    reason = cell(Run(override.reason, Source.REASON, f"reason for {override.rule.value}"))
    return _rule(override.rule), reason, cell(phrase("before_meeting")), _source(meeting, override.rule)


def _alike(meeting: Meeting) -> Iterable[tuple[RuleOverridden, ...]]:
    """Return what was set aside, in the order it first was, one rule for one reason together."""
    found: dict[tuple[RuleId, Run], list[RuleOverridden]] = {}
    for each in meeting.overrides:
        found.setdefault((each.rule, _reason(meeting, each)), []).append(each)
    return map(tuple, found.values())


def _overridden(meeting: Meeting, alike: tuple[RuleOverridden, ...]) -> tuple[Cell, ...]:
    first, concerned = alike[0], dict.fromkeys(each for one in alike for each in one.about)
    about = Cell(tuple(_about(meeting, each) for each in concerned))
    return _rule(first.rule), cell(_reason(meeting, first)), about, _source(meeting, first.rule)


def _reason(meeting: Meeting, override: RuleOverridden) -> Run:
    """Return why; a rule that was only noted has no reason, as nobody was asked for one."""
    if only_noted(meeting, override):
        return phrase("only_noted")
    if override.text:
        return Run(override.text, Source.REASON, f"reason for {override.rule.value}")
    return phrase(_FAMILY_WISHES.get((override.rule, override.reason), f"reason_{override.reason.value}"))


def _rule(rule: RuleId) -> Cell:
    return cell(phrase(f"rule_{rule.value}"))


def _source(meeting: Meeting, rule: RuleId) -> Cell:
    found = next((each.source for each in meeting.planned.template.rules if each.id is rule), ())
    return cell(figure(", ".join(found))) if found else Cell()


def _about(meeting: Meeting, concerned: str) -> Line:
    """Return a person, an agreement or a part of the meeting by its name."""
    if seat(meeting, concerned) is not None:
        return (named(meeting, concerned),)
    for phase in meeting.planned.template.phases:
        if phase.id == concerned:
            return (template_run(phase.title),)
    for item in meeting.agreements.items:
        if item.id == concerned:
            return (phrases(DANISH).run("shared.agreement"), figure(f" {item.number}"))
    return (figure(concerned),)
