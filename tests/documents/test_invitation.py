"""The invitation: everybody gets their own, and nothing in it tells of anybody else or of why."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from documents import invitation
from documents.document import Document, Source, runs
from documents.kinds import Audience
from documents.plain import rows
from meeting.intents import AnswerInvitation, PauseMeeting, PlanMeeting, PostponeMeeting, ResumeMeeting
from meeting.people import Interval, Participant
from meeting.prepared import Answer
from meeting.state import Meeting
from tests.clock import START
from tests.documents.dossiers import closed_meeting, dossier_of, planned_meeting
from tests.documents.invited import body, event, files, inviting, letter, reached, told
from tests.people import AMINA, EVERYBODY, IDA, METTE, NADIA, SAMI, YUSUF, planned
from tests.sequel import closed
from tests.table import Table

LATER = START + timedelta(weeks=2)


def letters(table: Table, lang: str = "da") -> dict[str, Document]:
    return {document.person: document for document in invitation.build(dossier_of(table), lang)}


def text(document: Document) -> str:
    return "\n".join(rows(document, 200))


def secrets(meeting: Meeting, reader: str) -> set[str]:
    """What may stand in nothing that goes out to one by mail."""
    plan = meeting.planned
    leaders = meeting.lead.leader
    children = {person.name for person in plan.participants if person.is_child}
    others = {person.email for person in plan.participants if person.id not in {reader, leaders}}
    about = {person.why for person in plan.participants} | {person.phone for person in plan.participants}
    parts = {plan.purpose, plan.purpose_for_child, plan.series.name, plan.series.ref, *children, *others, *about}
    names = {person.name for person in plan.participants if person.id not in {reader, leaders}}
    return (parts | names | {each.what for each in plan.open_agreements}) - {""}


def test_each_who_is_invited_gets_a_letter_and_an_entry() -> None:
    table = inviting()
    expected = {f"invitation_{person.id}_da" for person in EVERYBODY if person != SAMI}
    assert set(files(table)) == {f"{stem}.{ending}" for stem in expected for ending in ("eml", "ics")}
    assert tuple(letters(table)) == tuple(person.id for person in EVERYBODY if person != SAMI)
    assert {document.audience for document in letters(table).values()} == {Audience.ONE}


@pytest.mark.rule("R93")
def test_who_is_not_approved_gets_nothing() -> None:
    table = inviting().does(AnswerInvitation("ida", "amina", Answer.NO), "home")
    assert "ida" not in letters(table)
    assert {file.person for file in files(table).values()} == {each.id for each in EVERYBODY} - {"ida", "sami"}


def test_nothing_that_goes_out_tells_why_or_of_anybody_else() -> None:
    dossier = planned_meeting()
    for person, found in told(dossier).items():
        leaked = {each for each in secrets(dossier.meeting, person) if each.casefold() in found.casefold()}
        assert not leaked, (person, leaked)
    assert len(told(dossier)) == 14


def test_what_a_letter_says_is_planned_or_ours_or_a_time() -> None:
    for document in invitation.build(planned_meeting()):
        assert {run.source for run in runs(document)} == {Source.PHRASE, Source.FACT, Source.PLAN}


def test_a_child_without_an_address_gets_no_letter_and_one_with_it_is_not_named() -> None:
    assert "sami" not in letters(inviting())
    sami = replace(SAMI, email="s@example.dk")
    table = inviting(*(sami if each == SAMI else reached(each) for each in EVERYBODY))
    found = told(dossier_of(table))["sami"]
    assert "s@example.dk" in found
    assert "sami" not in found.casefold()
    assert "skole" not in found


def test_an_interpreter_is_told_the_language_how_long_and_how_many() -> None:
    people = (*map(reached, EVERYBODY), reached(NADIA))
    said = body(letter(inviting(*people), "nadia"))
    assert "\nVarighed: 3 timer\n" in said
    assert "\nSprog: arabisk\nAntal deltagere: 8\n" in said


def test_an_interpreter_is_told_of_those_too_who_wait_for_the_parents_yes() -> None:
    table = inviting(*map(reached, EVERYBODY), reached(NADIA)).does(AnswerInvitation("ida", "amina", Answer.NO), "home")
    assert "\nAntal deltagere: 8\n" in body(letter(table, "nadia"))


def test_a_child_that_stays_away_is_not_counted() -> None:
    table = inviting(*map(reached, EVERYBODY), reached(NADIA))
    table.does(PlanMeeting(replace(table.plan, child_absent_reason="Sami er hos farmor")))
    assert "\nAntal deltagere: 7\n" in body(letter(table, "nadia"))


def test_who_is_there_for_a_part_is_told_which() -> None:
    ida = replace(reached(IDA), present=(Interval(START, START + timedelta(minutes=40)),))
    table = inviting(*(ida if each == IDA else reached(each) for each in EVERYBODY))
    assert "\nDu er med: 13.00–13.40\n" in body(letter(table, "ida"))
    assert "Du er med" not in body(letter(table, "karen"))


def test_the_leader_is_not_invited_but_told() -> None:
    assert "Du leder mødet." in body(letter(inviting(), "mette"))
    assert "Du er inviteret" not in body(letter(inviting(), "mette"))
    assert "Mette" not in body(letter(inviting(), "mette"))


def test_all_others_are_told_who_leads_what_it_is_about_and_how_to_answer() -> None:
    told = body(letter(inviting()))
    assert "\nVarighed: 2 timer\n" in told
    assert "\nMødeleder: Mette\n" in told
    assert "Mødelederen fortæller dig, hvad mødet handler om." in told
    assert "Sig til mødelederen, om du kommer" in told
    assert told.endswith("Venlig hilsen\nMette\n")


def test_a_moved_meeting_says_that_this_one_holds() -> None:
    table = inviting()
    assert "gælder denne i stedet" not in body(letter(table))
    table.does(PostponeMeeting(LATER))
    assert "gælder denne i stedet" in body(letter(table))
    assert "\nTidspunkt: onsdag den 16. december 2026 kl. 13.00\n" in body(letter(table))
    assert letters(table)["amina"].version == 2


def test_a_paused_meeting_is_invited_to_again_only_if_it_goes_on_another_time() -> None:
    table = inviting().opens().after(60)
    assert letters(table) == {}
    table.does(PauseMeeting())
    assert (letters(table), files(table)) == ({}, {})
    table.does(ResumeMeeting()).does(PauseMeeting(LATER))
    assert "Vi fortsætter et møde, vi er begyndt på." in body(letter(table))
    assert files(table)["invitation_amina_da.ics"].person == "amina"


def test_a_closed_meeting_invites_nobody() -> None:
    assert letters(closed(inviting().opens())) == {}
    assert invitation.files(closed_meeting()) == ()


def test_who_speaks_another_language_gets_it_with_the_danish_below() -> None:
    people = (replace(reached(AMINA), speaks="ar"), *map(reached, (SAMI, YUSUF, METTE, IDA)), reached(NADIA))
    table = inviting(*people)
    assert set(letters(table, "ar")) == {"amina"}
    assert "الأربعاء، 2 ديسمبر 2026" in body(letter(table, lang="ar"))
    assert "onsdag den 2. december 2026 kl. 13.00" in body(letter(table, lang="ar"))
    assert "mangler en tolks godkendelse" in body(letter(table, lang="ar"))
    assert set(files(table, "ar")) == {"invitation_amina_ar.eml", "invitation_amina_ar.ics"}


def test_twenty_four_people_two_of_them_alike_get_each_their_own() -> None:
    more = tuple(replace(reached(IDA), id=each, email="") for each in ("åse", "aase", *(f"p{n}" for n in range(14))))
    table = inviting(*map(reached, EVERYBODY), *more)
    made = invitation.files(dossier_of(table))
    assert len(letters(table)) == 23
    assert len({file.name for file in made}) == len(made) == 46
    assert len({event(file.content)["UID"] for file in made if file.name.endswith(".ics")}) == 23


def test_a_leader_alone_invites_the_leader() -> None:
    table = Table(replace(planned(reached(METTE)), minute_taker="mette"))
    assert set(files(table)) == {"invitation_mette_da.eml", "invitation_mette_da.ics"}


def test_a_second_time_it_is_the_same_to_the_byte() -> None:
    dossier = planned_meeting()
    assert invitation.files(dossier) == invitation.files(dossier)
    assert invitation.build(dossier) == invitation.build(dossier)


def test_the_stamp_is_that_of_the_newest_plan() -> None:
    table = inviting().after(90)
    newest = table.wall
    table.does(PlanMeeting(replace(table.plan, place="Skolen"))).after(30).does(
        AnswerInvitation("ida", "sami", Answer.NO), "home"
    )
    assert letters(table)["amina"].stamp == newest


def test_what_people_typed_stays_on_its_line() -> None:
    hostile: Participant = replace(reached(AMINA), name="Amina\r\nSted: et andet sted")
    table = inviting(*(hostile if each == AMINA else reached(each) for each in EVERYBODY))
    assert [line for line in body(letter(table)).split("\n") if line.startswith("Sted")] == ["Sted: Rådhuset, lokale 3"]
