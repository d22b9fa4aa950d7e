"""What is said on the command line of documents that were made, and of what whoever made them has to know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from documents.folder import Change, Written
from documents.kinds import Kind
from meeting.people import Participant
from tui.view.documents.kinds import kind_name
from tui.view.tongues import tongue
from tui.view.words import Words, mark

_CHANGES: Mapping[Change, str] = {
    Change.REPLACED: mark("{file} (takes the place of another that had its name)"),
    Change.SAME: mark("{file} (as before)"),
    Change.KEPT: mark("{file} (kept: it holds words that are not taken in yet)"),
}


def written_lines(words: Words, written: Iterable[Written]) -> list[str]:
    """Return a line for each file that stands in the folder now."""
    return [
        words.text(_CHANGES[each.change], file=each.path) if each.change in _CHANGES else str(each.path)
        for each in written
    ]


def replaced_line(words: Words, file: str, characters: Sequence[str]) -> str:
    """Return which characters of a paper no font has, by name."""
    return words.text("In {file} □ stands for {characters}.", file=file, characters=", ".join(characters))


def without_address_line(words: Words, people: Iterable[Participant]) -> str:
    """Return whom no e-mail can reach; their letters are on paper."""
    return words.text("On paper, because there is no e-mail address: {names}.", names=_names(people))


def held_back_line(words: Words, people: Iterable[Participant]) -> str:
    """Return who is not invited yet (R93, seed 003)."""
    return words.text("Not invited, because a parent has not said yes: {names}.", names=_names(people))


def only_danish_line(words: Words, kinds: Iterable[Kind], lang: str) -> str:
    """Return which documents are in Danish alone, though another language was named."""
    return words.text(
        "Only in Danish, because nobody who gets them speaks {language}: {documents}.",
        language=tongue(words, lang),
        documents=", ".join(kind_name(words, kind) for kind in kinds),
    )


def taken_back_line(words: Words, people: Iterable[Participant]) -> str:
    """Return who was invited, is on the plan no more and has a letter that says so."""
    return words.text("To be told that the invitation does not hold any more: {names}.", names=_names(people))


def nothing_line(words: Words, kind: Kind) -> str:
    """Return that a document would be empty."""
    return words.text(
        "Nothing was written: there is nothing to put into it yet ({document}).", document=kind_name(words, kind)
    )


def so_far(words: Words, done: int, total: int) -> str:
    """Return how many documents are made, of all there are."""
    return words.text("Documents: {done} of {total}", done=done, total=total)


def _names(people: Iterable[Participant]) -> str:
    """Return names for the end of a sentence, of which the stop behind a last letter is a part."""
    return ", ".join(person.name for person in people).removesuffix(".")
