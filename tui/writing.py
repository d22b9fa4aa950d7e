"""Writing statements down: the line is somebody's, it is kept while it is typed, and saved once it was read back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import uuid4

from msgspec.structs import replace

from meeting.additions import newest_said
from meeting.intents import CorrectStatement, Intent, NoteStatement, TakeMinutes
from meeting.minutes import known_topics, statement, topics
from meeting.refusal import Refused, Why
from meeting.state import Statement
from meeting.statement_terms import Category, Said
from meeting.writers import worded
from store.errors import StoreError
from store.live import LiveMeeting
from tui.keeping import Keeping
from tui.unsure import Unsure
from tui.view.statement_draft import Bearings, Kind, StatementDraft, line_in, line_text
from tui.view.statement_line import (
    bearings,
    begun_anew,
    change,
    correction,
    covered,
    followed,
    offering,
    pointed,
    resumed,
    stands,
    taken_up,
    typed,
)
from tui.view.statement_text import beyond_words

NotSaved = Refused | StoreError
"""Why something was not saved: a rule, or a store that did not keep it or give it back."""
_NOTHING = Said("", "")
"""What a writer had before them who did not see that the statement was there already."""


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
        self._unsure = Unsure()
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
            by = self._keeping.kept_by(self._field)
            known = worded(self._live.entries, kept.statement, by) if kept.kind is Kind.NEW else None
            self.draft = taken_up(replace(kept, base=known) if known else kept, self._live.state)
        self.follow()

    def follow(self) -> bool:
        """Let an empty line follow the floor, and leave a statement that is gone; return whether it is another now."""
        draft, meeting = self.draft, self._live.state
        saved = draft.kind is Kind.NEW and covered(draft, meeting) and self._known(draft.statement) is None
        if saved or (draft.kind is not Kind.NEW and not draft.owes and not stands(meeting, draft.statement)):
            draft = resumed(draft)
        if draft.offer and not stands(meeting, draft.offer):
            draft = replace(draft, offer="")
        return self._become(followed(draft, self._bearings()), keeps=saved)

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
        self.alter(pointed(self.draft, person))
        if self.draft.kind is Kind.NEW:
            self._talked, self._talk = person, self._free_talk()

    def take_up(self, statement_id: str) -> None:
        """Load an earlier statement, to write it otherwise; what is half written comes back afterwards."""
        item = statement(self._live.state, statement_id)
        if item is None or item.withdrawn or (self.draft.statement, self.draft.kind) == (item.id, Kind.CORRECTION):
            return
        aside = self.draft if self.draft.owes else self.draft.aside
        told = replace(item, said=newest_said(self._live.state, item))
        self._become(correction(told, topics(self._live.state, item.id), aside))

    def drop(self) -> None:
        """Leave a correction or a change as it was, and go on with what was laid aside."""
        self.alter(resumed(self.draft))

    def begin_anew(self) -> None:
        """Make a new statement of a line whose statement is gone."""
        self._become(begun_anew(self.draft, self._new_id()))

    def put_back(self, item: Statement, named: tuple[str, ...]) -> None:
        """Put a statement that was taken back into the empty line, with its topics; what is begun stays."""
        if not self.draft.begun:
            self._become(begun_anew(correction(item, named, self.draft.aside), self._new_id()))

    def go_into_offer(self) -> bool:
        """Let the line say what must be different for the worry that was saved; return whether it offered that."""
        worry = statement(self._live.state, self.draft.offer) if self.draft.offer else None
        if worry is not None:
            self._become(change(worry, topics(self._live.state, worry.id), self.draft.aside))
        return worry is not None

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
            refused = self._introduced() or self._live.do(intent, self._unsure.name(intent))
            if refused is not None:
                refused = self._noted_before(intent, refused)
            at = None if refused else self._live.read_back()
        except StoreError as error:
            return self._failed(error)
        if at is None and refused is None:
            return self._failed(StoreError(reason="what was written is not there"))
        self._unsure.settled(intent)
        if refused is None:
            self.saved_at, self._failing_since = self.saved_at if isinstance(intent, TakeMinutes) else at, None
        return refused

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
        """Return what a refusal comes to: a statement that is there already is saved, unless it says something else.

        What others wrote meanwhile stands beside it then.
        """
        if refused.why is Why.NO_CHANGE and isinstance(intent, CorrectStatement):
            return None
        if refused.why is not Why.ALREADY_NOTED or not isinstance(intent, NoteStatement):
            return refused
        there, known = statement(self._live.state, intent.statement), self._known(intent.statement)
        if there is None or intent.said in (there.said, known):
            return None
        if there.withdrawn:
            return Refused(Why.UNKNOWN_STATEMENT, what=there.id)
        if known is None and covered(self.draft, self._live.state):
            return None
        return self._live.do(CorrectStatement(there.id, intent.said, intent.topics or None, known or _NOTHING))

    def _known(self, statement_id: str) -> Said | None:
        """Return the words that this line gave a statement last, as the log has them; None if it gave it none."""
        return worded(self._live.entries, statement_id, self._live.pane) or self.draft.base

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
        after = followed(resumed(draft), self._bearings())
        return offering(after, draft.statement, after.person)

    def _bearings(self) -> Bearings:
        return bearings(self._live.state, self._talked if self._talk == self._free_talk() else "")

    def _free_talk(self) -> tuple[int, datetime]:
        floor = self._live.state.floor
        return len(floor.turns), floor.free_since

    def _become(self, draft: StatementDraft, *, keeps: bool = True) -> bool:
        draft = replace(draft, known=beyond_words(known_topics(self._live.state)))
        new = draft != self.draft
        self.draft = draft
        if new and keeps:
            self._keeping.remember(self._field, line_text(draft) if draft.owes or draft.aside else None)
        return new
