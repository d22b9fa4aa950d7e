"""Why documents were not made, and what became of those that were, in one sentence without anybody's words."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from documents.folder import CannotWrite, Trouble
from documents.leaks import Leak
from documents.making import CannotBeMade, LeakFound, WhyNot
from documents.private import Secret
from tui.view.documents.kinds import kind_name
from tui.view.words import Words, mark

CANNOT = (CannotBeMade, LeakFound, CannotWrite)
"""What a making may end with."""

_WHY_NOT: Mapping[WhyNot, str] = {
    WhyNot.NOT_CLOSED: mark("{document}: it can be made when the meeting is closed."),
    WhyNot.BEGUN: mark("{document}: it is made before the meeting, and this one has begun."),
    WhyNot.HELD: mark("{document}: it is made before the meeting, and this one is over."),
    WhyNot.OVER: mark("{document}: it is for leading the meeting, and this one is over."),
    WhyNot.NO_LANGUAGE: mark("{document}: the series has no other language than Danish."),
}
_SECRETS: Mapping[Secret, str] = {
    Secret.STATEMENT: mark("a statement"),
    Secret.SUM_UP: mark("a sum-up"),
    Secret.RESERVATION: mark("a reservation"),
    Secret.CHILDS_VIEW: mark("what a child said"),
    Secret.ANSWER: mark("what was said of an earlier agreement"),
    Secret.REASON: mark("a reason"),
    Secret.CONTACT: mark("an address or a telephone number"),
    Secret.CONNECTION: mark("what somebody has to do with the family"),
    Secret.SCALE: mark("a scale"),
    Secret.EVALUATION: mark("the evaluation"),
    Secret.WITHHELD: mark("something that is not to be shared"),
    Secret.TOPIC: mark("a topic that is not to be shared"),
}
_PLACES: Mapping[str, str] = {
    "purpose": mark("It is in the purpose of the meeting."),
    "purpose for the child": mark("It is in the purpose as the child is told it."),
    "place": mark("It is in the place of the meeting."),
    "next place": mark("It is in the place of the next meeting."),
    "participant": mark("It is in a name or a role."),
    "goal": mark("It is in a goal."),
    "question": mark("It is in a question that was kept."),
}
_FOLDERS: Mapping[Trouble, str] = {
    Trouble.NO_PARENT: mark("The folder {folder} is not there."),
    Trouble.NOT_A_FOLDER: mark("{folder} is no folder."),
    Trouble.NOT_ALLOWED: mark("{folder} cannot be written here."),
}

_TROUBLES: Mapping[Trouble, str] = {
    Trouble.NO_PARENT: mark("Nothing was written: the folder {folder} is not there."),
    Trouble.NOT_A_FOLDER: mark("Nothing was written: {folder} is no folder."),
    Trouble.NOT_ALLOWED: mark("Nothing was written: {folder} cannot be written here."),
    Trouble.FULL: mark("Nothing was written: there is no more room where {folder} lies."),
    Trouble.LEADS_OUT: mark("Nothing was written: {folder} is a link to somewhere else."),
    Trouble.IN_THE_WAY: mark("Nothing was written: something else is called {folder}."),
    Trouble.FAILED: mark("Nothing was written: {folder} cannot be written right now."),
    Trouble.HALF: mark("Only some of the files were written: {folder} could not be put back."),
}


def folder_text(words: Words, trouble: Trouble, folder: str) -> str:
    """Return what would keep a folder that was typed from being written."""
    return words.text(_FOLDERS.get(trouble, _FOLDERS[Trouble.NOT_ALLOWED]), folder=folder)


def made_text(words: Words, files: int, folder: str) -> str:
    """Return how many files stand in which folder now."""
    return words.plural("{n} file is in {folder}", "{n} files are in {folder}", files, folder=folder)


def left_over_text(words: Words, files: Sequence[str], *, names: bool) -> str:
    """Return which papers an earlier making left; only how many where no names may be seen. Empty without any."""
    if not files:
        return ""
    told = words.plural(
        "{n} file is still there from before and was not made now",
        "{n} files are still there from before and were not made now",
        len(files),
    )
    return f"{told}: {', '.join(files)}" if names else told


def refused_text(words: Words, error: Exception, shown: Callable[[Path], str] = str) -> str:
    """Return why nothing was made, in one sentence; `shown` says how a folder is written."""
    match error:
        case LeakFound(document=document, leaks=(leak, *_)):
            return _leak_text(words, kind_name(words, document.kind), leak)
        case CannotBeMade(kind=kind, why=why_not):
            return words.text(_WHY_NOT[why_not], document=kind_name(words, kind))
        case CannotWrite(why=why, path=path):
            return words.text(_TROUBLES[why], folder=shown(path))
        case OSError():
            return words.text(_TROUBLES[Trouble.FAILED], folder=shown(Path(error.filename or "")))
        case _:
            return words.text("Nothing was written.")


def _leak_text(words: Words, document: str, leak: Leak) -> str:
    """Return what stands where it must not, by its kind and its place; never its words."""
    secret = words.text(_SECRETS[leak.secret])
    told = mark("{document} is not made: in it stands what its readers may not have, {secret}.")
    if leak.where:
        told = mark("{document} is not made: under »{place}« stands what its readers may not have, {secret}.")
    refused = words.text(told, document=document, place=leak.where, secret=secret)
    return " ".join(filter(None, (refused, _where_text(words, leak.place))))


def _where_text(words: Words, place: str) -> str:
    """Return which agreement or field it is, and how to mend it where that can be done; empty for any other place."""
    kind, _, which = place.partition(" ")
    if kind == "agreement":
        return words.text("It is agreement {n}: undo it with z in the minutes, or correct it again.", n=which)
    msgid = _PLACES.get(place) or _PLACES.get(kind)
    return words.text(msgid) if msgid else ""
