"""The invitation: for each who is invited a letter and a calendar entry, neutral and with nobody else in them.

What the meeting is about stands in neither, for they lie on telephones and in mailboxes (R93, seed 003; R139). A child
without an address of its own gets none of them, but the paper of `role_card.py`, which says it in the child's words.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import uuid5

from documents.appointment import Appointment, appointment
from documents.calendar_entry import OURS, calendar_entry, entry_id
from documents.document import Block, Document, Heading
from documents.dossier import Dossier
from documents.file import File
from documents.file_names import file_stem
from documents.invitation_text import Invited, said
from documents.kinds import Audience, Kind
from documents.letter import draft
from documents.own_language import speaks
from documents.phrases import DANISH, phrases, with_banner
from documents.recipients import address, invitees
from meeting.people import Participant
from meeting.state import Meeting


def build(dossier: Dossier, lang: str = DANISH) -> tuple[Document, ...]:
    """Return the letter of each who is invited, in file order; none once the meeting has begun and goes on no more.

    In another language only of those who speak it, with the Danish words below. Whom no e-mail can reach gets it on
    paper.
    """
    known = appointment(dossier)
    if known is None:
        return ()
    people = _readers(dossier.meeting, lang)
    return tuple(_letter(dossier, known, each, lang, mailed=bool(address(each))) for each in people)


def files(dossier: Dossier, lang: str = DANISH) -> tuple[File, ...]:
    """Return a draft (.eml) and a calendar entry (.ics) for each who has a letter of `build`.

    The draft for whom no e-mail can reach has no address: whoever sends it may know another way.
    """
    known = appointment(dossier)
    if known is None:
        return ()
    return tuple(file for each in _readers(dossier.meeting, lang) for file in _files(dossier, known, each, lang))


def _readers(meeting: Meeting, lang: str) -> tuple[Participant, ...]:
    people = tuple(each for each in invitees(meeting) if address(each) or not each.is_child)
    return people if lang == DANISH else tuple(each for each in people if speaks(meeting, each) == lang)


def _files(dossier: Dossier, known: Appointment, person: Participant, lang: str) -> Iterator[File]:
    entry = calendar_entry(dossier, known, person)
    letter = _letter(dossier, known, person, lang, mailed=True)
    letter_id = uuid5(OURS, f"{entry_id(dossier, person.id)} {lang} {known.revision} {known.stamp.isoformat()}")
    stem = file_stem(dossier.meeting, Kind.INVITATION, lang, person.id)
    content = draft(letter, person, entry, letter_id, put_off=known.put_off)
    yield File(f"{stem}.eml", content, Kind.INVITATION, person.id)
    yield File(f"{stem}.ics", entry, Kind.INVITATION, person.id)


def _letter(dossier: Dossier, known: Appointment, person: Participant, lang: str, *, mailed: bool) -> Document:
    meeting = dossier.meeting
    words = phrases(lang)
    invited = Invited(meeting, known, person, mailed)
    blocks: tuple[Block, ...] = said(invited, words)
    if lang != DANISH:
        danish = phrases(DANISH)
        blocks = (*blocks, Heading((danish.run("shared.in_danish"),)), *said(invited, danish))
    letter = Document(
        kind=Kind.INVITATION,
        meeting=meeting.planned.ref,
        audience=Audience.ONE,
        title=words.text("invitation.title_put_off" if known.put_off else "invitation.title"),
        blocks=blocks,
        stamp=known.stamp,
        lang=lang,
        person=person.id,
        version=known.revision + 1,
    )
    return with_banner(letter)
