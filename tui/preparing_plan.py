"""A plan while it is made in the forms: kept as a draft at every pause, checked like a plan file, stored when right."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from uuid import uuid4

from msgspec.structs import replace

from meeting.danish_time import local_day
from meeting.events import Face
from meeting.intents import PlanMeeting
from meeting.next_plan import new_document, next_document, planned_document
from meeting.plan import Plan
from meeting.state import Meeting
from meeting.toml_text import Document
from store.clock import Clock
from store.earlier import carried
from store.errors import StoreError
from store.half_made import NEW_SERIES
from store.live import LiveMeeting
from store.log import Log
from store.reopening import ended_at
from store.series import load_series
from tui.keeping import Keeping
from tui.ticking import Waker
from tui.view.look import Look
from tui.view.preparing.form_checked import Basis, Checked, checked
from tui.view.preparing.form_document import (
    Typed,
    named,
    only,
    others,
    people_typed,
    text_at,
    with_text,
    without_person,
    without_text,
)
from tui.view.preparing.form_fields import NAME, NEW, REF
from tui.view.preparing.form_kept import act_in, kept_in, kept_text
from tui.view.scene import Scene
from tui.view.unsaved import unsaved_text

_FIELD = "plan"


class Drafted:
    """One plan in the forms. Whatever is typed is remembered at once, and in the store a moment later.

    Of a meeting that is in the log, what stands in one form is checked and stored without what waits in another.
    """

    def __init__(self, log: Log, live: LiveMeeting, waker: Waker, look: Look, begins: Document, clock: Clock) -> None:
        """Go on with what was typed of this meeting before. Raises StoreError when the store cannot be read."""
        self.live = live
        self.look = look
        self.person = ""
        """Whose form is open, by id; empty for the form of the meeting."""
        self.row = ""
        """The row of the meeting's form that somebody's form was opened from."""
        self.kept_at: datetime | None = None
        """When the plan was stored and read back last, by the wall clock, UTC."""
        self.lacks = ""
        """Why it could not be stored, in one sentence; empty where nothing speaks against it."""
        self.hears: Callable[[], None] = lambda: None
        """Called whenever the draft was written to the store, or could not be."""
        self.is_unkept = False
        """Whether the store could not take the draft."""
        self._log, self._waker, self._clock = log, waker, clock
        self._is_new = live.ref == NEW_SERIES
        self._basis = Basis(begins, ended=not self._is_new and ended_at(log, live.ref) > 0)
        self._keeping = Keeping(live, waker, tried=self._tried)
        kept = self._keeping.text(_FIELD)
        self.typed = kept_in(kept)
        self._act = act_in(kept) or uuid4().hex
        self._checked: Checked | None = None
        self._refs: frozenset[str] | None = None
        """The references of all series, read once for many letters."""
        self.follow()

    @property
    def stored(self) -> bool:
        """Whether the meeting has a plan in the log; then whatever is accepted is stored at once."""
        return self.live.state.plan is not None

    @property
    def is_new_series(self) -> bool:
        """Whether reference and number can still be chosen."""
        return self._is_new and not self.stored

    @property
    def ended(self) -> bool:
        """Whether the series had ended before this meeting, so that somebody has to say why it goes on."""
        return self._basis.ended

    @property
    def begun(self) -> bool:
        """Whether something was typed in the form that is open and is not stored; before the first time, in any."""
        return self.here != Typed()

    @property
    def half_made(self) -> str:
        """Who waits to be put on the list of a planned meeting, by id; empty if nobody does."""
        plan = self.live.state.plan
        known = {person.id for person in plan.participants} if plan else None
        waiting = (each for each in people_typed(self.typed) if NAME.place(each) in self.typed.texts)
        return next((each for each in waiting if known is not None and each not in known), "")

    @property
    def draft_at(self) -> datetime | None:
        """When the draft was written to the store last, by the wall clock, UTC; None if there is none."""
        return self._keeping.kept_at(_FIELD)

    @property
    def here(self) -> Typed:
        """What was typed in the form that is open; before the first time, in all of them."""
        return only(self.typed, self.person) if self.stored else self.typed

    @property
    def checked(self) -> Checked:
        """What is typed, as a plan and its problems."""
        if self._checked is None:
            today = local_day(self._clock.now())
            taken = self.is_new_series and self._is_taken(self.here.texts.get(REF.place(), ""))
            self._checked = checked(self.look.words, self._basis, self.here, today, taken=taken)
        return self._checked

    def scene(self) -> Scene:
        """Return what a panel is drawn with; the meeting in it may have no plan yet."""
        return Scene(self.look, Meeting(), self._clock.now(), {})

    def turn_to(self, person: str) -> None:
        """Have the form of somebody open, or with an empty id that of the meeting."""
        self.person, self._checked = person, None

    def text(self, place: str) -> str:
        """Return what stands in a field."""
        return text_at(self._basis.document, self.typed, self.checked.desk, place)

    def write(self, place: str, text: str) -> None:
        """Take what is typed in a field."""
        unwritten = without_text(self.typed, place)
        was = text_at(self._basis.document, unwritten, self.checked.desk, place)
        self._take(unwritten if text == was else with_text(self.typed, place, text))

    def add(self) -> str:
        """Put the newcomer on the list and return their id; they keep it, whatever they are called later."""
        typed, person = named(self.typed, self._basis.document)
        self._take(typed)
        self.turn_to(person)
        return person

    def drop(self, person: str) -> None:
        """Take somebody off the list of a plan that is not stored yet, or let go of who is not on it."""
        self._take(others(self.typed, person) if self.stored else without_person(self.typed, person))

    def forget(self) -> None:
        """Let go of all that was typed."""
        self._take(Typed())
        self.keep_now()

    def store(self) -> bool:
        """Store the plan and read it back; False where something speaks against it, which `lacks` says then."""
        # Another window may have made a series of this reference meanwhile.
        self._refs = self._checked = None
        plan, error = self.checked.plan, self.checked.error
        if plan is None or error is not None:
            self.lacks = error.sentence if error else ""
            return False
        try:
            return self._stored(self._opened(plan), plan)
        except StoreError:
            self.lacks = unsaved_text(self.look.words, erased=self.live.erased)
            return False

    def follow(self) -> None:
        """Lay what is typed on the newest plan in the log. Raises StoreError when it cannot be read."""
        self.live.catch_up()
        if self.live.state.plan is not None:
            self._basis = replace(self._basis, document=planned_document(self.live.state), plan=self.live.state.plan)
        self._checked = None

    def keep_now(self) -> bool:
        """Write the draft to the store and return whether it is there; call it before the forms are left."""
        return self._keeping.keep_now()

    def _take(self, typed: Typed) -> None:
        if typed != self.typed:
            self.typed, self._checked, self.lacks = typed, None, ""
            self._keeping.remember(_FIELD, kept_text(typed, self._act) if typed != Typed() else None)

    def _tried(self, kept: bool) -> None:
        self.is_unkept = not kept
        self.hears()

    def _is_taken(self, ref: str) -> bool:
        if self._refs is None:
            # A store that cannot be read now cannot be written either, and says so then.
            with suppress(StoreError):
                self._refs = frozenset(row.ref for row in self._log.meetings())
        return ref.strip() in (self._refs or ())

    def _opened(self, plan: Plan) -> LiveMeeting:
        if not self.is_new_series:
            return self.live
        return LiveMeeting(self._log, plan.ref, Face.HOME, self._clock)

    def _stored(self, live: LiveMeeting, plan: Plan) -> bool:
        intent = PlanMeeting(carried(self._log, plan))
        # By its first event a half-made plan is known again in a copy that is older than the erasure of its series.
        refused = live.do(intent, self._act if live is not self.live else "")
        if refused is None and live.state.plan is None:
            # Another window that went on with the same draft has made another series of it.
            refused = live.do(intent)
        if refused is not None:
            self.lacks = self.look.words.text("The meeting has begun, so it can no longer be planned anew.")
            return False
        self.kept_at = live.read_back()
        waits = others(self.typed, self.person) if self.stored else only(self.typed, NEW)
        if live is not self.live:
            self.forget()
            self.live, self._keeping = live, Keeping(live, self._waker, tried=self._tried)
        self._take(waits)
        self._keeping.keep_now()
        self.follow()
        return self.kept_at is not None


def planned(log: Log, live: LiveMeeting, waker: Waker, look: Look, clock: Clock) -> Drafted:
    """Return the plan of a meeting that is planned, to change it; it is stored by this pane of the meeting."""
    return Drafted(log, live, waker, look, planned_document(live.state), clock)


def following(log: Log, ref: str, clock: Clock, waker: Waker, look: Look) -> Drafted:
    """Return the plan of the next meeting of a series, made of what is known of it."""
    series = load_series(log, ref)
    live = LiveMeeting(log, f"{ref}/{series.newest.planned.number + 1}", Face.HOME, clock)
    return Drafted(log, live, waker, look, next_document(series), clock)


def fresh(log: Log, clock: Clock, waker: Waker, look: Look) -> Drafted:
    """Return the plan of the first meeting of a new series."""
    return Drafted(log, LiveMeeting(log, NEW_SERIES, Face.HOME, clock), waker, look, new_document(), clock)
