"""What the numbers of a plan say: how many people, how long, and whether there is time to hear everybody."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from meeting.danish_time import COPENHAGEN
from meeting.people import Network, participants_only
from meeting.plan import Plan
from meeting.plan_findings import held, of_meeting, of_participant
from meeting.problem import Problem, Severity, Where, mark
from meeting.speech_budget import own_speech_s, speakers
from meeting.template import PhaseKind, RuleId

_LIST = Where("participant")
_SHORTEST_MIN = 15


def number_problems(plan: Plan) -> Iterator[Problem]:
    """Yield what the rules about numbers and lengths find in a plan."""
    yield from _people(plan)
    yield from _length(plan)
    yield from _own_speech(plan)
    yield from _bookings(plan)
    yield from _open_agreements(plan)


def too_short(minutes: int) -> Iterator[Problem]:
    """Yield the problem of a planned length in which no meeting can be held; a slip of the hand, as 12 for 120."""
    if minutes < _SHORTEST_MIN:
        wrong = mark("A meeting takes at least {least} minutes.")
        right = mark("Write the planned length in whole minutes, as in 120.")
        yield Problem(wrong, right, {"least": _SHORTEST_MIN}, of_meeting("minutes"))


def _people(plan: Plan) -> Iterator[Problem]:
    people = participants_only(plan.participants)
    most = plan.template.most_participants
    if len(people) > most:
        wrong = mark("{number} people take part; the method counts on {most} at most.")
        right = mark("Who is needed for this purpose? The others can come to another meeting.")
        yield from held(plan, RuleId.PARTICIPANT_COUNT, wrong, right, _LIST, number=len(people), most=most)
    professionals = sum(person.is_professional for person in people)
    family = sum(person.network is Network.FAMILY for person in people)
    if family and professionals > plan.template.most_professionals_per_family * family:
        wrong = mark("{professionals} professionals meet {family} of the family.")
        right = mark("Ask the family whom they would like to have with them, and who can wait.")
        numbers = {"professionals": professionals, "family": family}
        yield from held(plan, RuleId.PROFESSIONAL_RATIO, wrong, right, _LIST, **numbers)


def _length(plan: Plan) -> Iterator[Problem]:
    frame = plan.frame
    if not frame.least_min <= frame.target_min <= frame.most_min:
        wrong = mark("The meeting is planned for {minutes} minutes.")
        right = mark("With an interpreter this template takes {least} to {most} minutes.")
        if not plan.interpreted:
            right = mark("This template takes {least} to {most} minutes.")
        numbers = {"minutes": frame.target_min, "least": frame.least_min, "most": frame.most_min}
        yield from held(plan, RuleId.DURATION, wrong, right, of_meeting("minutes"), **numbers)


def _own_speech(plan: Plan) -> Iterator[Problem]:
    own_s = own_speech_s(plan)
    if own_s is None or own_s >= plan.template.least_own_speech_s:
        return
    wrong = mark("With {speakers} speakers each gets {time} minutes of own speech in a round.")
    right = mark("Plan more time, invite fewer, or let the professionals speak in groups.")
    time = f"{int(own_s) // 60}:{int(own_s) % 60:02}"
    yield from held(plan, RuleId.OWN_SPEECH, wrong, right, _LIST, speakers=len(speakers(plan)), time=time)


def _bookings(plan: Plan) -> Iterator[Problem]:
    ends = plan.starts + timedelta(minutes=plan.frame.target_min)
    for person in plan.participants:
        if person.is_interpreter and person.booked_until is not None and person.booked_until < ends:
            wrong = mark("{name} is booked until {booked}; the plan ends at {ends}.")
            right = mark("Book the interpreter for longer, or plan a shorter meeting.")
            times = {
                "booked": f"{person.booked_until.astimezone(COPENHAGEN):%H.%M}",
                "ends": f"{ends.astimezone(COPENHAGEN):%H.%M}",
            }
            where = of_participant(person.id, "booked_until")
            yield Problem(wrong, right, {"name": person.name, **times}, where, Severity.WARNING, ("R34",))


def _open_agreements(plan: Plan) -> Iterator[Problem]:
    if plan.open_agreements and not any(phase.kind is PhaseKind.FOLLOW_UP for phase in plan.template.phases):
        wrong = mark("Agreements wait for an answer, and this template has no part that asks for them.")
        right = mark('Write template = "follow_up".')
        yield Problem(wrong, right, where=of_meeting("template"), severity=Severity.WARNING, source=("R106",))
