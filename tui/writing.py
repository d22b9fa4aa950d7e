"""Writing statements down: the line is somebody's, it is kept while it is typed, and saved once it was read back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

from msgspec.structs import replace

from meeting.intents import CorrectStatement, Intent, NoteStatement, TakeMinutes
from meeting.minutes import statement, topics
from meeting.refusal import Refused, Why
from meeting.statement_terms import Category
from store.errors import StoreError
from store.live import LiveMeeting
from tui.keeping import Keeping
from tui.view.statement_draft import Bearings, Kind, StatementDraft, line_in, line_text
from tui.view.statement_line import (
    bearings,
    change,
    correction,
    followed,
    pointed,
    resumed,
    stands,
    taken_up,
    typed,
)

NotSaved = Refused | StoreError
"""Why something was not saved: a rule, or a store that did not keep it or give it back."""


class Writing:
    """The line of one writer."""

    def __init__(
        self, live: LiveMeeting, keeping: Keeping, person: str, new_id: Callable[[], str] = lambda: uuid4().hex
    ) -> None:
        """Write in this meeting as this participant; `new_id` names statements."""
        self.draft = StatementDraft()
        self.saved_at: datetime | None = None
        """When what was saved last was saved, as the store gave it back, UTC."""
        self._failing_since: datetime | None = None
        """Since when what Enter saves could not be saved; it says so until something is."""
        self._lost_since: datetime | None = None
        """Since when drafts could not be kept."""
        self._live = live
        self._keeping = keeping
        self._person = person
        self._field = f"statement:{person}"
        self._new_id = new_id
        self._talked = ""
        """Who was pointed at last, and in which free talk."""
        self._talk: tuple[int, datetime] | None = None

    @property
    def draft_at(self) -> datetime | None:
        """When what is half typed in the line was last kept, by the wall clock, UTC; None while nothing is."""
        return self._keeping.kept_at(self._field) if self.draft.owes else None

    def restore(self) -> None:
        """Take up what this writer had half written; raises StoreError where the store cannot be read."""
        kept = line_in(self._keeping.text(self._field))
        if kept is not None:
            self.draft = taken_up(kept, self._live.state)
        self.follow()

    def follow(self) -> bool:
        """Let an empty line follow the floor, and leave a statement that is gone; return whether it is another now."""
        draft = self.draft
        if draft.kind is not Kind.NEW and not draft.owes and not stands(self._live.state, draft.statement):
            draft = resumed(draft)
        return self._become(followed(draft, self._bearings()), keeps=False)

    def written(self, text: str) -> bool:
        """Hear what is typed; return whether more than the text is another."""
        before = self.draft
        if not before.begun:
            self.follow()
        self._become(typed(self.draft, text, self.draft.statement or self._new_id()))
        if not self.draft.begun:
            self.follow()
        return self.draft.begun is not before.begun or replace(self.draft, text="") != replace(before, text="")

    def alter(self, draft: StatementDraft) -> None:
        """Take the line as somebody said it is."""
        self._become(followed(draft, self._bearings()))

    def point(self, person: str) -> None:
        """Take the line as this person's; in a free talk the next ones too."""
        self._talked, self._talk = person, self._free_talk()
        self.alter(pointed(self.draft, person))

    def take_up(self, statement_id: str) -> None:
        """Load an earlier statement, to write it otherwise; what is half written comes back afterwards."""
        item = statement(self._live.state, statement_id)
        if item is None or item.withdrawn or (self.draft.statement, self.draft.kind) == (item.id, Kind.CORRECTION):
            return
        aside = self.draft if self.draft.owes else self.draft.aside
        self._become(correction(item, topics(self._live.state, item.id), aside))

    def drop(self) -> None:
        """Leave a correction or a change as it was, and go on with what was laid aside."""
        self.alter(resumed(self.draft))

    def begin_anew(self) -> None:
        """Make a new statement of a correction whose statement is gone."""
        kept = replace(self.draft, statement=self._new_id(), kind=Kind.NEW, base=None, before="")
        self._become(kept)

    def save(self) -> NotSaved | None:
        """Save the line, read it back, and begin the next; return why not, and then the line stays as it is."""
        draft = self.draft
        intent = self._intent(draft)
        if intent is not None and (trouble := self.do(intent)) is not None:
            return trouble
        self._become(self._next(draft))
        self.follow()
        # At once: after a crash the half of what is saved now would stand in the line as if it were not.
        self._keeping.keep_now()
        return None

    def do(self, intent: Intent) -> NotSaved | None:
        """Carry an intent out and read it back; return why that is not so."""
        try:
            refused = self._introduced() or self._live.do(intent)
            if refused is not None:
                refused = self._noted_before(intent, refused)
            at = None if refused else self._live.read_back()
        except StoreError as error:
            return self._failed(error)
        if refused is not None:
            return refused
        if at is None:
            return self._failed(StoreError(reason="what was written is not there"))
        self.saved_at, self._failing_since = at, None
        return None

    def kept(self, everything: bool) -> None:
        """Hear whether the store keeps what is half typed."""
        if everything:
            self._lost_since = None
        else:
            self._lost_since = self._lost_since or self._live.wall_now()

    @property
    def failing_since(self) -> datetime | None:
        """Since when something could not be saved, by the wall clock, UTC; None while saving works."""
        return self._failing_since or self._lost_since

    def _introduced(self) -> Refused | None:
        """Say who writes here, unless the log knows."""
        known = self._live.state.lead.writers.get(self._live.pane)
        return None if known == self._person else self._live.do(TakeMinutes(self._person))

    def _noted_before(self, intent: Intent, refused: Refused) -> Refused | None:
        """Return what a refusal comes to: a statement that is there already is saved, unless it was mended since."""
        if refused.why is Why.NO_CHANGE and isinstance(intent, CorrectStatement):
            return None
        if refused.why is not Why.ALREADY_NOTED or not isinstance(intent, NoteStatement):
            return refused
        there = statement(self._live.state, intent.statement)
        if there is None or there.said == intent.said:
            return None
        return self._live.do(CorrectStatement(there.id, intent.said, intent.topics, there.said))

    def _failed(self, error: StoreError) -> StoreError:
        self._failing_since = self._failing_since or self._live.wall_now()
        return error

    def _intent(self, draft: StatementDraft) -> Intent | None:
        """Return what Enter asks of the meeting; None where there is nothing to say."""
        said, named = draft.said, draft.touches
        if draft.kind is Kind.NEW:
            return NoteStatement(draft.statement, said, named, draft.phase)
        return CorrectStatement(draft.statement, said, named, draft.base) if draft.owes else None

    def _next(self, draft: StatementDraft) -> StatementDraft:
        if draft.kind is Kind.CHANGE or draft.category is not Category.WORRY:
            return resumed(draft)
        floor = self._live.state.floor.holder
        return change(draft.statement, draft.said, draft.touches, floor, draft.aside)

    def _bearings(self) -> Bearings:
        return bearings(self._live.state, self._talked if self._talk == self._free_talk() else "")

    def _free_talk(self) -> tuple[int, datetime]:
        floor = self._live.state.floor
        return len(floor.turns), floor.free_since

    def _become(self, draft: StatementDraft, *, keeps: bool = True) -> bool:
        new = draft != self.draft
        self.draft = draft
        if new and keeps:
            self._keeping.remember(self._field, line_text(draft) if draft.owes or draft.aside else None)
        return new
