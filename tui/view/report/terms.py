"""What states and rules are called in a report."""

from __future__ import annotations

from collections.abc import Mapping

from meeting.speakers import Status
from meeting.state import Standing
from meeting.template import RuleId
from tui.view.words import mark

STATUS: Mapping[Status, str] = {
    Status.WAITING: mark("waiting"),
    Status.HAS_FLOOR: mark("has the floor"),
    Status.HEARD: mark("heard"),
    Status.PASSED: mark("passed, will be asked again"),
    Status.PASSED_TWICE: mark("passed"),
    Status.TO_RETURN: mark("later"),
    Status.HEARD_THROUGH: mark("heard through {name}"),
    Status.GONE: mark("left before their turn"),
    Status.ABSENT: mark("has not come"),
}
AFTERWARDS: Mapping[Status, str] = {
    **STATUS,
    Status.WAITING: mark("not heard"),
    Status.PASSED: mark("passed"),
    Status.TO_RETURN: mark("not heard"),
}
"""The same when the meeting is over, and nobody waits any more."""

STANDING: Mapping[Standing, str] = {
    Standing.INCOMPLETE: mark("being written"),
    Standing.NOT_READ_BACK: mark("not read back"),
    Standing.PROPOSAL: mark("proposed"),
    Standing.AGREED: mark("agreed"),
    Standing.PUT_ASIDE: mark("put aside"),
}

RULE: Mapping[RuleId, str] = {
    RuleId.PARENT_PRESENT: mark("A parent is present"),
    RuleId.INTERPRETER_PRESENT: mark("An interpreter is present"),
    RuleId.CASEWORKER_LEADS: mark("The caseworker does not lead"),
    RuleId.LEADER_INVOLVED: mark("The leader has no part in the case"),
    RuleId.LEADER_TAKES_MINUTES: mark("The leader does not take the minutes"),
    RuleId.MINUTE_TAKER_INVITED: mark("The minute-taker is one of those who invited"),
    RuleId.EVERYONE_HEARD: mark("Everyone is heard"),
    RuleId.EVERYONE_PRESENTED: mark("Everyone says hello"),
    RuleId.SECOND_TURN: mark("No one has a second turn before everyone has had one"),
    RuleId.PHASE_ORDER: mark("No part of the meeting is left out"),
    RuleId.AUTHORITY_ROLE_STATED: mark("The authority tells its role"),
    RuleId.CHILD_HEARS: mark("The child hears only what is for children"),
    RuleId.CHILD_INVOLVED: mark("The child is there or is represented"),
    RuleId.PRIVATE_NETWORK: mark("The family's own network takes part"),
    RuleId.CHILD_VIEW: mark("The child is asked about agreements about it"),
    RuleId.BREAKS_HELD: mark("The breaks are held"),
    RuleId.AGREEMENT_COMPLETE: mark("An agreement says who and when"),
    RuleId.AGREEMENT_READ_BACK: mark("An agreement is read back"),
    RuleId.NEXT_MEETING_SET: mark("The next meeting has a date"),
    RuleId.NEXT_MEETING_INTERVAL: mark("The next meeting lies within the usual weeks"),
    RuleId.EVALUATION_FILLED: mark("The evaluation is filled in"),
    RuleId.EARLIER_ANSWERED: mark("Earlier agreements are asked for"),
    RuleId.DURATION: mark("The meeting has its usual length"),
    RuleId.PARTICIPANT_COUNT: mark("There are not too many participants"),
    RuleId.PROFESSIONAL_RATIO: mark("There are not too many professionals"),
    RuleId.OWN_SPEECH: mark("There is time enough for each to speak"),
    RuleId.PARENTS_APPROVE: mark("The parents have said yes to everybody who comes"),
    RuleId.ROLE_CONFLICT: mark("Nobody has two roles that do not go together"),
}
