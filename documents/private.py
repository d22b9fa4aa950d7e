"""Which fields of what is recorded hold words that people wrote, and who may read them (R40, seed 000; R118, seed 004).

A text field that is added later has to be put into one of the two tables, or a test names it.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from meeting import events, state
from meeting.agreement_terms import Terms
from meeting.evaluation_terms import Sheet
from meeting.people import Participant
from meeting.plan import EarlierAgreement, Override, Plan, Series
from meeting.statement_terms import Said
from meeting.template import PhaseTemplate, Template


class Secret(StrEnum):
    """What kind of words are for the leader alone, or for nobody."""

    STATEMENT = "statement"
    """What somebody said, what must be different for a worry, and what was added to it later."""
    SUM_UP = "sum_up"
    RESERVATION = "reservation"
    CHILDS_VIEW = "childs_view"
    ANSWER = "answer"
    """What was said of an earlier agreement, but not what it was changed to."""
    REASON = "reason"
    """Why a rule was set aside, a child stays away, or a series ended or goes on."""
    CONTACT = "contact"
    CONNECTION = "connection"
    """What somebody has to do with the family, as the parents were told."""
    SCALE = "scale"
    EVALUATION = "evaluation"
    WITHHELD = "withheld"
    """What touches a topic that may not be shared now: for nobody (scenario 8)."""
    TOPIC = "topic"
    """The name of such a topic."""


PRIVATE: Mapping[type[Struct], Mapping[str, Secret]] = {
    Said: {"text": Secret.STATEMENT, "change": Secret.STATEMENT},
    state.SumUp: {"text": Secret.SUM_UP},
    events.PhaseSummedUp: {"text": Secret.SUM_UP},
    state.Addition: {"text": Secret.SUM_UP},
    events.AdditionNoted: {"text": Secret.SUM_UP},
    state.Reservation: {"text": Secret.RESERVATION},
    events.ReservationNoted: {"text": Secret.RESERVATION},
    state.ChildView: {"view": Secret.CHILDS_VIEW},
    events.ChildAsked: {"view": Secret.CHILDS_VIEW},
    state.FollowedUp: {"sentence": Secret.ANSWER},
    events.AgreementFollowedUp: {"sentence": Secret.ANSWER},
    events.RuleOverridden: {"text": Secret.REASON},
    Override: {"reason": Secret.REASON},
    Plan: {"child_absent_reason": Secret.REASON},
    Series: {"reopened": Secret.REASON},
    state.Ending: {"series_ended": Secret.REASON},
    events.SeriesEnded: {"reason": Secret.REASON},
    Participant: {"email": Secret.CONTACT, "phone": Secret.CONTACT, "why": Secret.CONNECTION},
    state.Scale: {"text": Secret.SCALE},
    events.ScaleAsked: {"text": Secret.SCALE},
    Sheet: {"text": Secret.EVALUATION},
}
"""Words for the leader alone."""

OPEN: Mapping[type[Struct], frozenset[str]] = {
    Series: frozenset({"name"}),
    Template: frozenset({"title", "recording_notice"}),
    PhaseTemplate: frozenset({"title", "questions", "child_questions", "points"}),
    Plan: frozenset({"place", "purpose", "purpose_for_child"}),
    Participant: frozenset({"name", "role", "shown_as"}),
    EarlierAgreement: frozenset({"what", "responsible", "follow_up"}),
    Terms: frozenset({"what"}),
    state.Agreement: frozenset({"wording"}),
    events.AgreementConfirmed: frozenset({"wording"}),
    state.ChildView: frozenset({"what"}),
    state.Question: frozenset({"text"}),
    events.QuestionParked: frozenset({"text"}),
    state.Goal: frozenset({"text"}),
    events.GoalSet: frozenset({"text"}),
    state.Translation: frozenset({"text", "danish"}),
    events.TranslationTaken: frozenset({"text", "danish"}),
    state.Ending: frozenset({"next_place"}),
    events.NextMeetingSet: frozenset({"place"}),
}
"""Words that everybody who takes part has read or may read, unless they touch a topic that is withheld."""
