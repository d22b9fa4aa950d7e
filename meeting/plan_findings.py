"""How a rule of the template becomes a problem of a plan: its strength says how hard, a reason sets it aside."""

from __future__ import annotations

from collections.abc import Iterator

from meeting.plan import Plan
from meeting.problem import Problem, Severity, Where
from meeting.template import RuleId, Strength


def held(plan: Plan, rule: RuleId, wrong: str, right: str, where: Where, **params: str | int) -> Iterator[Problem]:
    """Yield what a rule says of a plan: an error if it blocks, a warning if it warns, nothing if it is set aside (R57).

    The msgids may use `{rule}`, which is what `[[override]]` calls it.
    """
    found = plan.template.rule(rule)
    if found.strength is Strength.NOTE or plan.overrides_rule(rule):
        return
    severity = Severity.ERROR if found.strength is Strength.BLOCK else Severity.WARNING
    yield Problem(wrong, right, {"rule": rule.value, **params}, where, severity, found.source)


def of_participant(person_id: str, field: str) -> Where:
    """Return the place of a participant's key."""
    return Where("participant", person_id, field)


def of_meeting(field: str) -> Where:
    """Return the place of a key of `[meeting]`."""
    return Where("meeting", field=field)
