"""What the events of a meeting mean to the lists and the search (design 2: derived, rebuildable, never read live)."""

from __future__ import annotations

from meeting import events
from meeting.agreement_terms import Terms
from meeting.codec import unpack
from meeting.events import Event
from meeting.state import Stage, Standing
from meeting.statement_terms import Said
from store.indexing import (
    AgreementChange,
    AgreementFields,
    IndexChange,
    Labels,
    MeetingFields,
    Replaced,
    SearchText,
)
from store.log import Row, instant


class EventIndexer:
    """The indexer of every store that holds meetings."""

    version = 7
    withholding = frozenset({events.ConsentWithdrawn.__name__})

    def index(self, row: Row) -> IndexChange | None:
        """Return what a row changes; None if only the time of the last event."""
        return _change(unpack(row.kind, row.version, row.payload), row)


def _change(event: Event, row: Row) -> IndexChange | None:
    match event:
        case events.MeetingPlanned(plan):
            fields: MeetingFields = {
                "series_name": plan.series.name,
                "language": plan.series.language,
                "starts": instant(plan.starts),
                "place": plan.place,
                "stage": Stage.PLANNED.value,
                "template": f"{plan.template.id} {plan.template.version}",
            }
            return IndexChange(fields, text=SearchText("", plan.purpose))
        case events.MeetingPostponed(until) if until is not None:
            return IndexChange({"stage": Stage.POSTPONED.value, "starts": instant(until)})
        case events.NextMeetingSet(starts):
            return IndexChange({"next_starts": instant(starts)})
        case events.SeriesEnded():
            return IndexChange({"next_starts": None})
        case events.MeetingClosed():
            return IndexChange({"stage": Stage.CLOSED.value, "closed_at": instant(row.at)})
        case events.AgreementProposed(agreement, terms):
            return _agreement(agreement, terms, SearchText("", terms.what, agreement))
        case events.AgreementAmended(agreement, terms):
            return _agreement(agreement, terms, SearchText("", terms.what, agreement, adds=True))
        case events.AgreementConfirmed(agreement, wording):
            change = AgreementChange(agreement, {"standing": Standing.AGREED.value})
            return IndexChange(agreements=(change,), text=SearchText("", wording, agreement, adds=True))
        case events.AgreementPutAside(agreement):
            return IndexChange(agreements=(AgreementChange(agreement, {"standing": Standing.PUT_ASIDE.value}),))
        case events.AgreementFollowedUp(ref, _, sentence):
            return IndexChange(text=SearchText("", f"{ref} {sentence}")) if sentence else None
        case events.QuestionParked(_, text, person):
            return IndexChange(text=SearchText(person, text)) if text else None
        case events.Undone(act):
            return IndexChange(undone=act)
        case _:
            return _minutes(event) or _stage(event)


def _stage(event: Event) -> IndexChange | None:
    stage = _STAGES.get(type(event))
    return IndexChange({"stage": stage.value}) if stage else None


def _minutes(event: Event) -> IndexChange | None:
    """What was written down; nobody can look for the sheets of the evaluation, which carry no name."""
    match event:
        case events.StatementNoted(statement, said):
            return IndexChange(text=_said(statement, said))
        case events.StatementCorrected(statement, said, base):
            known = _said(statement, base) if base else None
            return IndexChange(text=_said(statement, said), replaces=Replaced(statement, known))
        case events.StatementWithdrawn(gone) | events.GoalDropped(gone) | events.ScaleDropped(gone):
            return IndexChange(replaces=Replaced(gone))
        case events.PhaseSummedUp(of, text) | events.GoalSet(of, text) | events.ScaleAsked(of, text):
            return IndexChange(text=SearchText("", text, of), replaces=Replaced(of))
        case events.TopicsMarked(of, topics):
            return IndexChange(labels=Labels(of, topics))
        case events.ConsentWithdrawn(topic, person):
            return IndexChange(withholds=((topic, person),))
        case events.ConsentGiven(topic, person):
            return IndexChange(shares=((topic, person),))
        case _:
            return None


def _said(statement: str, said: Said) -> SearchText:
    return SearchText(said.person, "\n".join(filter(None, (said.text, said.change))), statement)


_STAGES: dict[type[Event], Stage] = {
    events.MeetingOpened: Stage.OPEN,
    events.MeetingResumed: Stage.OPEN,
    events.MeetingPaused: Stage.PAUSED,
    events.MeetingPostponed: Stage.POSTPONED,
}


def _agreement(agreement: str, terms: Terms, text: SearchText) -> IndexChange:
    fields: AgreementFields = {
        "what": terms.what,
        "responsible": terms.responsible,
        "follow_up": terms.follow_up.on.isoformat() if terms.follow_up and terms.follow_up.on else None,
        "standing": Standing.NOT_READ_BACK.value,
    }
    return IndexChange(agreements=(AgreementChange(agreement, fields),), text=text)
