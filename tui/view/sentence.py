"""An agreement as the plain sentence that is read back to the room (R122, seed 004; screens d and e)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from meeting.agreement_terms import FollowUp, Terms
from tui.view.clock import long_date
from tui.view.lines import ELLIPSIS, cells, wrapped
from tui.view.words import Words

THOUGHT = 40
"""A row of the read-back holds at most this many cells."""

_EASY = 30
"""A row that is longer than this is broken before a word that begins a new thought, if there is one."""
_FEW = 8
"""No row is made shorter than this by breaking at sense."""
_TIGHT = re.compile(r"(?<=\d\.) |(?<=\bkl\.) ")
"""Where `den 4. december` and `kl. 14.02` must not be broken."""
_NO_BREAK = "\ue000"
"""One cell wide, in no one's name, and not among what `str.split` takes for a space."""


class Said(Struct, frozen=True):
    """The sentence in its thoughts; what is still missing is `…`."""

    who: str
    what: str
    """Ends with a full stop."""
    begins: str = ""
    done: str = ""
    follow_up: str = ""
    takes_part: str = ""

    @property
    def text(self) -> str:
        """The whole sentence on one line: the wording that is confirmed."""
        head = self.who if self.what == ELLIPSIS == self.who else f"{self.who} {self.what}"
        return " ".join(part for part in (head, self.begins, self.done, self.follow_up, self.takes_part) if part)


def said(words: Words, terms: Terms, names: Mapping[str, str], today: date) -> Said:
    """Return an agreement in its thoughts; `names` are the wall's names by id, `today` the local date at the table."""
    who = joined(words, [names[person] for person in terms.responsible]) or ELLIPSIS
    what = " ".join(terms.what.split()).rstrip(".")
    if not what:
        return Said(who, ELLIPSIS)
    return Said(
        who,
        what if what[-1] in "!?" else f"{what}.",
        words.text("It begins {date}.", date=long_date(words, terms.starts, today)) if terms.starts else "",
        words.text("It is done by {date}.", date=long_date(words, terms.deadline, today)) if terms.deadline else "",
        _follow_up(words, terms.follow_up, today),
        _takes_part(words, [names[person] for person in terms.contributors]),
    )


def sentence(words: Words, terms: Terms, names: Mapping[str, str], today: date) -> str:
    """Return an agreement on one line: *Ida ringer. Det begynder … Vi følger op på næste møde.* and so on."""
    return said(words, terms, names, today).text


def joined(words: Words, names: Sequence[str]) -> str:
    """Return names as a sentence lists them: *Ida, Per og Mormor*; nothing for nobody."""
    if not names[1:]:
        return "".join(names)
    return words.text("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def thoughts(words: Words, told: Said, most: int = THOUGHT) -> tuple[tuple[str, ...], ...]:
    """Return a sentence as groups of rows, one thought a row, each at most this many cells (screens e)."""
    groups = (
        (*rows_of(told.who, most), *_at_sense(words, told.what, most)),
        (*rows_of(told.begins, most), *rows_of(told.done, most), *rows_of(told.follow_up, most)),
        rows_of(told.takes_part, most),
    )
    return tuple(group for group in groups if group)


def rows_of(text: str, most: int) -> tuple[str, ...]:
    """Return a text as rows of at most this many cells, a date or a time kept together."""
    return tuple(row.replace(_NO_BREAK, " ") for row in wrapped(_glued(text), most))


def _glued(text: str) -> str:
    return _TIGHT.sub(_NO_BREAK, text)


def _follow_up(words: Words, follow_up: FollowUp | None, today: date) -> str:
    if follow_up is None:
        return ""
    when = long_date(words, follow_up.on, today) if follow_up.on else words.text("at the next meeting")
    return words.text("We follow up {date}.", date=when)


def _takes_part(words: Words, names: Sequence[str]) -> str:
    if not names:
        return ""
    return words.plural("{name} takes part.", "{name} take part.", len(names), name=joined(words, names))


def _at_sense(words: Words, text: str, most: int) -> tuple[str, ...]:
    """Break before the last word that begins a new thought within an easy row; never make a row of a word or two."""
    openers = frozenset(words.text("about after at before by for from in on so to until when with").split())
    rows: list[str] = []
    left = text
    while cells(left) > _EASY:
        ends = [at.start() for at in re.finditer(" ", left) if _opens(left[at.end() :], openers)]
        good = [end for end in ends if cells(left[:end]) <= most and min(cells(left[:end]), cells(left[end:])) >= _FEW]
        easy = [end for end in good if cells(left[:end]) <= _EASY] or good
        if not easy:
            return (*rows, *rows_of(left, most))
        rows.append(left[: easy[-1]])
        left = left[easy[-1] + 1 :]
    return (*rows, *rows_of(left, most))


def _opens(text: str, openers: frozenset[str]) -> bool:
    return text.split(" ", 1)[0].casefold() in openers
