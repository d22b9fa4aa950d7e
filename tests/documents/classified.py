"""Every text field there is in what is recorded, found from the types, and those that hold no words of anybody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args, get_type_hints

from msgspec import Struct

from documents.fields import structs_in
from meeting.events import Event
from meeting.state import Meeting

NO_WORDS = {
    "Addition": "of by",
    "AdditionNoted": "of",
    "Agreement": "id accepted statement by",
    "AgreementAccepted": "agreement person",
    "AgreementAmended": "agreement",
    "AgreementConfirmed": "agreement",
    "AgreementFollowedUp": "ref",
    "AgreementHandedOver": "ref person",
    "AgreementProposed": "agreement statement",
    "AgreementPutAside": "agreement",
    "Agreements": "reading",
    "Arrived": "person",
    "Called": "person through",
    "ChildAsked": "agreement child through",
    "ChildView": "child through",
    "Consent": "topics withdrawn",
    "ConsentGiven": "topic person",
    "ConsentWithdrawn": "topic person",
    "EarlierAgreement": "ref topics",
    "FloorGiven": "turn person",
    "FollowedUp": "ref",
    "Goal": "id",
    "GoalDropped": "goal",
    "GoalSet": "goal",
    "HandedOver": "ref person",
    "HeardThroughAnother": "phase person through",
    "InterjectionEnded": "turn",
    "InterjectionStarted": "turn",
    "InterpreterAwaited": "person",
    "InterpreterModeChanged": "person",
    "InterpretingEnded": "turn",
    "InterpretingStarted": "turn",
    "InvitationAnswered": "person by",
    "Lead": "pane leader minute_taker writers",
    "LeaderReplaced": "person",
    "Left": "person",
    "Meeting": "rounds",
    "MinuteTakerReplaced": "person",
    "Minutes": "sum_ups",
    "MinutesTaken": "person",
    "OrderChanged": "phase order",
    "OtherSaid": "by",
    "OtherTerms": "by",
    "Participant": "id speaks interprets supports represents",
    "PhaseEntered": "phase",
    "PhaseEntry": "phase",
    "PhaseSummedUp": "phase",
    "PhaseTemplate": "id",
    "Phases": "ticked",
    "Plan": "leader minute_taker inviters",
    "PointTicked": "phase point",
    "Prepared": "answers sharing",
    "Presence": "awaited",
    "Question": "id person statement",
    "QuestionParked": "question person statement",
    "QuestionTaken": "question",
    "ReadBackStarted": "agreement",
    "Reservation": "person",
    "ReservationNoted": "agreement person",
    "Round": "phase order marks through first",
    "Rule": "source",
    "RuleOverridden": "about",
    "Said": "person about children",
    "Scale": "id goal answers",
    "ScaleAnswered": "scale person",
    "ScaleAsked": "scale goal",
    "ScaleDropped": "scale",
    "Series": "ref language",
    "SharingSettled": "topic by",
    "Statement": "id phase by pane",
    "StatementCorrected": "statement",
    "StatementNoted": "statement phase",
    "StatementWithdrawn": "statement",
    "SumUp": "phase",
    "Template": "id seeds closed_days school_holidays",
    "Terms": "responsible contributors about",
    "TopicsMarked": "of topics",
    "Translation": "of lang",
    "TranslationTaken": "of lang",
    "Turn": "id person phase",
    "TurnDeferred": "person turn",
    "TurnEnded": "turn",
    "TurnInterrupted": "turn",
    "TurnPassed": "person turn",
    "TurnStartCorrected": "turn",
    "Undone": "act",
    "Word": "topic person",
}
"""Ids, references, codes of languages, topics, and where texts come from."""


def recorded_types() -> tuple[type[Struct], ...]:
    """Return every type of value that an event or the state of a meeting is made of."""
    return types_in(Meeting, *get_args(Event))


def types_in(*roots: type[Struct]) -> tuple[type[Struct], ...]:
    """Return these types and every type of value that they are made of."""
    found: dict[type[Struct], None] = {}
    waiting = [*roots]
    while waiting:
        cls = waiting.pop()
        if cls not in found:
            found[cls] = None
            waiting += [each for hint in get_type_hints(cls).values() for each in structs_in(hint)]
    return tuple(found)


def text_fields() -> Iterator[tuple[type[Struct], str]]:
    """Yield every field that is a text, or holds texts in a tuple or a mapping."""
    for cls in recorded_types():
        for name, hint in get_type_hints(cls).items():
            if str in _parts(hint):
                yield cls, name


def _parts(annotation: object) -> Iterator[object]:
    yield annotation
    for each in get_args(annotation):
        yield from _parts(each)
