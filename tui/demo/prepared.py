"""What was settled with the made-up family before each meeting, and what is still open before the fourth."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from meeting.inviting import asked, invited
from meeting.people import Participant
from meeting.plan import Override, Plan
from meeting.prepared import BEFORE, Answer, Item, Prepared, Sharing
from meeting.template import RuleId

_SHARING = {
    "helbred": {"amina": Sharing.OWN_WORDS},
    "økonomi": {"yusuf": Sharing.WITHHELD},
    "skolen": {"amina": Sharing.SHARED, "yusuf": Sharing.SHARED},
}
_WAITS = "tove"
"""Of whom the mother has not said anything yet before the fourth meeting."""
_WITH_CHILD = frozenset(
    {Item.CHILD_TALKED_WITH, Item.CHILD_KNOWS_FRAME, Item.CHILD_KNOWS_PURPOSE, Item.CHILD_KNOWS_WHO}
)
_WHY = {
    "ida": "Ser Sami hver dag i 2.b.",
    "jens": "Er sammen med Sami hver eftermiddag.",
    "lise": "Følger Sami for skolen.",
    "karen": "Kender familien fra de første år.",
    "bo": "Kommer hjemme hos familien hver uge.",
    "anne": "Taler med Amina hver anden uge.",
    "tove": "Hjælper Yusuf med at finde arbejde om dagen.",
    "jonas": "Er familiens rådgiver og indkalder til mødet.",
}
_OVERRIDES = (
    Override(RuleId.OWN_SPEECH, "Familien vil have alle 14 med, så turene bliver korte."),
    Override(RuleId.PARENTS_APPROVE, "Tove var med sidst. Vi spørger Amina, inden mødet begynder."),
)
_DAYS_BEFORE = timedelta(days=16)


def settled(plan: Plan, day: date) -> Plan:
    """Return the plan of a meeting on a day for which everything is settled."""
    family = [by.id for by in asked(plan)]
    answers = {person.id: dict.fromkeys(family, Answer.YES) for person in invited(plan)}
    return replace(plan, prepared=Prepared(answers, _SHARING, dict.fromkeys(BEFORE, day - _DAYS_BEFORE)))


def nearly_settled(plan: Plan, day: date) -> Plan:
    """Return it with one answer of the mother missing, and nobody has talked with the child yet."""
    prepared = settled(plan, day).prepared
    answers = {
        person: {by: answer for by, answer in said.items() if by != "sami" and (person, by) != (_WAITS, "amina")}
        for person, said in prepared.answers.items()
    }
    done = {item: on for item, on in prepared.done.items() if item not in _WITH_CHILD}
    return replace(plan, prepared=Prepared(answers, _SHARING, done), overrides=_OVERRIDES)


def known(people: Sequence[Participant]) -> tuple[Participant, ...]:
    """Return people with an address each, and professionals with what they have to do with the family."""
    return tuple(
        replace(person, email=f"{person.id}@example.dk", why=_WHY.get(person.id, "")) if not person.is_child else person
        for person in people
    )
