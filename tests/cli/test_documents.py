"""The documents of a meeting, from the command line into a folder."""

from __future__ import annotations

import stat
from io import StringIO
from pathlib import Path

import pytest
from msgspec.structs import replace

from documents import word
from documents.document import Document
from documents.word import WordMissing
from meeting.events import Face
from meeting.intents import EndSeries, MarkTopics, NoteStatement, PlanMeeting, TickItem, WithdrawConsent
from meeting.plan import Plan
from meeting.prepared import Answer, Item, Prepared
from meeting.statement_terms import Category, Said
from store.live import LiveMeeting
from tests.cli.user import User
from tests.clock import START, FakeClock
from tests.documents.shelf import opened, put_at
from tests.people import AMINA, EVERYBODY, planned
from tests.store.meetings import Held
from tests.store.support import unwritable_folder
from tests.table import terms
from tui.cli import progress

FOURTH = "2026-014/4"
DAY = "2026-12-02"


@pytest.fixture
def before(user: User, monkeypatch: pytest.MonkeyPatch) -> User:
    """A user whose fourth meeting is about to begin."""
    monkeypatch.setenv("ORDSTYRER_STORE", str(put_at(user.home / "before.db", held=False)))
    return user


def all_said_yes() -> Prepared:
    return Prepared({person.id: {"amina": Answer.YES, "yusuf": Answer.YES} for person in EVERYBODY})


def held(user: User, plan: Plan) -> Held:
    """A meeting in the user's store, under way."""
    log = opened(user.home / "own.db")
    return Held(log, plan).opens()


def made(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_everything_that_can_be_made_of_a_closed_meeting_and_nothing_twice(here: User) -> None:
    first = here("documents", FOURTH, "--out", "out")
    assert (first.status, first.err) == (0, "")
    assert made(here.home / "out") == {
        f"{DAY}_beskrivende_referat_da.pdf",
        f"{DAY}_beslutningsreferat_da.pdf",
        f"{DAY}_aftalereferat_da.pdf",
        *(f"{DAY}_mine_aftaler_{person}_da.pdf" for person in ("yusuf", "ida", "jonas", "omar")),
        f"{DAY}_oversaettelse_ar.txt",
        "journal/journal.json",
        *(
            f"journal/{DAY}_{stem}_da.{ending}"
            for stem in ("beskrivende_referat", "beslutningsreferat", "aftalereferat")
            for ending in ("pdf", "docx")
        ),
    }
    assert first.out.splitlines()[0] == f"out/{DAY}_beskrivende_referat_da.pdf"
    again = here("documents", FOURTH, "--out", "out")
    assert again.out.splitlines() == [f"{line} (as before)" for line in first.out.splitlines()]


def test_what_is_made_is_for_its_owner_alone(here: User) -> None:
    here("documents", FOURTH, "--out", "out", "--what", "record")
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (here.home / "out").rglob("*")}
    assert (modes, stat.S_IMODE((here.home / "out").stat().st_mode)) == ({0o600, 0o700}, 0o700)


def test_before_the_meeting_there_are_letters_and_who_gets_none_is_told(before: User) -> None:
    answer = before("documents", FOURTH, "--out", "out")
    files = made(before.home / "out")
    assert {file.rpartition(".")[0] for file in files if file.endswith(".eml")} == {
        file.rpartition(".")[0] for file in files if file.endswith(".ics")
    }
    assert {f"{DAY}_rollekort_amina_da.pdf", f"{DAY}_papir_i_haanden_da.pdf"} < files
    assert not any("tove" in file for file in files)
    assert not any(file.startswith(f"{DAY}_invitation_") and file.endswith(".pdf") for file in files)
    assert answer.err == "Not invited, because a parent has not said yes: Tove Skov.\n"


def test_whom_no_e_mail_can_reach_has_a_letter_on_paper(user: User) -> None:
    people = tuple(replace(person, email=f"{person.id}@example.dk") for person in EVERYBODY if person.id != "amina")
    log = opened(user.home / "own.db")
    plan = replace(planned(*people, replace(AMINA, email="amina at home")), prepared=all_said_yes())
    LiveMeeting(log, plan.ref, Face.HOME, FakeClock()).do(PlanMeeting(plan))
    log.close()
    args = ("--out", "out", "--what", "invitation", "--store", str(user.home / "own.db"))
    assert user("documents", plan.ref, *args).err == "On paper, because there is no e-mail address: Amina.\n"
    assert {file for file in made(user.home / "out") if "amina" in file} == {
        f"{DAY}_invitation_amina_da.pdf",
        f"{DAY}_invitation_amina_da.eml",
        f"{DAY}_invitation_amina_da.ics",
    }


