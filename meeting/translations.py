"""What an interpreter translates of a meeting, and the words taken in for it (R52, seed 000)."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from meeting.additions import newest_terms
from meeting.changed import changed_to
from meeting.shown import earlier_may_stand, goes_on, may_stand
from meeting.state import Agreement, Meeting, Translation

PURPOSE = "purpose"
"""What the words for a meeting's purpose go by, where those of an agreement go by its id."""
PURPOSE_FOR_CHILD = "purpose_for_child"
"""What the words for the purpose as it is told to a child go by."""


class Original(Struct, frozen=True):
    """A Danish text to translate."""

    of: str
    """An agreement's id, the number of an earlier one as in `2.3`, `PURPOSE` or `PURPOSE_FOR_CHILD`."""
    number: int
    """The number of an agreement that was made at this meeting; 0 for anything else."""
    danish: str

    @property
    def is_change(self) -> bool:
        """Whether it is what an earlier agreement was changed to."""
        return not self.number and self.of not in {PURPOSE, PURPOSE_FOR_CHILD}


def originals(meeting: Meeting) -> tuple[Original, ...]:
    """Return what is to be translated: the purpose, what each agreement is about, and what earlier ones became.

    Who does it and when are names and dates. An agreement that is told otherwise since the close is there twice. What
    may not be shown is not given to an interpreter either (R118, R40).
    """
    plan = meeting.planned
    purposes = (Original(PURPOSE, 0, plan.purpose), Original(PURPOSE_FOR_CHILD, 0, plan.purpose_for_child))
    agreed = (
        Original(item.id, item.number, what)
        for item in meeting.agreements.items
        if goes_on(meeting, item)
        for what in _wordings(meeting, item)
    )
    changed = (
        Original(earlier.ref, 0, " ".join(changed_to(meeting, earlier.ref).split()))
        for earlier in meeting.agreements.earlier
        if earlier_may_stand(meeting, earlier)
    )
    return tuple(each for each in (*purposes, *changed, *agreed) if each.danish.strip())


def translated(meeting: Meeting, of: str, lang: str, danish: str) -> str:
    """Return the interpreter's words for exactly this Danish text; empty where there are none (R52, seed 000)."""
    known = (each for each in meeting.translations if (each.of, each.lang, each.danish) == (of, lang, danish))
    return next((each.text for each in known), "")


def _wordings(meeting: Meeting, item: Agreement) -> tuple[str, ...]:
    """Return what an agreement is about as it was confirmed, and as it should be told by now; none if it was not."""
    if item.confirmed_terms is None:
        return ()
    newest = newest_terms(meeting, item.id, item.confirmed_terms)
    told = (newest.what,) if may_stand(meeting, replace(item, terms=newest)) else ()
    return tuple(dict.fromkeys((item.confirmed_terms.what, *told)))


def with_translation(known: tuple[Translation, ...], added: Translation) -> tuple[Translation, ...]:
    """Return the translations with one more, in the place of the one before it for the same Danish text.

    Words for an earlier Danish text stay: it may come to hold again. An empty text takes the words away.
    """
    others = tuple(each for each in known if replace(each, text=added.text) != added)
    return (*others, added) if added.text else others
