"""What is wrong in the forms: each problem of a plan at its field, in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from meeting.cpr import looks_like_cpr
from meeting.problem import Problem, Severity
from meeting.template import RuleId
from meeting.text import clean
from tui.view.lines import cells
from tui.view.preparing.form_choices import Desk
from tui.view.preparing.form_document import Typed
from tui.view.preparing.form_fields import FIELDS, NAME, OVERRIDE, PERSON, REF, REOPENED, Field, field_at
from tui.view.preparing.form_texts import why_no_date
from tui.view.tongues import tongue
from tui.view.words import Words, mark

_MISSING = frozenset({"This is missing.", "There is none."})
_UNREAD = frozenset({"This does not fit.", "There is no such template.", "One of these is no day of the calendar."})
_CPR = mark("That looks like a CPR number. Write a name instead.")
_NO_SUCH = "Nobody on the list has this id."
_FORM_WORDS: Mapping[str, str] = {
    _NO_SUCH: mark("Nobody on the list is called that."),
    "This looks like a CPR number.": _CPR,
}
"""What a form says in place of words that are about a file."""
_SAID_BY_WHAT_IS_RIGHT = frozenset(
    {"This time lies outside the meeting.", "These times are not in order.", "This absence ends before it begins."}
)
_STEERS = mark("This holds a character that steers a terminal.")
_TAKEN = mark("There is a series with this reference already.")
_NOBODY = mark("Nobody is on the list yet.")
_UNREADABLE = "\ufffd"
"""What stands for a character that could not be taken as it was."""


class Found(Struct, frozen=True):
    """One problem, where it stands in the forms."""

    place: str
    """Empty for what is about the list of people, or about no field."""
    sentence: str
    is_error: bool
    is_missing: bool = False
    """Whether it only says that nothing was written yet."""
    is_unread: bool = False
    """Whether what stands there cannot be read, which may be because it is still being typed."""
    rule: str = ""
    """The rule that can be set aside with a reason; empty for everything else."""

    @property
    def person(self) -> str:
        """The id of the participant it is about; empty if it is about none."""
        table, _, rest = self.place.partition("/")
        return rest.split("/")[0] if table == PERSON else ""


def found_in(
    words: Words, problems: Iterable[Problem], typed: Typed, desk: Desk, *, ended: bool, taken: bool
) -> tuple[Found, ...]:
    """Return what is wrong, errors first and otherwise as the rules of a plan file tell it.

    `ended` says that the series had ended and it is not said why it goes on, `taken` that another has its reference.
    """
    texts = typed.texts.items()
    own = [Found(place, words.text(_STEERS), is_error=True) for place, text in texts if _steers(text)]
    # A plan knows nothing of somebody who is not on the list yet.
    own += (Found(place, words.text(_CPR), is_error=True) for place, text in texts if looks_like_cpr(text))
    if ended:
        own.append(Found(REOPENED.place(), words.text(REOPENED.asks), is_error=True, is_missing=True))
    if taken:
        own.append(Found(REF.place(), words.text(_TAKEN), is_error=True))
    return tuple(
        sorted((*own, *(_told(words, each, typed, desk) for each in problems)), key=lambda each: not each.is_error)
    )


def at_place(found: Iterable[Found], place: str) -> Found | None:
    """Return the gravest problem of a place; None if there is none."""
    return next((each for each in found if each.place == place), None)


def in_its_field(words: Words, found: Found) -> str:
    """Return a problem with the label of its field before it; what is about somebody as a whole needs none."""
    if not found.place or field_at(found.place) is NAME:
        return found.sentence
    return f"{words.text(field_at(found.place).label)}: {found.sentence}"


def not_stored(words: Words, why: str, error: Found | None, most: int) -> str:
    """Return in one row of so many cells why a plan is not stored: the whole sentence, or which field it is about."""
    whole = words.text("Not stored yet: {sentence}", sentence=why)
    if cells(whole) <= most or error is None or not error.place:
        return whole
    return words.text('Not stored yet: see the field "{field}".', field=words.text(field_at(error.place).label))


def _told(words: Words, problem: Problem, typed: Typed, desk: Desk) -> Found:
    place = _place(problem)
    is_missing = problem.wrong in _MISSING
    field = field_at(place) if place else None
    no_date = why_no_date(desk, field, typed.texts.get(place, "")) if field and problem.wrong in _UNREAD else ""
    return Found(
        place,
        words.text(no_date) if no_date else _sentence(words, problem, field),
        is_error=problem.severity is Severity.ERROR,
        is_missing=is_missing,
        is_unread=problem.wrong in _UNREAD or problem.wrong == _NO_SUCH,
        rule=_rule(problem),
    )


def _sentence(words: Words, problem: Problem, field: Field | None) -> str:
    if field is None and problem.wrong in _MISSING:
        return words.text(_NOBODY)
    if field is not None and problem.wrong in _MISSING | _UNREAD:
        return words.text(field.unread or field.asks)
    params = dict(problem.params)
    if "language" in params:
        params["language"] = tongue(words, str(params["language"]))
    said = problem.right if problem.wrong in _SAID_BY_WHAT_IS_RIGHT else _FORM_WORDS.get(problem.wrong, problem.wrong)
    return words.text(said, **params)


def _place(problem: Problem) -> str:
    where = problem.where
    field = FIELDS.get((where.table, where.field))
    if field is not None:
        return field.place(where.entry)
    if where.table == PERSON and where.entry:
        return NAME.place(where.entry)
    return f"{OVERRIDE}/{where.entry}/reason" if where.table == OVERRIDE else ""


def _rule(problem: Problem) -> str:
    rule = problem.params.get("rule", "")
    is_rule = rule in {each.value for each in RuleId}
    return str(rule) if is_rule and problem.severity is Severity.ERROR else ""


def _steers(text: str) -> bool:
    return _UNREADABLE in clean(text)
