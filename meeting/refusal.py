"""What a rule answers instead of events: a refusal is data; its words are made in the view."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from meeting.template import RuleId


class Why(StrEnum):
    """Why an intent is not carried out now."""

    NOT_LEADING = "not_leading"
    NOT_OPEN = "not_open"
    ALREADY_OPEN = "already_open"
    CLOSED = "closed"
    IN_BREAK = "in_break"
    JUST_GIVEN = "just_given"
    ALL_HEARD = "all_heard"
    NO_ROUND = "no_round"
    NOBODY_HAS_FLOOR = "nobody_has_floor"
    ALREADY_HAS_FLOOR = "already_has_floor"
    ALREADY_HEARD = "already_heard"
    """`people` holds who was heard first, then those who were not; may be confirmed."""
    NOT_HERE = "not_here"
    ALREADY_HERE = "already_here"
    UNKNOWN_PERSON = "unknown_person"
    NOT_IN_ROUND = "not_in_round"
    NO_INTERPRETER = "no_interpreter"
    NOTHING_TO_UNDO = "nothing_to_undo"
    UNDO_DEPENDS = "undo_depends"
    """`people` holds whom the later act is about, `what` the kind of that event."""
    NO_BREAK = "no_break"
    UNHEARD = "unheard"
    """Someone is in no final state; may be overridden with a reason (R30)."""
    PHASE_ORDER = "phase_order"
    NO_PHASE = "no_phase"
    CHILD_PRESENT = "child_present"
    """A child is here and the phase is not for children (R41); may be confirmed."""
    NOT_PRESENTED = "not_presented"
    """`people` have not been presented (R102); may be confirmed."""
    ROLE_NOT_STATED = "role_not_stated"
    """The authority has not stated its role (R138); may be confirmed."""
    LAST_PHASE = "last_phase"
    NOT_APPROVED = "not_approved"
    """Nobody is invited before the parents have said yes to `people` (R93); may be overridden with a reason."""
    NO_PARENT = "no_parent"
    INTERPRETER_MISSING = "interpreter_missing"
    CASEWORKER_LEADS = "caseworker_leads"
    CANNOT_LEAD = "cannot_lead"
    CANNOT_WRITE = "cannot_write"
    LEADER_WRITES = "leader_writes"
    """The leader would take the minutes too (R53); may be confirmed."""
    CHILD_RESPONSIBLE = "child_responsible"
    INTERPRETER_AGREES = "interpreter_agrees"
    COMPANION_AGREES = "companion_agrees"
    CHILD_ANSWERS = "child_answers"
    """A child is asked for a view and never answers for what is agreed (R96, seed 003)."""
    UNKNOWN_AGREEMENT = "unknown_agreement"
    LACKS_WHO = "lacks_who"
    LACKS_WHAT = "lacks_what"
    LACKS_START = "lacks_start"
    LACKS_FOLLOW_UP = "lacks_follow_up"
    NOT_READING = "not_reading"
    DATE_PAST = "date_past"
    DATE_TO_COME = "date_to_come"
    NOT_OVER = "not_over"
    """A line of the checklist after the meeting, before its close."""
    LIKE_CPR = "like_cpr"
    OUTSIDE_INTERVAL = "outside_interval"
    """`what` is the number of weeks; may be confirmed."""
    CLOSING_CHECKS = "closing_checks"
    """Things are missing; may be overridden with a reason."""
    CHILDS_WORDS = "childs_words"
    """An agreement would repeat a child's statement word for word (R40, seed 000)."""
    WITHHELD = "withheld"
    """`what` touches a topic whose consent was withdrawn (scenario 8)."""
    UNKNOWN_STATEMENT = "unknown_statement"
    ALREADY_NOTED = "already_noted"
    """The store has this statement already: trying again was harmless."""
    STANDS = "stands"
    """The meeting is closed: what is in its minutes is added to and never taken out."""
    LACKS_TEXT = "lacks_text"
    UNKNOWN_SCALE = "unknown_scale"
    OUT_OF_SCALE = "out_of_scale"
    NOTHING_TO_SHORTEN = "nothing_to_shorten"
    REWORDED = "reworded"
    """`what` is worded in another way by now than what was translated."""
    NO_CHANGE = "no_change"


class Refused(Struct, frozen=True):
    """An intent was not carried out, and why."""

    why: Why
    people: tuple[str, ...] = ()
    what: str = ""
    rule: RuleId | None = None
    """The template rule behind it; its strength says whether a reason or one key goes past it."""
    needs_reason: bool = False
    """Whether the same intent with a reason, for a phase or the opening in `past`, goes past this rule."""
    needs_confirm: bool = False
    """Whether the same intent with `confirmed=True`, for a phase with the rule in `past`, goes past this rule."""
