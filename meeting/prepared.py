"""What is settled with the family and done before a meeting, and after it (R12, R80, R93, R118, R125, R133).

It is kept beside the plan, so that a plan stored anew does not forget who has said yes.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from msgspec import Struct, field
from msgspec.structs import replace


class Answer(StrEnum):
    """What a parent says of somebody who may be invited, or how the child sees it (R80, seed 002; R133, seed 004)."""

    YES = "yes"
    RATHER_NOT = "rather_not"
    NO = "no"


class Sharing(StrEnum):
    """How a topic may be told of at the meeting, as agreed beforehand (R118, seed 004)."""

    SHARED = "shared"
    OWN_WORDS = "own_words"
    """Told by whom it belongs to, and by nobody else."""
    WITHHELD = "withheld"


class Item(StrEnum):
    """One line of the checklists; those before the meeting first."""

    PARENTS_TALKED_WITH = "parents_talked_with"
    """Who comes and what is shared was agreed with the parents (R117, R118, seed 004)."""
    CHILD_TALKED_WITH = "child_talked_with"
    """Somebody talked with the child before the meeting (R126, seed 004)."""
    CHILD_KNOWS_FRAME = "child_knows_frame"
    """The child knows how long it takes, where it is and that it may leave (R36, seed 000)."""
    CHILD_KNOWS_PURPOSE = "child_knows_purpose"
    CHILD_KNOWS_WHO = "child_knows_who"
    CHILD_TAKES_PART = "child_takes_part"
    """Whether the child takes part was decided by purpose, maturity and age (R135, seed 004)."""
    INVITATIONS_SENT = "invitations_sent"
    """The professionals are invited when the parents have said yes (R93, seed 003)."""
    LEAFLET_SENT = "leaflet_sent"
    """The leaflet went out with the invitation (R139, seed 004)."""
    INTERPRETER_BRIEFED = "interpreter_briefed"
    CHILD_TOLD = "child_told"
    """The child heard afterwards what was agreed (R125, seed 004)."""
    INTERPRETER_DEBRIEFED = "interpreter_debriefed"
    JOURNALISED = "journalised"
    """Points and agreements are in the municipality's record (R143, seed 004)."""


BEFORE = (
    Item.PARENTS_TALKED_WITH,
    Item.CHILD_TALKED_WITH,
    Item.CHILD_KNOWS_FRAME,
    Item.CHILD_KNOWS_PURPOSE,
    Item.CHILD_KNOWS_WHO,
    Item.CHILD_TAKES_PART,
    Item.INVITATIONS_SENT,
    Item.LEAFLET_SENT,
    Item.INTERPRETER_BRIEFED,
)
AFTER = (Item.CHILD_TOLD, Item.INTERPRETER_DEBRIEFED, Item.JOURNALISED)


class Prepared(Struct, frozen=True):
    """What is known of the preparation."""

    answers: Mapping[str, Mapping[str, Answer]] = field(default_factory=dict)
    """Who may be invited → who was asked → the answer; participant ids."""
    sharing: Mapping[str, Mapping[str, Sharing]] = field(default_factory=dict)
    """Topic → whose it is, a participant id → how it may be told of."""
    done: Mapping[Item, date] = field(default_factory=dict)
    """When a line of a checklist was done, a local date."""


def answered(prepared: Prepared, person: str, by: str, answer: Answer | None) -> Prepared:
    """Return it with what one says of another; None takes an answer back."""
    return replace(prepared, answers=_put(prepared.answers, person, by, answer))


def settled(prepared: Prepared, topic: str, by: str, sharing: Sharing | None) -> Prepared:
    """Return it with how a topic may be told of; None takes that back."""
    return replace(prepared, sharing=_put(prepared.sharing, topic, by, sharing))


def ticked(prepared: Prepared, item: Item, on: date | None) -> Prepared:
    """Return it with a line of a checklist done on a local day; None takes that back."""
    rest = {each: day for each, day in prepared.done.items() if each is not item}
    return replace(prepared, done=rest if on is None else {**rest, item: on})


def joined(known: Prepared, said: Prepared) -> Prepared:
    """Return what is known with what a plan says on top: where the plan is silent, what was known stays."""
    return Prepared(
        _joined(known.answers, said.answers), _joined(known.sharing, said.sharing), {**known.done, **said.done}
    )


_Value = TypeVar("_Value", bound=StrEnum)
_Table = Mapping[str, Mapping[str, _Value]]


def _put(table: _Table[_Value], row: str, column: str, value: _Value | None) -> _Table[_Value]:
    kept = {each: found for each, found in table.get(row, {}).items() if each != column}
    cells = kept if value is None else {**kept, column: value}
    rest = {each: found for each, found in table.items() if each != row}
    return {**rest, row: cells} if cells else rest


def _joined(known: _Table[_Value], said: _Table[_Value]) -> _Table[_Value]:
    return {row: {**known.get(row, {}), **said.get(row, {})} for row in dict.fromkeys((*known, *said))}
