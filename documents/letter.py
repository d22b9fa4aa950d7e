"""A letter to one who is invited, as a draft that a mail program opens (.eml); nothing in it tells what it is about."""

from __future__ import annotations

from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from uuid import UUID

from documents.document import Document
from documents.letter_body import letter_body
from documents.one_line import one_line
from documents.phrases import phrases
from documents.recipients import address
from meeting.people import Participant

ATTACHED = "moede.ics"
"""What the calendar entry is called in the letter; it names nobody."""
_ASCII_ONLY = SMTP.clone(cte_type="7bit")


def draft(document: Document, to: Participant, entry: bytes, letter_id: UUID, *, takes_back: bool = False) -> bytes:
    """Return a draft with a calendar entry attached, all of it ASCII and the same each time.

    It goes to the one address of `to`; where there is none, whoever sends it fills one in. A child is not named. The
    sender is left to the mail program. `letter_id` tells it from all other letters, also from an earlier one to the
    same. One that takes an invitation back says so in its subject.
    """
    message = EmailMessage(policy=_ASCII_ONLY)
    message["X-Unsent"] = "1"
    message["Subject"] = document.title if takes_back else phrases(document.lang).text("letter.subject")
    if known := address(to):
        message["To"] = Address("" if to.is_child else one_line(to.name), addr_spec=known)
    message["Date"] = document.stamp.replace(microsecond=0)
    message["Message-ID"] = f"<{letter_id}@ordstyrer.invalid>"
    message.set_content(letter_body(document))
    message.add_attachment(
        entry,
        maintype="text",
        subtype="calendar",
        filename=ATTACHED,
        params={"method": "CANCEL" if takes_back else "REQUEST", "charset": "utf-8"},
    )
    message.set_boundary(f"=_{letter_id.hex}")
    return message.as_bytes()
