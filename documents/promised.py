"""What was agreed in a series, as it stood when one of its meetings was closed: for the lists that go out after it."""

from __future__ import annotations

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from documents.document import Run, Source
from documents.dossier import Dossier
from documents.left_then import left_then
from documents.names import person_name
from documents.open_words import open_words
from documents.pieces import planned
from documents.secrets import gives_away
from meeting.additions import newest_terms
from meeting.agreement_terms import Terms
from meeting.changed import changed_to
from meeting.childs_words import refuse_childs_words
from meeting.danish_time import local_day
from meeting.once import once
from meeting.presence import seat
from meeting.series import shared_now
from meeting.series_agreements import DONE, Fate, Promise, Step
from meeting.state import Agreement, Meeting, Stage

_LEFT = frozenset({Fate.UNSETTLED, Fate.PUT_ASIDE})
_NO_ANSWER = frozenset({Fate.ASKED, Fate.UNANSWERED})


class Promised(Struct, frozen=True):
    """One agreement as papers tell of it; without its words where they may not be shown (R118, R40)."""

    ref: str
    """`2.3`: the third agreement of the second meeting."""
    step: Step
    """What was said of it last."""
    what: Run | None
    """The words it holds in; None where they may not be shown."""
    terms: Terms = Terms()
    named: str = ""
    """Who is responsible, as a plan file names them: for an agreement that is older than the log."""
    added: Run | None = None
    """What it should be told as by now, added after the close; None where nothing was, or it may not be shown."""
    is_added_hidden: bool = False
    """Whether something was added in words that may not be shown."""
    made_on: date | None = None
    """The local day of the meeting it was made at; None where that is older than the log."""
    agreement: str = ""
    """What an interpreter's words for it go by: its id there, its `ref` where it was changed; empty if it is older."""
    changed_at: int = 0
    """The number of the meeting that changed it last; 0 while it holds as it was made."""

    @property
    def is_settled(self) -> bool:
        """Whether it was agreed on, and not only written down or put aside."""
        return self.step.fate not in _LEFT


@once
def promised(dossier: Dossier) -> tuple[Promised, ...]:
    """Return every agreement of the series up to a closed meeting, in the order they were made, as it stood then.

    What was never asked for since the log began is not in it, nor what later meetings answered; what they keep back or
    give back is so here too (R118, seed 004).
    """
    return tuple(_told(dossier, promise) for promise in left_then(dossier) if promise.steps)


def open_still(dossier: Dossier) -> tuple[Promised, ...]:
    """Return what was agreed on and waits for an answer at the next meeting (R131, seed 004)."""
    return tuple(each for each in promised(dossier) if each.is_settled and each.step.fate not in DONE)


def left_aside(dossier: Dossier) -> tuple[Promised, ...]:
    """Return what was written down and not settled, or put aside: it is outstanding (R131, seed 004)."""
    return tuple(each for each in promised(dossier) if not each.is_settled)


def done_there(dossier: Dossier) -> tuple[Promised, ...]:
    """Return what was answered at this meeting and does not come back."""
    return tuple(each for each in promised(dossier) if each.step.fate in DONE and each.step.meeting == dossier.number)


def is_followed_up(dossier: Dossier) -> bool:
    """Whether a next meeting follows up on this one: it is closed, and the series did not end with it."""
    meeting = dossier.meeting
    return meeting.stage is Stage.CLOSED and not (meeting.ending.series_ended and next_meeting(dossier) is None)


def next_meeting(dossier: Dossier) -> Meeting | None:
    """Return the meeting after this one, if it is planned."""
    return dossier.series.after(dossier.number)


def next_place(dossier: Dossier) -> str:
    """Return where the next meeting is: as it is planned, else as it was agreed, else where this one was."""
    coming, meeting = next_meeting(dossier), dossier.meeting
    return coming.planned.place if coming else meeting.ending.next_place or meeting.planned.place


def called(dossier: Dossier, person: str) -> Run:
    """Return what somebody is called, as the last meeting with them knows them."""
    known = [each for each in dossier.series.meetings if each.planned.number <= dossier.number and seat(each, person)]
    return planned(person_name(known[-1] if known else dossier.meeting, person), f"participant {person}")


def held_on(dossier: Dossier) -> date:
    """Return the local day on which the meeting began, else the day it is planned on."""
    return day_of(dossier.meeting)


def day_of(meeting: Meeting) -> date:
    """Return the local day on which a meeting began, else the day it is planned on."""
    opened = meeting.timebox.opened_at
    return local_day(meeting.planned.starts if opened is None else meeting.wall(opened))


def _told(dossier: Dossier, promise: Promise) -> Promised:
    step = replace(_said_last(promise), sentence="")
    number, _, place = promise.ref.partition(".")
    made_at = dossier.series.meeting(int(number)) if number.isdecimal() else None
    made_on = day_of(made_at) if made_at else None
    if promise.withheld or (not promise.changed_to and gives_away(dossier, promise.terms.what)):
        return Promised(promise.ref, replace(step, handed_to=""), None, made_on=made_on)
    found = Promised(promise.ref, step, None, promise.terms, promise.named, made_on=made_on)
    where = f"agreement {promise.ref}"
    items = made_at.agreements.items if made_at else ()
    item = next((each for each in items if str(each.number) == place), None)
    if promise.changed_to:
        changed = open_words(dossier, promise.changed_to, where)
        return replace(found, what=changed, agreement=promise.ref, changed_at=_changed_at(dossier, promise))
    if made_at is None or item is None:
        return replace(found, what=planned(promise.terms.what, where))
    if item.confirmed_terms is None:
        what = None if item.statement else open_words(dossier, promise.terms.what, where)
        return replace(found, what=what)
    confirmed = Run(promise.terms.what, Source.CONFIRMED, where)
    found = replace(found, what=confirmed, agreement=item.id)
    return _added_to(dossier, shared_now(dossier.series, made_at), item, promise, found)


def _changed_at(dossier: Dossier, promise: Promise) -> int:
    changing = (each for each in dossier.series.meetings if changed_to(each, promise.ref))
    return max((each.planned.number for each in changing if each.planned.number <= dossier.number), default=0)


def _said_last(promise: Promise) -> Step:
    """Return the last step; what was never settled does not become agreed by being asked for and not answered."""
    first, *later = promise.steps
    unsettled = first.fate in _LEFT and all(step.fate in _NO_ANSWER for step in later)
    return first if unsettled else promise.steps[-1]


def _added_to(dossier: Dossier, made_at: Meeting, item: Agreement, promise: Promise, found: Promised) -> Promised:
    """Return an agreement with what was added to it after the close: its words beside, who and when instead."""
    newest = newest_terms(made_at, item.id, found.terms)
    if newest == found.terms or refuse_childs_words(made_at, newest.what):
        return found
    reworded = newest.what != found.terms.what
    what = open_words(dossier, newest.what, f"agreement {found.ref}", Source.ADDED) if reworded else None
    was_handed_over = any(each.handed_to for each in promise.steps)
    heir = found.terms.responsible if was_handed_over else newest.responsible
    terms = replace(newest, what=found.terms.what, responsible=heir)
    return replace(found, added=what, is_added_hidden=reworded and what is None, terms=terms)
