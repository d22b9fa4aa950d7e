"""What the events of a meeting mean to the lists and the search (design 2: derived, rebuildable, never read live)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from meeting import events
from meeting.agreements import standing
from meeting.codec import unpack
from meeting.events import Event
from meeting.filing import filed_on
from meeting.fold import replay
from meeting.papers import Paper
from meeting.plan import Plan
from meeting.sharing_now import keeping_back
from meeting.shown import may_stand
from meeting.state import Agreement, Meeting, Stage
from store.event_texts import consent, earlier_agreement, labels, people, replaced, text
from store.indexing import Answer, IndexChange, MeetingFields
from store.live import recorded
from store.log import AgreementIndexRow, Row, instant


class EventIndexer:
    """The indexer of every store that holds meetings."""

    version = 15
    withholding = frozenset({events.ConsentWithdrawn.__name__})
    settling = frozenset(
        kind.__name__
        for kind in (
            events.AgreementProposed,
            events.AgreementAmended,
            events.AgreementConfirmed,
            events.AgreementPutAside,
            events.ConsentWithdrawn,
            events.ConsentGiven,
            # An agreement can turn out to repeat a child when its statement is corrected, or added to.
            events.StatementCorrected,
            events.AdditionNoted,
        )
    )
    answering = frozenset({events.AgreementFollowedUp.__name__})
    across = (
        answering
        | withholding
        | frozenset(
            kind.__name__
            for kind in (events.ConsentGiven, events.TopicsMarked, events.AgreementsBroughtForward, events.Undone)
        )
    )

    def index(self, row: Row) -> IndexChange | None:
        """Return what a row changes; None if only the time of the last event."""
        event = unpack(row.kind, row.version, row.payload)
        withholds, shares = consent(event)
        change = IndexChange(
            meeting=_fields(event, row),
            began=instant(row.at) if isinstance(event, events.MeetingOpened) else None,
            text=text(event),
            people=people(event),
            answer=_answer(event),
            undone=event.act if isinstance(event, events.Undone) else "",
            replaces=replaced(event),
            labels=labels(event),
            withholds=withholds,
            shares=shares,
        )
        return None if change == _NOTHING else change

    def agreements(self, rows: Sequence[Row], withheld: Mapping[str, tuple[str, ...]]) -> Sequence[AgreementIndexRow]:
        """Return the agreements of a meeting as all its rows tell them; what nobody may read now is without words."""
        meeting = keeping_back(replay([recorded(row) for row in rows]), withheld)
        return [_listed(meeting, rows[0].meeting, item) for item in meeting.agreements.items]

    def filed(self, rows: Sequence[Row]) -> str | None:
        """Return the local date on which the record of a meeting was filed as it stands now; None where it was not."""
        on = filed_on([recorded(row) for row in rows])
        return on.isoformat() if on else None


_NOTHING = IndexChange()


def _fields(event: Event, row: Row) -> MeetingFields | None:
    match event:
        case events.MeetingPlanned(plan):
            return {
                "series_name": plan.series.name,
                "language": plan.series.language,
                "starts": instant(plan.starts),
                "place": plan.place,
                "stage": Stage.PLANNED.value,
                "template": f"{plan.template.id} {plan.template.version}",
                "interprets": _interpreted(plan),
                "retention_days": plan.template.retention_days,
            }
        case events.MeetingPostponed(until):
            return {"stage": Stage.POSTPONED.value, "starts": instant(until) if until else None}
        case events.MeetingOpened():
            return {"stage": Stage.OPEN.value}
        case events.MeetingPaused(until):
            return {"stage": Stage.PAUSED.value, "resumes": instant(until) if until else None}
        case events.MeetingResumed():
            return {"stage": Stage.OPEN.value, "resumes": None}
        case events.NextMeetingSet(starts):
            return {"next_starts": instant(starts), "ended": 0}
        case events.SeriesEnded():
            return {"next_starts": None, "ended": 1}
        case events.PaperSent(Paper.MINUTES, on):
            return {"minutes_sent": on.isoformat()}
        case events.PaperSent(Paper.AGREEMENT_LIST, on):
            return {"list_sent": on.isoformat()}
        case events.PaperSent(Paper.RECORD, on):
            return {"record_filed": on.isoformat()}
        case events.MeetingClosed():
            return {"stage": Stage.CLOSED.value, "closed_at": instant(row.at)}
        case _:
            return None


def _interpreted(plan: Plan) -> str:
    return ",".join(dict.fromkeys(person.interprets for person in plan.participants if person.is_interpreter))


def _answer(event: Event) -> Answer | None:
    if not isinstance(event, events.AgreementFollowedUp):
        return None
    made = earlier_agreement(event.ref)
    return Answer(*made, event.outcome.value) if made else None


def _listed(meeting: Meeting, ref: str, item: Agreement) -> AgreementIndexRow:
    row = AgreementIndexRow(ref, item.id, item.number, standing=standing(item).value)
    if not may_stand(meeting, item):
        return row
    follow_up = item.terms.follow_up.on if item.terms.follow_up else None
    day = follow_up.isoformat() if follow_up else None
    starts = item.terms.starts.isoformat() if item.terms.starts else None
    return replace(row, what=item.terms.what, responsible=item.terms.responsible, starts=starts, follow_up=day)
