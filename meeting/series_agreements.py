"""What became of an agreement from meeting to meeting, and what nobody has answered (R48, seed 000; R131, seed 004)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum

from msgspec import Struct
from msgspec.structs import replace

from meeting.agreement_terms import Outcome, Terms
from meeting.agreements import handed_to, standing
from meeting.changed import changed_to
from meeting.minutes import topics
from meeting.plan import EarlierAgreement
from meeting.sharing_now import as_shared_now
from meeting.shown import earlier_may_stand, goes_on
from meeting.state import Agreement, Meeting, Reservation, Stage, Standing


class Fate(StrEnum):
    """What one meeting said of an agreement: how far it came where it was made, what became of it later."""

    AGREED = "agreed"
    PROPOSAL = "proposal"
    """Confirmed while no parent was there (R10, seed 000)."""
    UNSETTLED = "unsettled"
    """Written down, but not complete or not read back."""
    PUT_ASIDE = "put_aside"
    KEPT = "kept"
    PARTLY = "partly"
    NOT_KEPT = "not_kept"
    CHANGED = "changed"
    LAPSED = "lapsed"
    ASKED = "asked"
    """It is asked for in this meeting, which goes on or is still to come."""
    UNANSWERED = "unanswered"
    """It was asked for, and the meeting closed without an answer."""


DONE = frozenset({Fate.KEPT, Fate.LAPSED})
"""What is said last of an agreement that does not come back."""

_MADE = {
    Standing.AGREED: Fate.AGREED,
    Standing.PROPOSAL: Fate.PROPOSAL,
    Standing.INCOMPLETE: Fate.UNSETTLED,
    Standing.NOT_READ_BACK: Fate.UNSETTLED,
    Standing.PUT_ASIDE: Fate.PUT_ASIDE,
}
_BECAME = {
    Outcome.KEPT: Fate.KEPT,
    Outcome.PARTLY: Fate.PARTLY,
    Outcome.NOT_KEPT: Fate.NOT_KEPT,
    Outcome.CHANGED: Fate.CHANGED,
    Outcome.LAPSED: Fate.LAPSED,
}


class Step(Struct, frozen=True):
    """What one meeting said of an agreement."""

    meeting: int
    fate: Fate
    sentence: str = ""
    handed_to: str = ""
    """Who took it over there, a participant id; empty where nobody did."""


class Promise(Struct, frozen=True):
    """One agreement over the meetings of its series; without its words where they may not be shown (R118, R40)."""

    ref: str
    """`2.3`: the third agreement of the second meeting."""
    terms: Terms = Terms()
    """What the room confirmed last, else what was written."""
    wording: str = ""
    """The sentence that was read back; empty where none was."""
    named: str = ""
    """Who is responsible, as a plan file names them: for an agreement that is older than the log."""
    reservations: tuple[Reservation, ...] = ()
    topics: tuple[str, ...] = ()
    withheld: bool = False
    steps: tuple[Step, ...] = ()
    """By meeting."""
    changed_to: str = ""
    """The sentence it was changed to last; empty while it holds as it was made."""

    @property
    def asked_as(self) -> str:
        """The words in which it is asked for: what it was changed to, else what was agreed."""
        return self.changed_to or self.terms.what

    @property
    def is_open(self) -> bool:
        """Whether it comes back: nobody has said that it was kept or lapsed."""
        return not any(step.fate in DONE for step in self.steps)

    def at(self, meeting: int) -> Step | None:
        """Return what a meeting said of it; None where it was not talked about."""
        return next((step for step in self.steps if step.meeting == meeting), None)


def history(meetings: Sequence[Meeting]) -> tuple[Promise, ...]:
    """Return every agreement of these meetings of one series, given by number, oldest first.

    What may be shown of them is what the family shares now (R118).
    """
    meetings = as_shared_now(meetings)
    known: dict[str, Promise] = {}
    coming = upcoming(meetings)
    for meeting in meetings:
        for earlier in meeting.agreements.earlier:
            known[earlier.ref] = _carried(known.get(earlier.ref), meeting, earlier)
        for ref, promise in known.items():
            known[ref] = _told(_kept_back(promise, meeting), meeting, coming=meeting is coming)
        known |= {made.ref: made for made in _made(meeting)}
    return tuple(_silenced(promise) for promise in known.values())


def upcoming(meetings: Sequence[Meeting]) -> Meeting | None:
    """Return the first meeting that is still to come after those that were held; None where none is planned."""
    found: Meeting | None = None
    for meeting in reversed(meetings):
        if meeting.timebox.opened_at is not None:
            break
        found = meeting
    return found


def asked_for(promises: Iterable[Promise], meeting: int) -> tuple[Promise, ...]:
    """Return the agreements that wait for an answer in a meeting, or were not answered there."""
    waiting = {Fate.ASKED, Fate.UNANSWERED}
    return tuple(each for each in promises if (step := each.at(meeting)) is not None and step.fate in waiting)


def _made(meeting: Meeting) -> Iterable[Promise]:
    for item in meeting.agreements.items:
        if item.terms.what.strip():
            yield _begun(meeting, item)


def _begun(meeting: Meeting, item: Agreement) -> Promise:
    number = meeting.planned.number
    return Promise(
        f"{number}.{item.number}",
        item.confirmed_terms or item.terms,
        item.wording,
        reservations=item.reservations,
        topics=topics(meeting, item.id),
        withheld=not goes_on(meeting, item),
        steps=(Step(number, _MADE[standing(item)]),),
    )


def _carried(known: Promise | None, meeting: Meeting, earlier: EarlierAgreement) -> Promise:
    """Once a meeting gave an agreement without words it stays without them, whatever they were (R118).

    Those that were kept back for a topic come back with it, when it is shared again.
    """
    promise = known or Promise(earlier.ref, Terms(earlier.what), named=earlier.responsible)
    together = tuple(dict.fromkeys((*promise.topics, *earlier.topics)))
    comes_back = not earlier.what and bool(promise.topics)
    silent = promise.withheld or not (comes_back or earlier_may_stand(meeting, earlier))
    return replace(promise, topics=together, withheld=silent)


def _kept_back(promise: Promise, meeting: Meeting) -> Promise:
    """A topic that somebody takes back later hides what was agreed about it before, answered or not."""
    taken_back = any(topic in meeting.minutes.consent.withdrawn for topic in promise.topics)
    return replace(promise, withheld=True) if taken_back else promise


def _told(promise: Promise, meeting: Meeting, *, coming: bool) -> Promise:
    step, heir = _step(promise, meeting, coming=coming), handed_to(meeting, promise.ref)
    if step is None:
        return promise
    changed = changed_to(meeting, promise.ref) or promise.changed_to
    promise = replace(promise, steps=(*promise.steps, replace(step, handed_to=heir)), changed_to=changed)
    return replace(promise, terms=replace(promise.terms, responsible=(heir,)), named="") if heir else promise


def _step(promise: Promise, meeting: Meeting, *, coming: bool) -> Step | None:
    number, held = meeting.planned.number, meeting.agreements
    for answer in held.followed_up:
        if answer.ref == promise.ref:
            return Step(number, _BECAME[answer.outcome], answer.sentence)
    if coming:
        return Step(number, Fate.ASKED) if promise.is_open else None
    if meeting.timebox.opened_at is None or all(earlier.ref != promise.ref for earlier in held.earlier):
        return None
    return Step(number, Fate.UNANSWERED if meeting.stage is Stage.CLOSED else Fate.ASKED)


def _silenced(promise: Promise) -> Promise:
    """Return an agreement as it may be shown: of what is withheld, only that there is one and what became of it."""
    if not promise.withheld:
        return promise
    steps = tuple(replace(step, sentence="", handed_to="") for step in promise.steps)
    return Promise(promise.ref, withheld=True, steps=steps)
