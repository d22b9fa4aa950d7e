"""A paper with what tells its versions apart: in the footer, and in a frame what changed and who gets it again."""

from __future__ import annotations

from msgspec.structs import replace

from documents.dates import plain_date
from documents.document import Banner, Document, Line
from documents.dossier import Dossier
from documents.names import person_name
from documents.newest_fact import translated_at
from documents.phrases import Phrases, phrases
from documents.pieces import figure, listed, planned
from documents.versions import Blocks, Version, versions
from meeting.danish_time import local_day
from meeting.state import Meeting


def stamped(document: Document, dossier: Dossier, blocks: Blocks) -> Document:
    """Return a paper with its version; `blocks` makes what it says, at any time and in any language.

    An interpreter's words make no version: the paper in that language bears the time at which they were taken in.
    """
    *before, newest = versions(dossier, document.kind, blocks, document.lang)
    newest = replace(newest, at=max((newest.at, *translated_at(dossier, document.lang))))
    said = phrases(document.lang)
    frame = (_what_changed(dossier.meeting, newest, said),) if newest.changed else ()
    footer = (*document.footer, figure(" · ", said.lang), *_name(newest, said))
    earlier = tuple(each.at for each in before)
    told = replace(document, stamp=newest.at, version=newest.number, earlier=earlier, footer=footer)
    return replace(told, blocks=(*frame, *document.blocks))


def _name(version: Version, said: Phrases) -> Line:
    day = plain_date(local_day(version.at), said.lang)
    return said.run("shared.version"), figure(f" {version.number}", said.lang), figure(" · "), figure(day, said.lang)


def _what_changed(meeting: Meeting, version: Version, said: Phrases) -> Banner:
    head = (said.run("versions.changed", strong=True), figure(":", said.lang))
    lines = (_name(version, said), head, *version.changed)
    if not version.again_to:
        return Banner(lines)
    people = (planned(person_name(meeting, each), f"participant {each}") for each in version.again_to)
    return Banner((*lines, (said.run("versions.again_to"), figure(": ", said.lang), *listed(people))))
