"""What is typed in the forms, checked by the rules of a plan file."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from meeting.plan import Plan
from meeting.plan_document import own_template, templates_of
from meeting.plan_file import check_document
from meeting.presets import PRESETS, templates
from meeting.toml_text import Document
from tui.view.picking import Choice
from tui.view.preparing.form_choices import Desk
from tui.view.preparing.form_document import Typed, desk_of, document_of_forms, text_at
from tui.view.preparing.form_fields import REOPENED
from tui.view.preparing.form_problems import Found, found_in
from tui.view.words import Words


class Basis(Struct, frozen=True):
    """What the forms of one plan begin with."""

    document: Document
    plan: Plan | None = None
    """The plan in the log; None before there is one."""
    ended: bool = False
    """Whether the series had ended before this meeting."""


class Checked(Struct, frozen=True):
    """A plan as it is typed now."""

    desk: Desk
    document: Document
    plan: Plan | None
    """As far as it can be read."""
    found: tuple[Found, ...]
    """What is wrong, errors first."""

    @property
    def error(self) -> Found | None:
        """What keeps it from being stored; None if nothing does."""
        return next((each for each in self.found if each.is_error), None)


def checked(words: Words, basis: Basis, typed: Typed, today: date, *, taken: bool) -> Checked:
    """Return what was typed as a plan and its problems; `taken` says that another series has its reference."""
    plan = basis.plan
    desk = desk_of(basis.document, typed, words, today, _own_choice(words, plan))
    document = document_of_forms(basis.document, typed, desk)
    read, problems = check_document(document, templates_of(plan) if plan else templates(lambda _: None))
    ended = basis.ended and not text_at(basis.document, typed, desk, REOPENED.place()).strip()
    return Checked(desk, document, read, found_in(words, problems, typed, desk, ended=ended, taken=taken))


def _own_choice(words: Words, plan: Plan | None) -> Choice | None:
    """Return the template of a plan that did not come with the program."""
    own = own_template(plan) if plan else None
    return Choice(own.id, words.text(own.title)) if own and own.id not in PRESETS else None