def test_who_is_on_the_plan_no_more_is_told_so_and_named(user: User) -> None:
    people = tuple(replace(person, email=f"{person.id}@example.dk") for person in EVERYBODY)
    log = opened(user.home / "own.db")
    plan = replace(planned(*people), prepared=all_said_yes())
    live = LiveMeeting(log, plan.ref, Face.HOME, FakeClock())
    live.do(PlanMeeting(plan))
    live.do(TickItem(Item.INVITATIONS_SENT, START.date()))
    live.do(PlanMeeting(replace(plan, participants=tuple(each for each in people if each.id != "ida"))))
    log.close()
    args = ("--out", "out", "--what", "invitation", "--store", str(user.home / "own.db"))
    answer = user("documents", plan.ref, *args)
    assert (answer.status, answer.err) == (0, "To be told that the invitation does not hold any more: Ida.\n")
    assert {file for file in made(user.home / "out") if "ida" in file} == {
        f"{DAY}_invitation_aflyst-ida_da.eml",
        f"{DAY}_invitation_aflyst-ida_da.ics",
    }


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (
            ["--what", "by_hand", "--out", "out"],
            "Sheet to lead by hand: it is for leading the meeting, and this one is over.",
        ),
        (
            ["--what", "decisions", "--what", "invitation", "--out", "out"],
            "Invitation: it is made before the meeting, and this one is over.",
        ),
        (["--out", "file"], "Nothing was written: file is no folder."),
        (["--out", "no/out"], "Nothing was written: the folder no is not there."),
        (["--out", "out", "--language", "de"], "There are no phrases in de; there are da, ar, en, so, ti, uk."),
        (["--out", "out", "--language", "../ar"], "There are no phrases in ../ar; there are da, ar, en, so, ti, uk."),
        ([], "Name a folder for the documents, as in --out documents."),
        (["--translation", "no.txt"], "no.txt cannot be read; nothing was taken in."),
    ],
)
def test_what_cannot_be_made_is_one_sentence_and_nothing_is_written(here: User, args: list[str], sentence: str) -> None:
    here.writes("file", "mine")
    answer = here("documents", FOURTH, *args)
    assert (answer.status, answer.sentence) == (2, sentence)
    assert not (here.home / "out").exists()


def test_an_unknown_kind_or_meeting_is_one_sentence(here: User) -> None:
    assert here("documents", "2026-014/9", "--out", "out").sentence.startswith("The store has no meeting 2026-014/9;")
    assert here("documents", FOURTH, "--out", "out", "--what", "all").sentence.startswith(
        "--what is one of descriptive,"
    )


def test_of_a_meeting_that_is_not_closed_no_minutes_are_made(before: User) -> None:
    answer = before("documents", FOURTH, "--out", "out", "--what", "decisions")
    assert (answer.status, answer.sentence) == (2, "Decision minutes: it can be made when the meeting is closed.")


def test_a_folder_that_cannot_be_written_is_one_sentence(here: User) -> None:
    with unwritable_folder(lambda _: None) as folder:
        # Whoever may not write there may not read the store of another user either, so the folder alone is locked.
        answer = here("documents", FOURTH, "--out", str(folder / "out"), "--store", str(here.home / "here.db"))
    assert answer.status in {1, 2}
    assert len(answer.err.splitlines()) == 1


def test_nothing_at_all_is_written_if_one_paper_would_give_a_statement_away(user: User) -> None:
    said = "Far slår, når han har drukket"
    meeting = held(user, planned())
    meeting.does(NoteStatement("s1", Said("sami", said, Category.WORRY))).closes()
    held(user, replace(planned(), number=2, purpose=f"Hvad nu? {said}")).closes()
    answer = user("documents", "2026-014/2", "--out", "out", "--store", str(user.home / "own.db"))
    assert answer.status == 2
    assert answer.sentence.startswith("Decision minutes is not made: ")
    assert "slår" not in answer.err
    assert not (user.home / "out").exists()


