"""Beskrivende referat: what everybody said and how the meeting went, for the leader alone (R47, R50, R121)."""

from __future__ import annotations

from documents.dates import when
from documents.descriptive_agreements import agreements_table, earlier_table, outstanding_list
from documents.descriptive_aims import evaluation_blocks, goals_list, scales_table
from documents.descriptive_course import about_meeting, attendance, course_of
from documents.descriptive_pieces import headed, phrase, with_label
from documents.descriptive_questions import open_questions, questions_list
from documents.descriptive_rounds import part_blocks, unheard_block
from documents.descriptive_rules import overrides_block
from documents.document import Banner, Block, Document, Facts, Line, Paragraph, Run, Source
from documents.dossier import Dossier
from documents.kinds import Audience, Kind
from documents.phrases import DANISH, phrases
from documents.pieces import figure, labelled, planned
from documents.stamping import stamped
from meeting.minutes import is_childs, withheld
from meeting.shown import goes_on
from meeting.state import Meeting, Stage

_MADE = frozenset({Stage.PAUSED, Stage.CLOSED})
_ENDED = {
    "we have reached what we wanted": "ended_reached",
    "the family wishes so": "ended_wish",
    "we go on in another way": "ended_other_way",
    "written after the meeting": "ended_later",
}
"""The reasons that are picked by number, as they stand in the log."""


def build(dossier: Dossier, lang: str = DANISH) -> tuple[Document, ...]:
    """Return the descriptive minutes of a meeting that is over or was broken off; none in any language but Danish."""
    meeting = dossier.meeting
    if lang != DANISH or meeting.stage not in _MADE:
        return ()
    bare = Document(
        Kind.DESCRIPTIVE,
        meeting.planned.ref,
        Audience.LEADER,
        phrase("title").text,
        blocks(dossier, lang),
        meeting.wall(meeting.last_at),
        footer=(phrases(DANISH).run("shared.confidential"),),
    )
    return (stamped(bare, dossier, blocks),)


def blocks(dossier: Dossier, _lang: str = DANISH) -> tuple[Block, ...]:
    """Return all that they say, without what tells their versions apart."""
    meeting, said = dossier.meeting, phrases(DANISH)
    return (
        Banner(tuple(_first_of_all(meeting))),
        *headed(phrase("about_meeting"), about_meeting(meeting)),
        *headed(said.run("shared.who_was_there"), attendance(meeting)),
        *headed(phrase("parts"), course_of(meeting)),
        *headed(phrase("unheard"), unheard_block(meeting)),
        *headed(phrase("earlier"), *earlier_table(dossier)),
        *part_blocks(meeting),
        *headed(phrase("goals"), *goals_list(meeting)),
        *headed(phrase("scales"), *scales_table(meeting)),
        *headed(said.run("shared.agreements"), *(agreements_table(meeting) or _none("decisions.no_agreements"))),
        *headed(phrase("kept_questions"), *questions_list(meeting)),
        *headed(said.run("shared.outstanding"), *(_outstanding(dossier) or _none("shared.none"))),
        *headed(said.run("shared.next_meeting"), *_next(meeting)),
        *headed(phrase("overrides"), overrides_block(meeting)),
        *headed(phrase("evaluation"), *evaluation_blocks(meeting)),
    )


def _outstanding(dossier: Dossier) -> tuple[Block, ...]:
    return (*outstanding_list(dossier), *open_questions(dossier.meeting))


def _none(key: str) -> tuple[Block, ...]:
    return (Paragraph(((phrases(DANISH).run(key),),)),)


def _first_of_all(meeting: Meeting) -> list[Line]:
    """Return who this is for, whether a child's own words are in it (R40, seed 000) and whether it goes on."""
    lines: list[Line] = [(phrase("for_leader"),)]
    if _quotes_a_child(meeting):
        lines.append((phrase("childs_words"),))
    if meeting.stage is Stage.PAUSED:
        lines.append((phrases(DANISH).run("decisions.broken_off"),))
        if until := meeting.ending.until:
            lines.append((phrases(DANISH).run("decisions.goes_on"), figure(f": {when(until)}")))
    return lines


def _quotes_a_child(meeting: Meeting) -> bool:
    """Whether a child's statement stands here, or what a child said of an agreement."""
    told = (item for item in meeting.minutes.statements if not item.withdrawn and not withheld(meeting, item.id))
    if any(is_childs(meeting, item) for item in told):
        return True
    return any(item.views and goes_on(meeting, item) for item in meeting.agreements.items)


def _next(meeting: Meeting) -> tuple[Block, ...]:
    ending, said = meeting.ending, phrases(DANISH)
    if ending.series_ended:
        known = _ENDED.get(ending.series_ended)
        why = phrase(known) if known else Run(ending.series_ended, Source.REASON, "why the series ended")
        return (Paragraph((with_label("ended_because", why),)),)
    if ending.next_starts is None:
        return _none("shared.no_next_meeting")
    facts = (labelled(said, "shared.time", (figure(when(ending.next_starts)),)),)
    place = (labelled(said, "shared.place", (planned(ending.next_place, "next place"),)),) if ending.next_place else ()
    return (Facts((*facts, *place)),)
