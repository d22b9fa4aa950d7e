"""The form an agreement is written in: one field with the cursor, the others as text, and the sentence they make."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace
from textual.message import Message

from meeting.agreement_terms import Terms
from meeting.agreements import agreement
from meeting.shown import may_stand
from meeting.state import Agreement
from tui.view import agreement_says
from tui.view.agreement_draft import Draft, Field, desk, draft_of, fresh, terms_of
from tui.view.agreement_form import above
from tui.view.agreement_places import Writing
from tui.view.draft_text import kept_as
from tui.view.lines import Line
from tui.view.scene import Scene
from tui.widgets.agreement_fields import AgreementFields

_LISTED = 2
"""Rows that today's agreements have above the form on the smallest wall."""


class AgreementForm(AgreementFields):
    """Writes a new agreement or mends one. Letters are text; function keys go to the screen, so the round goes on."""

    takes_all = True

    @dataclass
    class Submitted(Message):
        """The agreement is said in full; `agreement` is empty for a new one."""

        agreement: str
        terms: Terms
        form: AgreementForm | None = None
        """Where it was written; a second Enter may have come before the form was closed."""
        base: Terms | None = None
        """What the agreement said when this was begun; None for a new one."""
        statement: str = ""
        """The statement a new one grows from."""

    @dataclass
    class Written(Message):
        """The text of a field is another."""

        form: AgreementForm
        draft: Draft

    @dataclass
    class PutAside(Message):
        """Esc was pressed; the draft holds every letter, so that the form can be opened again as it was."""

        agreement: str
        terms: Terms
        draft: Draft
        number: int
        """Which agreement of this meeting it is."""
        begun: bool
        """Whether anything was written."""
        kept_as: str = ""
        """Where its letters are kept."""

    ENDS = (Submitted, PutAside)

    def __init__(
        self,
        scene: Scene,
        agreement: Agreement | None = None,
        draft: Draft | None = None,
        *,
        listed: bool = False,
        private: bool = False,
    ) -> None:
        """Write a new agreement, or mend one.

        `listed` says whether today's agreements stand above the form, `private` that the room cannot see this screen.
        """
        numbers = [item.number for item in scene.meeting.agreements.items]
        table = desk(scene, agreement.number if agreement else max(numbers, default=0) + 1)
        written = draft_of(scene.words, agreement.terms, table) if agreement else fresh(scene.words)
        begun = Writing(draft or written, table, _first(draft), more=private, private=private)
        super().__init__(scene, _with_theirs(scene, begun))
        self.agreement = agreement.id if agreement else ""
        self.listed = listed
        self._unwritten = written
        self._leaves = False

    @property
    def kept_as(self) -> str:
        """Where its letters are kept: as the agreement, or as what grows from a statement; empty for a new one."""
        return kept_as(self.agreement, self.draft)

    @property
    def begun(self) -> bool:
        """Whether anything was written: a form that only was looked at has nothing to keep."""
        return self.draft != self._unwritten

    def follow(self, scene: Scene) -> None:
        """Go on with a later scene; whoever came meanwhile can be found, and what may not be read any more goes."""
        table = desk(scene, self.writing.desk.number)
        self.writing = _with_theirs(scene, replace(self.writing, desk=table))
        super().follow(scene)
        if self._hidden and not self._leaves:
            self._leaves = True
            self.put_aside()

    def draw(self) -> tuple[Line, ...]:
        """Return the form, today's agreements above it where they stand nowhere else."""
        return self.above() if self._hidden else super().draw()

    def redraw(self) -> None:
        """Draw anew; what the room may not read shows no letter."""
        self.place_to_type().display = not self._hidden
        super().redraw()

    def room_above(self) -> int:
        """Return the rows of today's agreements."""
        return _LISTED * self.listed

    def above(self) -> tuple[Line, ...]:
        """Return today's agreements, where they stand nowhere else."""
        if not self.listed:
            return ()
        across, height = self.size
        free = height - len(self.drawn.lines)
        return above(self.scene, self.writing, across, max(_LISTED, free - 1))

    def write(self, draft: Draft) -> None:
        """Take another text of a field, and have it kept."""
        super().write(draft)
        self.post_message(self.Written(self, draft))

    def submit(self) -> None:
        """Give the agreement away, or ask for what it still lacks."""
        lacks = agreement_says.lacking(self.scene, self.writing)
        if lacks:
            field, question = lacks
            self.go_to(field)
            self.object(question)
            return
        terms, draft = terms_of(self.draft, self.writing.desk), self.draft
        self.post_message(self.Submitted(self.agreement, terms, self, draft.base, draft.statement))

    def put_aside(self) -> None:
        """Give every letter away, to be kept for the next time."""
        table = self.writing.desk
        terms = terms_of(self.draft, table)
        self.post_message(self.PutAside(self.agreement, terms, self.draft, table.number, self.begun, self.kept_as))

    @property
    def _hidden(self) -> bool:
        """Whether the room may no longer read this agreement (R118, seed 004; R40, seed 000)."""
        item = agreement(self.scene.meeting, self.agreement)
        return not self.writing.private and item is not None and not may_stand(self.scene.meeting, item)


def _first(draft: Draft | None) -> Field:
    """Return where the cursor begins: where a statement says who, at what it says."""
    return Field.WHAT if draft and draft.statement and draft.who else Field.WHO


def _with_theirs(scene: Scene, writing: Writing) -> Writing:
    return replace(writing, beside=agreement_says.beside(scene, writing))