def test_a_document_that_would_be_empty_is_said_so_when_it_is_named(user: User) -> None:
    meeting = held(user, planned())
    meeting.does(EndSeries("Familien flytter")).closes()
    args = ("documents", "2026-014/1", "--out", "out", "--store", str(user.home / "own.db"))
    answer = user(*args, "--what", "mine")
    assert (answer.status, answer.sentence) == (
        2,
        "Nothing was written: there is nothing to put into it yet (My agreements).",
    )
    assert user(*args).status == 0
    assert not any("mine_aftaler" in file for file in made(user.home / "out"))


def test_characters_that_no_font_has_are_named_with_their_paper(user: User) -> None:
    meeting = held(user, planned())
    meeting.agrees(terms("skriver til 漢 👍"), "Ida skriver til 漢 👍.")
    meeting.closes()
    args = ("documents", "2026-014/1", "--out", "out", "--what", "decisions", "--store", str(user.home / "own.db"))
    answer = user(*args)
    assert (answer.status, answer.err) == (
        0,
        f"In {DAY}_beslutningsreferat_da.pdf □ stands for U+6F22 CJK UNIFIED IDEOGRAPH-6F22, U+1F44D THUMBS UP SIGN.\n",
    )


def test_a_paper_that_says_something_else_now_takes_the_place_of_the_one_before(here: User) -> None:
    (here.home / "out").mkdir()
    old = here.home / "out" / f"{DAY}_beslutningsreferat_da.pdf"
    old.write_bytes(b"old")
    answer = here("documents", FOURTH, "--out", "out", "--what", "decisions")
    assert answer.out == f"out/{DAY}_beslutningsreferat_da.pdf (takes the place of another that had its name)\n"
    assert old.read_bytes().startswith(b"%PDF")


@pytest.mark.rule("R118")
def test_a_paper_that_may_not_be_made_any_more_stays_and_is_named(user: User) -> None:
    meeting = held(user, planned())
    agreement = meeting.agrees(terms("søger om boligstøtte", "jonas"), "Jonas søger om boligstøtte.")
    meeting.agrees(terms("ringer til skolen", "ida"), "Ida ringer til skolen.")
    meeting.closes()
    args = ("documents", meeting.plan.ref, "--out", "out", "--store", str(user.home / "own.db"))
    assert user(*args, "--what", "mine", "--what", "decisions").err == ""
    meeting.does(MarkTopics(agreement, ("økonomi",)), WithdrawConsent("økonomi", "yusuf"))
    left = f"1 file is still there from before and was not made now: {DAY}_mine_aftaler_jonas_da.pdf\n"
    assert user(*args, "--what", "mine").err == left
    assert f"{DAY}_mine_aftaler_jonas_da.pdf" in made(user.home / "out")
    assert user(*args, "--what", "decisions").err == ""


def test_word_files_stand_beside_the_minutes_and_the_list(here: User) -> None:
    here("documents", FOURTH, "--out", "out", "--what", "decisions", "--what", "mine", "--word")
    assert [file for file in sorted(made(here.home / "out")) if file.endswith(".docx")] == [
        f"{DAY}_beslutningsreferat_da.docx"
    ]


def test_without_the_extra_for_word_there_is_a_sentence(here: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_: Document) -> bytes:
        raise WordMissing

    monkeypatch.setattr(word, "render", missing)
    answer = here("documents", FOURTH, "--out", "out", "--what", "decisions", "--word")
    assert (answer.status, answer.sentence) == (2, "Nothing was written: .docx files need ordstyrer[word].")
    assert not (here.home / "out").exists()
    answer = here("documents", FOURTH, "--out", "out", "--what", "record")
    assert answer.err == "The folder for the record system has no .docx files; they need ordstyrer[word].\n"
    assert "journal/journal.json" in made(here.home / "out")


def test_at_a_terminal_it_is_told_how_far_it_is(here: User, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = StringIO()
    monkeypatch.setattr(screen, "isatty", lambda: True)
    monkeypatch.setattr("sys.stderr", screen)
    monkeypatch.setattr(progress, "QUIET_S", 0.0)
    here("documents", FOURTH, "--out", "out", "--what", "mine")
    assert screen.getvalue().startswith("\rDocuments: 0 of 4")


def test_documents_are_danish_whatever_the_program_speaks(here: User) -> None:
    here("documents", FOURTH, "--out", "english", "--what", "decisions", "--lang", "en")
    here("documents", FOURTH, "--out", "danish", "--what", "decisions", "--lang", "da")
    name = f"{DAY}_beslutningsreferat_da.pdf"
    assert (here.home / "english" / name).read_bytes() == (here.home / "danish" / name).read_bytes()
