"""The invitation: for each who is invited a letter and a calendar entry, neutral and with nobody else in them.

What the meeting is about stands in neither, for they lie on telephones and in mailboxes (R93, seed 003; R139). A child
without an address of its own gets none of them, but the paper of `role_card.py`, which says it in the child's words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count
from uuid import uuid5

from msgspec.structs import replace

from documents.appointment import Appointment, appointment
from documents.calendar_entry import OURS, calendar_entry, entry_id
from documents.document import Block, Document, Heading
from documents.dossier import Dossier
from documents.file import File
from documents.file_names import file_stem
from documents.invitation_taken_back import Standing, standings, taken_back
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
    held = standings(dossier)
    return tuple(
        _letter(dossier, Invited(dossier.meeting, _of_one(known, held.get(each.id)), each, bool(address(each))), lang)
        for each in _readers(dossier.meeting, invitees(dossier.meeting), lang)
    )


def files(dossier: Dossier, lang: str = DANISH) -> tuple[File, ...]:
    """Return a draft (.eml) and a calendar entry (.ics) for each who has a letter of `build`.

    Both take the invitation back for whoever got one and is on the plan no more. The draft for whom no e-mail can
    reach has no address: whoever sends it may know another way.
    """
    known = appointment(dossier)
    if known is None:
        return ()
    meeting, held = dossier.meeting, standings(dossier)
    made: dict[str, Invited] = {}
    for each in _readers(meeting, invitees(meeting), lang):
        stem = file_stem(meeting, Kind.INVITATION, lang, each.id)
        made[stem] = Invited(meeting, _of_one(known, held.get(each.id)), each, mailed=True)
    gone = {each.person.id: each for each in taken_back(dossier)}
    for each in _readers(meeting, (back.person for back in gone.values()), lang):
        names = (file_stem(meeting, Kind.INVITATION, lang, f"{first} {each.id}") for first in _taken_back_names())
        stem = next(name for name in names if name not in made)
        made[stem] = Invited(meeting, gone[each.id].appointment, each, mailed=True, taken_back=True)
    return tuple(file for stem, invited in made.items() for file in _files(dossier, invited, lang, stem))


def _taken_back_names() -> Iterator[str]:
    """Yield what stands before whoever is on the plan no more in the names of files: a number where it is taken."""
    yield "aflyst"
    yield from (f"aflyst-{number}" for number in count(2))


def _readers(meeting: Meeting, people: Iterable[Participant], lang: str) -> tuple[Participant, ...]:
    reached = tuple(each for each in people if address(each) or not each.is_child)
    return reached if lang == DANISH else tuple(each for each in reached if speaks(meeting, each) == lang)


def _of_one(known: Appointment, held: Standing | None) -> Appointment:
    """Return what one is invited to, numbered after all that was sent to this one before."""
    return replace(known, revision=known.revision + held.turns) if held else known


def _files(dossier: Dossier, invited: Invited, lang: str, stem: str) -> Iterator[File]:
    known, person = invited.appointment, invited.person
    entry = calendar_entry(dossier, known, person)
    letter_id = uuid5(OURS, f"{entry_id(dossier, person.id)} {lang} {known.revision} {known.stamp.isoformat()}")
    content = draft(_letter(dossier, invited, lang), person, entry, letter_id, takes_back=known.put_off)
    yield File(f"{stem}.eml", content, Kind.INVITATION, person.id)
    yield File(f"{stem}.ics", entry, Kind.INVITATION, person.id)


def _title(invited: Invited) -> str:
    if invited.taken_back:
        return "invitation.title_taken_back"
    return "invitation.title_put_off" if invited.appointment.put_off else "invitation.title"


def _letter(dossier: Dossier, invited: Invited, lang: str) -> Document:
    meeting, known = dossier.meeting, invited.appointment
    words = phrases(lang)
    blocks: tuple[Block, ...] = said(invited, words)
    if lang != DANISH:
        danish = phrases(DANISH)
        blocks = (*blocks, Heading((danish.run("shared.in_danish"),)), *said(invited, danish))
    letter = Document(
        kind=Kind.INVITATION,
        meeting=meeting.planned.ref,
        audience=Audience.ONE,
        title=words.text(_title(invited)),
        blocks=blocks,
        stamp=known.stamp,
        lang=lang,
        person=invited.person.id,
        version=known.revision + 1,
    )
    return with_banner(letter)
