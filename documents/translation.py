"""What an interpreter translates, as a text file for any editor: out, and filled in again (R52, seed 000).

A terminal cannot show right-to-left writing, so nobody translates there. Each Danish text has a line with a sign before
it, and the interpreter writes below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from documents.dossier import Dossier
from documents.open_words import open_words
from documents.phrases import DANISH, Phrases, languages, phrases
from documents.translation_lines import Filled, Piece, decoded, filled, in_plain_digits, squeezed
from meeting.changed import as_sentence
from meeting.cpr import looks_like_cpr
from meeting.events import AgreementConfirmed, AgreementFollowedUp, MeetingPlanned
from meeting.intents import TakeTranslation
from meeting.problem import Problem, Severity, Where, has_error, mark
from meeting.series import agreements
from meeting.translations import Original, originals, translated

_BYTE_ORDER_MARK = "\ufeff"
_LINE_END = "\r\n"
_AGAIN = mark("Make the file anew and translate this text again.")
_UNREADABLE = "?\ufffd"


def out(dossier: Dossier, lang: str) -> str:
    """Return the file for an interpreter, as Notepad reads it; words that were taken in before stand in their place.

    It holds the purpose and what was agreed or changed, and nothing else.
    """
    said, meeting = phrases(DANISH), dossier.meeting
    heads = (_head(dossier, lang), said.text("translation.how"), said.text("translation.leave"))
    lines = [*(f"## {head}" for head in heads), ""]
    for label, each in _labelled(_given(dossier)):
        lines += [f"# {_line(label, each)}", translated(meeting, each.of, lang, each.danish), ""]
    return _BYTE_ORDER_MARK + _LINE_END.join(lines) + _LINE_END


def read(data: bytes, dossier: Dossier) -> tuple[TakeTranslation | None, tuple[Problem, ...]]:
    """Return the words in the bytes of a filled-in file, and what is wrong with it; None if anything is an error.

    A text without words is only a warning. No bytes raise.
    """
    text = decoded(data)
    if text is None:
        return None, (Problem(mark("The file is not saved as UTF-8."), mark('In Notepad: "Save as", and UTF-8.')),)
    file = filled(text)
    lang, wrong = _language(file, dossier)
    if wrong:
        return None, (wrong,)
    known = {squeezed(_line(label, each)): (label, each) for label, each in _labelled(_given(dossier))}
    found = [(known[piece.danish][1], piece) for piece in file.pieces if piece.danish in known]
    problems = (
        *(_stray(piece, dossier) for piece in file.pieces if piece.danish not in known),
        *(wrong for each, piece in found for wrong in _wrong(piece)),
        *_twice(piece for _, piece in found),
        *_missing(known, {piece.danish for _, piece in found if piece.text}),
    )
    texts = tuple((each.of, piece.text, each.danish) for each, piece in found if piece.text)
    return None if has_error(problems) else TakeTranslation(lang, texts), problems


class NewWords(Struct, frozen=True):
    """Tells whether the bytes of a file hold words that are not known, or cannot be read at all."""

    known: frozenset[str]

    def __call__(self, data: bytes) -> bool:
        """Return it for these bytes; none raise."""
        text = decoded(data)
        return text is None or any(piece.text and piece.text not in self.known for piece in filled(text).pieces)


def new_words(dossier: Dossier, lang: str) -> NewWords:
    """Return what tells whether a file holds words that were not taken in for a meeting yet."""
    return NewWords(frozenset(squeezed(each.text) for each in dossier.meeting.translations if each.lang == lang))


def _given(dossier: Dossier) -> Iterator[Original]:
    """Yield what an interpreter is given: of what agreements were changed to, only what papers for everybody tell."""
    hidden = {promise.ref for promise in agreements(dossier.series) if promise.withheld}
    for each in originals(dossier.meeting):
        told = not each.is_change or open_words(dossier, each.danish, f"agreement {each.of}")
        if told and each.of not in hidden:
            yield each


def _labelled(texts: Iterable[Original]) -> Iterator[tuple[str, Original]]:
    """Yield each text with what the file calls it; the second one of an agreement is a correction."""
    said = phrases(DANISH)
    seen: set[str] = set()
    for each in texts:
        label = _label(said, each)
        yield f"{label}, {said.text('translation.corrected')}" if each.of in seen else label, each
        seen.add(each.of)


def _label(said: Phrases, each: Original) -> str:
    match each.of:
        case "purpose":
            return said.text("shared.purpose")
        case "purpose_for_child":
            return said.text("decisions.for_the_child")
        case ref if each.is_change:
            return f"{said.text('shared.agreement')} {ref}, {said.text('translation.changed')}"
        case _:
            return f"{said.text('shared.agreement')} {each.number}"


def _line(label: str, each: Original) -> str:
    return f"{label}: {squeezed(each.danish)}"


def _head(dossier: Dossier, lang: str) -> str:
    return f"{dossier.series.ref}/{dossier.number} {lang}"


def _language(file: Filled, dossier: Dossier) -> tuple[str, Problem | None]:
    """Return the language that the file says it is in, or why it is not one for this meeting."""
    meeting, _, lang = (file.heads or ("",))[0].rpartition(" ")
    if not meeting:
        right = mark("Its first line is as in {example}.")
        return "", Problem(mark("This is no file to translate."), right, {"example": f"## {_head(dossier, 'ar')}"})
    if meeting != f"{dossier.series.ref}/{dossier.number}":
        return "", Problem(mark("The file is for the meeting {meeting}."), params={"meeting": meeting})
    if lang == DANISH or lang not in languages():
        choices = ", ".join(each for each in languages() if each != DANISH)
        return "", Problem(mark("No papers are made in this language."), _ONE_OF, {"choices": choices})
    return lang, None


_ONE_OF = mark("Write one of: {choices}.")


def _stray(piece: Piece, dossier: Dossier) -> Problem:
    """Return why a line is none of the texts: changed in the file, reworded since, or never one."""
    if not piece.line:
        return Problem(mark("The words before the first line with # belong to no text."))
    label, _, danish = piece.danish.partition(": ")
    where = Where(entry=label if danish else "", line=piece.line)
    held = [(name, squeezed(each.danish)) for name, each in _labelled(_given(dossier))]
    if danish in _ever_said(dossier) - {text for _, text in held}:
        return Problem(mark("The Danish text has changed since the file was made."), _AGAIN, where=where)
    if meant := [f"{name}: {text}" for name, text in held if label == name or danish == text]:
        right = mark("Write it as it was: {danish}")
        return Problem(mark("The Danish text was changed in the file."), right, {"danish": meant[0]}, where)
    right = mark("Take the # away, if it is a translation.")
    return Problem(mark("This line begins with # and is none of the texts."), right, where=Where(line=piece.line))


def _ever_said(dossier: Dossier) -> frozenset[str]:
    """Return every text that was once to be translated."""
    facts = [entry.event for entry in dossier.log]
    plans = [fact.plan for fact in facts if isinstance(fact, MeetingPlanned)]
    purposes = {squeezed(text) for plan in plans for text in (plan.purpose, plan.purpose_for_child)}
    changes = {squeezed(as_sentence(fact.sentence)) for fact in facts if isinstance(fact, AgreementFollowedUp)}
    agreed = {squeezed(fact.terms.what) for fact in facts if isinstance(fact, AgreementConfirmed)}
    return frozenset((purposes | changes | agreed) - {""})


def _wrong(piece: Piece) -> Iterator[Problem]:
    where = Where(entry=piece.danish.partition(": ")[0], line=piece.line)
    if looks_like_cpr(in_plain_digits(piece.text)):
        right = mark("Write a name or your own reference instead; a CPR number belongs in no file of ordstyrer.")
        yield Problem(mark("This looks like a CPR number."), right, where=where)
    if piece.text and not piece.text.strip(f"{_UNREADABLE} .,"):
        right = mark("Save the file as UTF-8 before anything is written in it.")
        yield Problem(mark("There are only question marks."), right, where=where)


def _twice(pieces: Iterable[Piece]) -> Iterator[Problem]:
    """Yield a problem for each text that has words in more than one place."""
    seen: set[str] = set()
    for piece in pieces:
        if piece.text and piece.danish in seen:
            where = Where(entry=piece.danish.partition(": ")[0], line=piece.line)
            yield Problem(mark("This text is translated twice."), mark("Keep one of the two."), where=where)
        seen |= {piece.danish} if piece.text else set()


def _missing(known: Iterable[str], found: set[str]) -> Iterator[Problem]:
    for danish in known:
        if danish not in found:
            where = Where(entry=danish.partition(": ")[0])
            yield Problem(mark("It is not translated."), where=where, severity=Severity.WARNING)
