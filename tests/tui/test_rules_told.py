"""How a rule that was set aside is told afterwards: nobody is said to have decided what nobody was asked."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting.events import Reason, RuleOverridden
from meeting.series import Series
from meeting.series_weeks import Gap, to_next
from meeting.state import Ending
from meeting.template import Rule, RuleId, Strength
from tests.tui.family import EN, STARTS, at_table, changed, scene
from tui.asking import REASONS as PICKED
from tui.view.question import REASONS
from tui.view.reasons import OUTSIDE, reason_told
from tui.view.report.facts import facts
from tui.view.report.overrides import override_lines
from tui.view.review.gaps import gap_reason
from tui.view.scene import Scene

ROLE = RuleId.AUTHORITY_ROLE_STATED
NEXT = RuleId.NEXT_MEETING_INTERVAL


def _scene(strength: Strength, override: RuleOverridden) -> Scene:
    meeting = at_table()
    plan = meeting.planned
    rules = (*(each for each in plan.template.rules if each.id is not override.rule), Rule(override.rule, strength, ()))
    template = replace(plan.template, rules=rules)
    return scene(changed(meeting, plan=replace(plan, template=template), overrides=(override,)), look=EN)


@pytest.mark.rule("R57")
@pytest.mark.parametrize(
    ("strength", "override", "told"),
    [
        (Strength.NOTE, RuleOverridden(ROLE, Reason.LEADER_DECIDES), "The authority tells its role: not followed"),
        (
            Strength.NOTE,
            RuleOverridden(ROLE, Reason.NOT_ENOUGH_TIME),
            "The authority tells its role: set aside, not enough time",
        ),
        (
            Strength.WARN,
            RuleOverridden(ROLE, Reason.LEADER_DECIDES),
            "The authority tells its role: set aside, the leader went on",
        ),
        (
            Strength.BLOCK,
            RuleOverridden(RuleId.BREAKS_HELD, Reason.LEADER_DECIDES),
            "The breaks are held: set aside, the leader decided so",
        ),
        (
            Strength.WARN,
            RuleOverridden(RuleId.CHILD_HEARS, Reason.LEADER_DECIDES),
            "The child hears only what is for children: set aside, the leader went on",
        ),
    ],
)
def test_a_rule_is_told_with_the_reason_that_was_given_if_one_was(
    strength: Strength, override: RuleOverridden, told: str
) -> None:
    assert override_lines(_scene(strength, override)) == (told,)


@pytest.mark.rule("R57")
def test_the_facts_give_no_reason_where_nobody_was_asked() -> None:
    noted = RuleOverridden(ROLE, Reason.LEADER_DECIDES)
    for strength, reason in ((Strength.NOTE, None), (Strength.WARN, "leader_decides")):
        found = facts(_scene(strength, noted))["overrides"]
        assert found == [{"rule": "authority_role_stated", "reason": reason, "text": "", "about": []}]


@pytest.mark.rule("R86")
@pytest.mark.parametrize(("reason", "offered"), OUTSIDE)
def test_why_a_date_is_outside_the_usual_weeks_is_told_as_it_was_picked(reason: Reason, offered: str) -> None:
    override = RuleOverridden(NEXT, reason)
    assert override_lines(_scene(Strength.WARN, override)) == (
        f"The next meeting lies within the usual weeks: set aside, {offered}",
    )
    assert gap_reason(EN.words, Gap(12, (8, 11), inside=False, reason=reason)) == offered


@pytest.mark.rule("R86")
def test_where_the_weeks_are_only_noted_a_series_gives_no_reason_for_them() -> None:
    override = RuleOverridden(NEXT, Reason.LEADER_DECIDES)
    for strength, reason in ((Strength.NOTE, None), (Strength.WARN, Reason.LEADER_DECIDES)):
        meeting = changed(_scene(strength, override).meeting, ending=Ending(STARTS + timedelta(weeks=20)))
        gap = to_next(Series("2026-014", (meeting,)), meeting)
        assert gap is not None
        assert (gap.inside, gap.reason) == (False, reason)


@pytest.mark.rule("R57")
def test_any_other_rule_is_told_in_the_words_of_its_question() -> None:
    for reason, offered in zip(PICKED, REASONS, strict=True):
        assert reason_told(EN.words, RuleId.EVERYONE_HEARD, reason) == offered


def test_every_reason_of_every_rule_has_its_words() -> None:
    assert all(reason_told(EN.words, rule, reason) for rule in RuleId for reason in Reason)
