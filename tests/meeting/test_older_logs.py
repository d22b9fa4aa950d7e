"""A log written before statements were known tells the same meeting: rows as they lie in older stores, by hand."""

from __future__ import annotations

from datetime import timedelta

import pytest

from meeting import events
from meeting.agreement_terms import Terms
from meeting.codec import pack, unpack
from meeting.events import MeetingPlanned, Recorded
from meeting.fold import replay
from meeting.state import Meeting, Minutes, Question, Reservation, Stage
from meeting.statement_terms import Said
from tests.clock import START
from tests.people import planned
from tests.table import terms

TERMS = (
    '{"what":"ringer til skolen","responsible":["ida"],"contributors":[],"starts":"2026-12-03",'
    '"follow_up":{"on":null},"deadline":null,"resource":"unsaid","about":[]}'
)
OTHER_TERMS = TERMS.replace("ringer", "skriver")

OLDER = (
    ("LeadTaken", "{}"),
    ("MeetingOpened", "{}"),
    ("Arrived", '{"person":"amina"}'),
    ("Arrived", '{"person":"ida"}'),
    ("PhaseEntered", '{"phase":"welcome"}'),
    ("QuestionParked", '{"question":"q1","text":"Hvem henter?","person":"amina"}'),
    ("AgreementProposed", f'{{"agreement":"a1","terms":{TERMS}}}'),
    ("AgreementAmended", f'{{"agreement":"a1","terms":{OTHER_TERMS}}}'),
    ("ReservationNoted", '{"agreement":"a1","person":"amina","text":"Ikke om fredagen"}'),
    ("ReservationNoted", '{"agreement":"a1","person":"sami","text":"Ikke uden mor"}'),
    ("ReadBackStarted", f'{{"agreement":"a1","terms":{OTHER_TERMS}}}'),
    ("AgreementConfirmed", f'{{"agreement":"a1","wording":"Ida skriver til skolen.","terms":{OTHER_TERMS}}}'),
    ("ChildAsked", '{"agreement":"a1","child":"sami","view":"Ja","through":""}'),
    ("EvaluationFilled", "{}"),
    ("MeetingClosed", "{}"),
)


@pytest.fixture(scope="module")
def meeting() -> Meeting:
    """The meeting of that log."""
    facts = (MeetingPlanned(planned()), *(unpack(kind, 1, payload) for kind, payload in OLDER))
    log = [
        Recorded(seq, f"e{seq}", f"act{seq}", START + timedelta(minutes=seq), "lead-1", fact)
        for seq, fact in enumerate(facts, 1)
    ]
    return replay(log)


def test_it_is_told_to_its_end(meeting: Meeting) -> None:
    assert (meeting.stage, meeting.ending.evaluated, meeting.last_seq) == (Stage.CLOSED, True, len(OLDER) + 1)
    assert meeting.minutes == Minutes()


def test_its_agreement_is_whole_and_nobody_wrote_crosswise(meeting: Meeting) -> None:
    (item,) = meeting.agreements.items
    assert (item.terms, item.wording) == (terms("skriver til skolen"), "Ida skriver til skolen.")
    assert item.reservations == (Reservation("amina", "Ikke om fredagen"), Reservation("sami", "Ikke uden mor"))
    assert (item.accepted, item.other, item.statement) == ((), None, "")
    assert (item.by, item.written_at, item.views[0].view) == ("mette", START + timedelta(minutes=9), "Ja")


def test_its_question_is_the_one_that_was_asked(meeting: Meeting) -> None:
    assert meeting.questions == (Question("q1", "Hvem henter?", "amina", START + timedelta(minutes=7)),)


@pytest.mark.parametrize(
    ("kind", "payload", "fact"),
    [
        ("QuestionParked", '{"question":"q1"}', events.QuestionParked("q1")),
        (
            "AgreementProposed",
            '{"agreement":"a1","terms":{"what":"ringer"}}',
            events.AgreementProposed("a1", Terms("ringer")),
        ),
        (
            "AgreementAmended",
            '{"agreement":"a1","terms":{"what":"ringer"}}',
            events.AgreementAmended("a1", Terms("ringer"), None),
        ),
        (
            "ReservationNoted",
            '{"agreement":"a1","person":"ida","text":"Måske"}',
            events.ReservationNoted("a1", "ida", "Måske", None),
        ),
        (
            "StatementNoted",
            '{"statement":"s1","said":{"person":"ida","text":"Ro"}}',
            events.StatementNoted("s1", Said("ida", "Ro")),
        ),
        (
            "StatementCorrected",
            '{"statement":"s1","said":{"person":"ida","text":"Ro"}}',
            events.StatementCorrected("s1", Said("ida", "Ro")),
        ),
    ],
)
def test_a_field_that_is_not_there_has_its_default(kind: str, payload: str, fact: events.Event) -> None:
    assert unpack(kind, 1, payload) == fact
    assert unpack(*pack(fact)) == fact
