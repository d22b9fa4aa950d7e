"""A meeting that everybody is invited to, and letters and calendar entries as readers see them that are not ours."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import icalendar
import vobject
from msgspec.structs import replace

from documents import invitation
from documents.dossier import Dossier
from documents.file import File
from meeting.inviting import asked, invited
from meeting.people import Participant
from meeting.plan import Plan
from meeting.prepared import Answer, Prepared
from tests.documents.dossiers import dossier_of
from tests.people import EVERYBODY, planned
from tests.table import Table


def reached(person: Participant) -> Participant:
    """The same with an e-mail address; a child has none."""
    return person if person.is_child else replace(person, email=f"{person.id}@example.dk")


def agreed(plan: Plan) -> Plan:
    """The same plan, to which the parents have said yes."""
    by = {each.id: Answer.YES for each in asked(plan)}
    return replace(plan, prepared=Prepared({person.id: by for person in invited(plan)}))


def inviting(*people: Participant, starts: datetime | None = None, place: str = "Rådhuset, lokale 3") -> Table:
    """A planned meeting whose people can be reached, and to whom the parents have said yes."""
    plan = planned(*(people or map(reached, EVERYBODY)))
    purpose_for_child = "Vi taler om, hvordan det kan blive rart at gå i skole."
    plan = replace(plan, place=place, starts=starts or plan.starts, purpose_for_child=purpose_for_child)
    return Table(agreed(plan))


def files(table: Table, lang: str = "da") -> Mapping[str, File]:
    """What goes out now, by names without the day: `invitation_amina_da.ics`."""
    return {file.name.partition("_")[2]: file for file in invitation.files(dossier_of(table), lang)}


def entry(table: Table, person: str = "amina") -> bytes:
    """The calendar entry of one who is invited."""
    return files(table)[f"invitation_{person}_da.ics"].content


def letter(table: Table, person: str = "amina", lang: str = "da") -> bytes:
    """The draft of a letter to one who is invited."""
    return files(table, lang)[f"invitation_{person}_{lang}.eml"].content


def event(content: bytes) -> icalendar.Event:
    """What icalendar reads."""
    return icalendar.Calendar.from_ical(content).events[0]


def read_times(content: bytes) -> set[tuple[datetime, datetime]]:
    """Start and end as each of two readers understands them, in UTC; one pair if they agree."""
    ours = event(content)
    theirs = vobject.readOne(content.decode()).vevent
    found = {(ours.start, ours.end), (theirs.dtstart.value, theirs.dtend.value)}
    return {(start.astimezone(UTC), end.astimezone(UTC)) for start, end in found}


def mail(content: bytes) -> EmailMessage:
    """What the standard library reads."""
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def body(content: bytes) -> str:
    """The text of a letter."""
    found = mail(content).get_body()
    assert found is not None
    return str(found.get_content()).replace("\r\n", "\n")


def told(dossier: Dossier, lang: str = "da") -> Mapping[str, str]:
    """All that each reader can find in what is theirs, decoded, by participant id."""
    found: dict[str, str] = {}
    for file in invitation.files(dossier, lang):
        found[file.person] = found.get(file.person, "") + _decoded(file)
    return found


def _decoded(file: File) -> str:
    if file.name.endswith(".ics"):
        return file.content.replace(b"\r\n ", b"").decode()
    message = mail(file.content)
    parts = [str(part.get_content()) for part in message.walk() if not part.is_multipart()]
    return "\n".join((*(f"{name}: {value}" for name, value in message.items()), *parts))
