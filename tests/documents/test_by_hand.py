"""Papir i hånden: the whole meeting on one page."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from documents import leaks, pdf
from documents.by_hand import build
from documents.document import Document, Heading, Paragraph, Table
from documents.dossier import Dossier
from documents.kinds import Audience
from meeting import intents
from meeting.people import Network, Participant
from meeting.plan import Plan
from meeting.presets import PRESETS, preset
from meeting.speakers import ids, line_up
from tests.documents.dossiers import closed_meeting, dossier_of, dossier_of_series, planned_meeting
from tests.documents.invited import inviting
from tests.documents.papers import cell_text, line_text, table_rows, text_of
from tests.documents.reading import opened
from tests.people import AMINA, BO, EVERYBODY, METTE, NADIA, WELCOME, form, interpreted, planned
from tests.sequel import Sequel, closed
from tests.table import Table as At
from tests.table import terms

TIMES, ORDER, AGREED = range(3)


def page(plan: Plan) -> Document:
    """The page of a meeting that is planned like this."""
    return page_of(dossier_of(At(plan)))


def page_of(dossier: Dossier) -> Document:
    """The one page of a meeting."""
    [document] = build(dossier)
    return document


def pages(document: Document) -> int:
    """How many pages it takes."""
    with opened(pdf.render(document)) as file:
        return len(file.pages)


def marked(document: Document, place: int) -> list[str]:
    """What stands in one column of the order, without the boxes."""
    return [row[place].removeprefix("☐\u00a0").removeprefix("☐ ") for row in table_rows(document, ORDER) if row[place]]


def column(document: Document, place: int) -> list[str]:
    """The names of one column of the order, without what is remarked of them."""
    return [
        each.removesuffix(", gennem en anden").removesuffix(" (ikke inviteret)") for each in marked(document, place)
    ]


@pytest.mark.rule("R30", "R149")
def test_each_round_has_its_own_order_with_a_box_for_each() -> None:
    document = page(planned(*EVERYBODY, BO, NADIA))
    assert column(document, 1) == ["Sami", "Amina", "Yusuf", "Mormor", "Ida", "Karen", "Jonas"]
    assert column(document, 2) == ["Mormor", "Ida", "Karen", "Jonas", "Amina", "Yusuf", "Sami"]
    assert all(cell.startswith("☐") for row in table_rows(document, ORDER) for cell in row if cell)


@pytest.mark.rule("R102")
def test_at_the_welcome_everybody_says_hello_with_the_interpreter_and_the_companion() -> None:
    everybody = column(page(planned(*EVERYBODY, BO, NADIA)), 0)
    assert everybody[:2] == ["Mette, mødeleder", "Nadia, tolk"]
    assert "Bo, bisidder" in everybody
    assert len(everybody) == len(EVERYBODY) + 2


@pytest.mark.rule("R30")
@pytest.mark.parametrize("name", PRESETS)
def test_the_orders_are_those_of_the_meeting_itself(name: str) -> None:
    dossier = dossier_of(At(replace(planned(), template=preset(name))))
    document, meeting = page_of(dossier), dossier.meeting
    rounds = [phase for phase in meeting.planned.template.phases if phase.is_round]
    names = {seat.participant.id: seat.participant.name for seat in meeting.presence.seats}
    for place, phase in enumerate(rounds, start=1):
        assert column(document, place) == [names[each] for each in ids(line_up(meeting, phase.id))]


@pytest.mark.rule("R35", "R99")
def test_the_parts_and_both_breaks_stand_by_the_clock_with_their_minutes() -> None:
    rows = table_rows(page(interpreted(*EVERYBODY, NADIA)), TIMES)
    assert [row[0] for row in rows][:2] == ["13.00", "13.15"]
    assert [row[:3] for row in rows if row[1] == "Pause"] == [["13.50", "Pause", "10"], ["14.50", "Pause", "10"]]
    assert "Beskrivende runde, fortsat" in [row[1] for row in rows]
    assert sum(int(row[2]) for row in rows) == 180


def test_without_an_interpreter_there_are_no_breaks_to_hold() -> None:
    rows = table_rows(page(planned()), TIMES)
    assert "Pause" not in [row[1] for row in rows]
    assert sum(int(row[2]) for row in rows) == 120


@pytest.mark.parametrize(("people", "told"), [(EVERYBODY, True), ((AMINA, METTE), False)], ids=["a child", "no child"])
def test_questions_for_a_child_stand_apart_and_only_where_one_comes(
    people: tuple[Participant, ...], *, told: bool
) -> None:
    document = page(replace(planned(*people), template=preset("sbst")))
    asks = {row[1]: row[3] for row in table_rows(document, TIMES)}
    assert asks["Beskrivende runde"].startswith(
        "Hvordan går hverdagen? Hvad virker allerede? Hvad skal være anderledes?"
    )
    assert ("Barnet: Hvad er rart for tiden?" in asks["Beskrivende runde"]) is told
    assert ("Ikke for børn" in asks["Refleksion"]) is told


@pytest.mark.rule("R102", "R138")
def test_what_must_be_said_at_the_welcome_has_boxes_and_the_interpreter_only_where_one_comes() -> None:
    said = [block for block in page(interpreted(*EVERYBODY, NADIA)).blocks if isinstance(block, Paragraph)][1]
    words = line_text(said.lines[0])
    assert words.count("☐") == 3
    assert all(word in words for word in ("Derfor er vi her", "rolle myndigheden har", "underrette går forud"))
    whole = preset("sbst")
    assert "Tolken oversætter" in text_of(page(replace(planned(*EVERYBODY, NADIA), template=whole)))
    assert "Tolken oversætter" not in text_of(page(replace(planned(), template=whole)))


@pytest.mark.rule("R45")
def test_the_points_and_words_of_a_local_template_stand_as_they_are() -> None:
    local = replace(WELCOME, title="Goddag", points=("purpose", "parkering"))
    template = form()
    words = text_of(page(replace(planned(), template=replace(template, phases=(local, *template.phases[1:])))))
    assert "Goddag" in words
    assert "parkering" in words


def test_agreements_are_rows_to_write_in() -> None:
    document = page(planned())
    [table] = [block for block in document.blocks if isinstance(block, Table)][AGREED:]
    assert [line_text(head) for head in table.heads] == ["Hvem", "Gør hvad", "Begynder", "Følges op"]
    assert [cell_text(cell) for row in table.rows for cell in row] == [""] * 20


@pytest.mark.rule("R85", "R86")
def test_the_next_meeting_has_its_window_and_the_days_that_fit() -> None:
    words = text_of(page(planned()))
    assert "onsdag den 27. januar 2027" in words
    assert "onsdag den 17. februar 2027" in words
    assert "☐\u00a0onsdag den 3. februar 2027" in words


@pytest.mark.rule("R131")
def test_what_is_asked_for_of_earlier_meetings_stands_with_who_and_what() -> None:
    sequel = Sequel(replace(planned(), template=preset("follow_up")))
    table = sequel.meets()
    table.agrees(terms("ringer til skolen"))
    table.agrees(terms("henter Sami", "mormor", "amina"))
    closed(table)
    sequel.plans()
    asks = {row[1]: row[3] for row in table_rows(page_of(dossier_of_series(sequel)), TIMES)}
    assert asks["Siden sidst"] == (
        "Hvad blev der af den? Aftaler fra sidst: 1.1 Ida: ringer til skolen · 1.2 Mormor, Amina: henter Sami"
    )


@pytest.mark.rule("R118")
def test_what_is_withheld_of_earlier_meetings_has_no_words() -> None:
    sequel = Sequel(replace(planned(), template=preset("follow_up")))
    table = sequel.meets()
    item = table.agrees(terms("søger boligstøtte"))
    table.does(intents.MarkTopics(item, ("penge",)), "minutes-1")
    table.does(intents.WithdrawConsent("penge", "amina"), "minutes-1")
    closed(table)
    sequel.plans()
    asks = {row[1]: row[3] for row in table_rows(page_of(dossier_of_series(sequel)), TIMES)}
    assert asks["Siden sidst"] == "Hvad blev der af den? Aftaler fra sidst: 1.1 Vises ikke"


@pytest.mark.rule("R35")
def test_a_child_is_heard_through_another_where_a_part_is_not_for_children() -> None:
    document = page(replace(planned(), template=preset("sbst")))
    assert marked(document, 1)[0] == "Sami"
    assert marked(document, 2)[-1] == "Sami, gennem en anden"


@pytest.mark.rule("R93")
def test_who_waits_for_the_parents_yes_is_marked_until_the_meeting_begins() -> None:
    table = At(planned())
    assert "Ida, klasselærer (ikke inviteret)" in marked(page_of(dossier_of(table)), 0)
    assert "Amina, mor" in marked(page_of(dossier_of(table)), 0)
    assert "ikke inviteret" not in text_of(page_of(dossier_of(inviting())))
    assert "ikke inviteret" not in text_of(page_of(dossier_of(table.opens())))


def test_it_says_whose_meeting_it_is_why_and_who_does_what() -> None:
    document = page(replace(planned(*EVERYBODY, NADIA), purpose_for_child="Vi taler om skolen."))
    [head] = [block for block in document.blocks if isinstance(block, Paragraph)][:1]
    assert [line_text(line) for line in head.lines] == [
        "Familien A. · Netværksmøde 1 · onsdag den 2. december 2026 kl. 13.00–16.00 · Rådhuset, lokale 3",
        "Formål: Hvordan får Sami en god hverdag i skolen? · Barnet: Vi taler om skolen.",
        "Mødeleder: Mette · Referent: Karen · Tolk: Nadia",
    ]
    assert document.audience is Audience.LEADER


def test_a_meeting_put_off_has_no_day() -> None:
    table = At(planned())
    words = text_of(page_of(dossier_of(table.does(intents.PostponeMeeting()))))
    assert "Datoen er ikke aftalt endnu" in words
    assert "onsdag den 2. december" not in words


@pytest.mark.rule("R30")
def test_in_a_meeting_that_has_begun_whoever_was_heard_is_ticked() -> None:
    table = At().opens().enters("descriptive").hears("sami", "amina")
    heard = [row[1] for row in table_rows(page_of(dossier_of(table)), ORDER)]
    assert heard[:3] == ["☑ Sami", "☑ Amina", "☐ Yusuf"]
    assert not any("☑" in row[2] for row in table_rows(page_of(dossier_of(table)), ORDER))


def test_there_is_no_page_of_a_closed_meeting_and_none_in_another_language() -> None:
    assert build(closed_meeting()) == ()
    assert build(planned_meeting(), "ar") == ()


def test_fourteen_people_with_an_interpreter_fit_one_page() -> None:
    dossier = planned_meeting()
    document = page_of(dossier)
    assert len(column(document, 1)) == 14
    assert pages(document) == 1
    assert leaks.check(document, dossier) == ()
    assert [line_text(block.line) for block in document.blocks if isinstance(block, Heading)][-1] == "Næste møde"


def test_a_long_purpose_still_fits_the_page() -> None:
    purpose = "Hvordan får Sami en god hverdag i skolen og derhjemme, og hvem hjælper med morgenerne i vinter? " * 3
    plan = replace(planned_meeting().meeting.planned, purpose=purpose.strip())
    assert pages(page(plan)) == 1
    *earlier, last = planned_meeting().series.meetings
    series = replace(planned_meeting().series, meetings=(*earlier, replace(last, plan=plan)))
    document = page_of(replace(planned_meeting(), series=series))
    assert "Jonas Friis: søger om aflastning" in text_of(document).replace(" | ", "")
    assert pages(document) == 1


def test_twenty_four_people_fit_two_pages_with_more_rows_to_write_in() -> None:
    plan = planned_meeting().meeting.planned
    more = tuple(Participant(f"x{n}", f"Kirsten Holm-Andersen {n}", "talelærer", Network.EVERYDAY) for n in range(10))
    document = page(replace(plan, participants=(*plan.participants, *more)))
    assert len(table_rows(document, AGREED)) == 12
    assert pages(document) == 2
