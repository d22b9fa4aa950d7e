"""What can be made when; that all is looked through before anything is drawn; and that it is the same each time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

import pytest
from msgspec.structs import replace

from documents import pdf
from documents.document import Document, Paragraph, Run, Source
from documents.dossier import Dossier
from documents.kinds import Kind
from documents.making import CannotBeMade, LeakFound, WhyNot, batch, documents_of, files, offered, why_not
from meeting import intents
from meeting.state import Meeting
from tests.clock import START
from tests.documents.dossiers import closed_meeting, corrected_meeting, dossier_of, planned_meeting
from tests.people import planned
from tests.sequel import closed
from tests.table import Table

BEFORE = (Kind.INVITATION, Kind.ROLE_CARD, Kind.BY_HAND)
AFTER = (Kind.DESCRIPTIVE, Kind.DECISIONS, Kind.AGREEMENTS, Kind.MINE, Kind.RECORD)


def paused(*, until: bool) -> Meeting:
    again = START + timedelta(days=1) if until else None
    return Table().opens().does(intents.PauseMeeting(again)).state


STAGES: Sequence[tuple[str, Meeting, tuple[Kind, ...]]] = (
    ("planned", Table().state, BEFORE),
    ("put off", Table().does(intents.PostponeMeeting()).state, BEFORE),
    ("open", Table().opens().state, (Kind.BY_HAND,)),
    ("paused", paused(until=False), (Kind.DESCRIPTIVE, Kind.DECISIONS, Kind.BY_HAND)),
    ("goes on", paused(until=True), (Kind.DESCRIPTIVE, Kind.DECISIONS, Kind.INVITATION, Kind.BY_HAND)),
    ("closed", closed(Table().opens()).state, AFTER),
)


@pytest.mark.parametrize(("meeting", "kinds"), [each[1:] for each in STAGES], ids=[each[0] for each in STAGES])
def test_each_kind_has_its_time(meeting: Meeting, kinds: tuple[Kind, ...]) -> None:
    assert offered(meeting) == kinds


@pytest.mark.parametrize("made_of", [planned_meeting, closed_meeting, corrected_meeting])
@pytest.mark.parametrize("lang", ["da", "ar", "ti"])
def test_whatever_is_offered_can_be_made(made_of: Callable[[], Dossier], lang: str) -> None:
    dossier = made_of()
    kinds = offered(dossier.meeting, lang)
    made = list(files(dossier, kinds, lang))
    assert {file.kind for file in made} == {*kinds}
    assert len({file.name for file in made}) == len(made)
    assert all(file.name.isascii() and file.content for file in made)


def test_what_has_not_its_time_says_why() -> None:
    open_ = Table().opens().state
    assert why_not(open_, Kind.DECISIONS) is WhyNot.NOT_CLOSED
    assert why_not(open_, Kind.INVITATION) is WhyNot.BEGUN
    assert why_not(closed_meeting().meeting, Kind.BY_HAND) is WhyNot.OVER
    assert why_not(closed_meeting().meeting, Kind.ROLE_CARD) is WhyNot.HELD
    with pytest.raises(CannotBeMade) as refused:
        documents_of(closed_meeting(), Kind.BY_HAND)
    assert (refused.value.kind, refused.value.why) == (Kind.BY_HAND, WhyNot.OVER)


def test_a_translation_is_into_the_language_that_is_named_or_the_parents() -> None:
    danish = closed(Table(planned()).opens())
    assert why_not(danish.state, Kind.TRANSLATION) is WhyNot.NO_LANGUAGE
    assert why_not(danish.state, Kind.TRANSLATION, "ti") is None
    [file] = files(dossier_of(danish), [Kind.TRANSLATION], "ti")
    assert file.name == "2026-12-02_oversaettelse_ti.txt"
    [file] = files(closed_meeting(), [Kind.TRANSLATION])
    assert file.name == "2026-12-02_oversaettelse_ar.txt"


def test_nothing_is_drawn_before_all_of_it_is_asked_for_at_the_right_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "render", drawn_too_early)
    with pytest.raises(CannotBeMade):
        files(closed_meeting(), [Kind.DECISIONS, Kind.INVITATION])


def drawn_too_early(document: Document) -> bytes:
    raise AssertionError(document.kind)


@pytest.mark.rule("R118")
def test_nothing_is_drawn_if_one_paper_gives_something_away(monkeypatch: pytest.MonkeyPatch) -> None:
    said = Run("Vi skylder to måneders husleje", Source.SAID, "statement by Yusuf")

    def gives_away(dossier: Dossier, lang: str) -> tuple[Document, ...]:
        [paper] = made(dossier, lang)
        return (replace(paper, blocks=(*paper.blocks, Paragraph(((said,),)))),)

    from documents import agreement_list

    made = agreement_list.build
    monkeypatch.setattr(agreement_list, "build", gives_away)
    monkeypatch.setattr(pdf, "render", drawn_too_early)
    for kinds in ([Kind.DECISIONS, Kind.AGREEMENTS], [Kind.RECORD]):
        with pytest.raises(LeakFound) as found:
            files(closed_meeting(), kinds)
        assert found.value.document.kind is Kind.AGREEMENTS
        assert found.value.leaks


def test_an_interpreter_gets_nothing_that_the_minutes_may_not_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    from documents import decisions

    made = decisions.build
    said = Run("Vi skylder to måneders husleje", Source.SAID, "statement by Yusuf")
    monkeypatch.setattr(
        decisions,
        "build",
        lambda dossier, lang: tuple(
            replace(paper, blocks=(*paper.blocks, Paragraph(((said,),)))) for paper in made(dossier, lang)
        ),
    )
    with pytest.raises(LeakFound):
        files(closed_meeting(), [Kind.TRANSLATION])


def test_a_second_making_is_the_same_byte_for_byte() -> None:
    for dossier in (planned_meeting(), closed_meeting()):
        kinds = offered(dossier.meeting, "ar")
        again = replace(dossier, log=tuple(dossier.log))
        assert list(files(dossier, kinds, "ar", editable=True)) == list(files(again, kinds, "ar", editable=True))


def test_each_paper_is_drawn_once_also_where_it_is_filed_too(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[Document] = []
    render = pdf.render

    def counted(document: Document) -> bytes:
        drawn.append(document)
        return render(document)

    monkeypatch.setattr(pdf, "render", counted)
    made = {file.name: file.content for file in files(closed_meeting(), [Kind.DECISIONS, Kind.RECORD], "ar")}
    assert len(drawn) == len(set(drawn)) == 5
    name = "2026-12-02_beslutningsreferat_ar.pdf"
    assert made[name] == made[f"journal/{name}"]


def test_files_to_edit_are_danish_and_only_where_they_are_wanted() -> None:
    def editable(kinds: list[Kind], *, wanted: bool) -> list[str]:
        return [file.name for file in files(closed_meeting(), kinds, "ar", editable=wanted) if ".docx" in file.name]

    assert editable([Kind.DECISIONS, Kind.MINE], wanted=False) == []
    assert editable([Kind.DECISIONS, Kind.MINE], wanted=True) == ["2026-12-02_beslutningsreferat_da.docx"]
    assert editable([Kind.RECORD], wanted=False) == [
        f"journal/2026-12-02_{stem}_da.docx" for stem in ("beskrivende_referat", "beslutningsreferat", "aftalereferat")
    ]


def test_it_is_told_how_many_papers_are_drawn() -> None:
    told: list[tuple[int, int]] = []
    for _ in files(closed_meeting(), [Kind.DECISIONS, Kind.MINE], "da", lambda *now: told.append(now)):
        pass
    assert told == [(done, 5) for done in range(6)]


def test_a_letter_is_drawn_only_for_whom_no_e_mail_can_reach() -> None:
    made = batch(planned_meeting(), [Kind.INVITATION])
    assert made.on_paper == ()
    assert made.holds(Kind.INVITATION)
    assert {file.name.rpartition(".")[2] for file in made.drawn()} == {"eml", "ics"}
