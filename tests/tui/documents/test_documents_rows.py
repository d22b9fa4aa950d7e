"""The documents screen as rows: every size, what is seen of what is marked, and no name where names are hidden."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from documents.folder import CannotWrite, Trouble
from documents.kinds import Kind
from documents.leaks import Leak
from documents.making import CannotBeMade, LeakFound, WhyNot
from documents.private import Secret
from documents.recipients import held_back
from meeting.danish_time import local_day
from meeting.papers import Paper
from tests.clock import START
from tests.documents.dossiers import closed_meeting, planned_meeting
from tests.tui import family
from tests.tui.documents.stand_in import PAPERS, paper
from tests.tui.drawn import text
from tui.documents_keys import DOCUMENTS_KEYS, documents_help, documents_hints, documents_key
from tui.view.alphabet import FULL, PLAIN
from tui.view.documents.asked import notice_text
from tui.view.documents.kinds import about_text, for_text, kind_name
from tui.view.documents.listed import folder_row, list_rows
from tui.view.documents.read import help_rows, help_text, preview_rows
from tui.view.documents.refused import folder_text, made_text, refused_text
from tui.view.documents.seen import Asked, Mark, Offer, Page, Question, Seen, goes_to, ticks, ticks_all
from tui.view.documents.sheet import sheet
from tui.view.documents_made import held_back_line, without_address_line
from tui.view.hints import keys_row
from tui.view.lines import line, plain, width
from tui.view.look import Look
from tui.view.notice import NoticeLine
from tui.view.review.paper import Part
from tui.view.words import words_in

EN = Look(words_in("en"), FULL)
SIZES = [(60, 19), (80, 23), (120, 35), (140, 49)]
MEETING = closed_meeting().meeting
TODAY = local_day(START)
NOT_ONE = Offer(Kind.MINE, papers=())
SENT, DUE = date(2026, 12, 3), date(2026, 12, 4)


def seen(*kinds: Kind, **changes: object) -> Seen:
    """What one sees of a meeting with these documents, or all of the stand-in."""
    offers = tuple(Offer(kind, papers=PAPERS.get(kind, ())) for kind in kinds or PAPERS)
    return replace(Seen(MEETING, TODAY, offers, folder="~/Documents/ordstyrer/2026-014-4"), **changes)


def rows(seen: Seen, size: tuple[int, int] = (80, 23), look: Look = EN) -> list[str]:
    """What stands there."""
    return list(text(list_rows(look, seen, size)))


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", [EN, family.DA, Look(words_in("da"), PLAIN)])
def test_the_list_fits_every_window_with_what_is_marked(size: tuple[int, int], look: Look) -> None:
    every = seen(*Kind, tongue="ar", result="x" * 200, folder="/a" * 100)
    for row in range(len(every.marks)):
        shown = list_rows(look, goes_to(every, row), size)
        assert len(shown) == size[1]
        assert all(width(each) <= size[0] for each in shown)
        assert sum(plain(each).startswith(f" {look.alphabet.now} ") for each in shown) == 1
        assert plain(shown[-1]) == ""


def test_an_own_list_that_nobody_has_yet_says_why() -> None:
    mine = seen(Kind.MINE)
    assert "Nobody has one yet" not in " ".join(rows(mine))
    assert "Nobody has one yet: no agreement is settled." in " ".join(rows(replace(mine, offers=(NOT_ONE,))))


@given(st.integers(0, 12), st.integers(60, 140), st.integers(19, 49), st.text(max_size=80), st.text(max_size=200))
def test_no_text_makes_a_row_wider_or_the_list_longer(
    row: int, columns: int, height: int, folder: str, result: str
) -> None:
    shown = list_rows(EN, goes_to(seen(*Kind, folder=folder, result=result), row), (columns, height))
    assert len(shown) == height
    assert all(width(each) <= columns for each in shown)


def test_a_row_says_what_for_whom_and_what_became_of_it() -> None:
    minutes = Offer(Kind.DECISIONS, papers=PAPERS[Kind.DECISIONS], due=DUE)
    [waiting] = [row for row in rows(seen(offers=(minutes,))) if "Decision" in row]
    assert waiting == " ► 1 [✓] Decision minutes  everybody  by 4/12, version 1"
    [sent] = [row for row in rows(seen(offers=(replace(minutes, sent=SENT, ticked=False),))) if "Decision" in row]
    assert sent == " ► 1 [ ] Decision minutes  everybody  sent 3/12, version 1"


@pytest.mark.rule("R121")
def test_a_version_that_is_newer_than_what_went_out_goes_out_again() -> None:
    second = paper(Kind.DECISIONS, version=2, stamp=START + timedelta(days=9))
    offer = Offer(Kind.DECISIONS, papers=(second,), sent=SENT, sent_at=START + timedelta(days=1))
    assert offer.is_outdated
    assert any("goes out again, version 2" in row for row in rows(seen(offers=(offer,))))
    assert not replace(offer, sent=SENT + timedelta(days=30), sent_at=START + timedelta(days=31)).is_outdated
    assert not replace(offer, sent=None, sent_at=None).is_outdated


@pytest.mark.rule("R121")
@pytest.mark.parametrize(("sent_after", "version"), [(1, 1), (3, 2), (5, 3)])
def test_which_version_went_out_is_told_by_the_hour(sent_after: int, version: int) -> None:
    hours = [START + timedelta(hours=each) for each in (0, 2, 4)]
    third = replace(paper(Kind.DECISIONS, version=3, stamp=hours[2]), earlier=tuple(hours[:2]))
    offer = Offer(Kind.DECISIONS, papers=(third,), sent=SENT, sent_at=START + timedelta(hours=sent_after))
    assert (offer.sent_version, offer.is_outdated) == (version, version < 3)
    told = "\n".join(rows(seen(offers=(offer,))))
    assert (f"Version {version} was sent 3/12; version 3 is to go to everybody." in told) is (version < 3)
    question = notice_text(EN, seen(offers=(offer,), asked=Asked(Question.SENT, Kind.DECISIONS)))
    again = f"Version {version} was sent 3/12. Did version 3 go out today?"
    assert question == (again if version < 3 else "Sent 3/12 already. Sent again today?")


@pytest.mark.parametrize("look", [EN, family.DA])
def test_a_small_window_shows_the_version_before_it_shows_for_whom(look: Look) -> None:
    due = seen(*Kind)
    second = Offer(Kind.DECISIONS, papers=(paper(Kind.DECISIONS, version=2),), due=DUE)
    offers = tuple(second if each.kind is Kind.DECISIONS else each for each in due.offers)
    [row] = [row for row in rows(replace(due, offers=offers), (60, 19), look) if "4/12" in row]
    assert row.endswith("version 2")


def test_no_name_stands_there_while_names_are_hidden() -> None:
    people = {person.name.split()[0] for person in MEETING.planned.participants} | {MEETING.planned.series.name}
    for kind in Kind:
        hidden = "\n".join(rows(seen(kind), (140, 49)))
        assert not any(name in hidden for name in people)
        assert MEETING.planned.series.ref in hidden
    shown = "\n".join(rows(seen(Kind.DECISIONS, names=True), (140, 49)))
    assert "To Sami, Amina, Yusuf" in shown
    assert "Familien A." in shown
    assert "Nadia" not in shown


@pytest.mark.rule("R93")
def test_who_gets_no_invitation_is_told_by_name_only_where_names_are_shown() -> None:
    invited = replace(seen(Kind.INVITATION), meeting=planned_meeting().meeting)
    assert "Not to 1 person: a parent has not said yes." in "\n".join(rows(invited))
    named = "\n".join(rows(replace(invited, names=True)))
    [held] = held_back(invited.meeting)
    assert f"Not to {held.name.split()[0]}: a parent has not said yes." in named
    assert "Not to" not in "\n".join(rows(replace(invited, offers=(Offer(Kind.ROLE_CARD),))))


def test_a_name_that_ends_in_a_letter_ends_its_sentence_with_one_stop() -> None:
    people = [person for person in MEETING.planned.participants if person.name.endswith(".")][:2]
    told = held_back_line(EN.words, people), without_address_line(EN.words, people)
    assert all(each.endswith(f"{people[0].name}, {people[1].name}") for each in told)


def test_a_meeting_of_which_nothing_can_be_made_says_so() -> None:
    nothing = Seen(MEETING, TODAY)
    assert "There is nothing to make of this meeting now." in "\n".join(rows(nothing))
    assert (nothing.marks, nothing.marked, nothing.kind) == ((), None, None)
    assert "Documents" in rows(replace(nothing, meeting=planned_meeting().meeting))[0]


def test_ticks_turn_one_by_one_and_all_at_once_but_not_of_what_cannot_be_made() -> None:
    broken = Offer(Kind.DECISIONS, ticked=False, why_not="no")
    some = seen(offers=(Offer(Kind.DESCRIPTIVE), broken, Offer(Kind.MINE, ticked=False)))
    assert ticks(some, 0).ticked == ()
    assert ticks(some, 1).ticked == (Kind.DESCRIPTIVE,)
    assert ticks_all(some).ticked == (Kind.DESCRIPTIVE, Kind.MINE)
    assert ticks_all(ticks_all(some)).ticked == ()
    assert any("cannot be made" in row for row in rows(some))
    broken_since = seen(offers=(Offer(Kind.DESCRIPTIVE), Offer(Kind.DECISIONS, why_not="no")))
    assert sum("[✓]" in row for row in rows(broken_since)) == len(broken_since.ticked) == 1
    assert not goes_to(some, 1).is_paper


def test_the_folder_is_typed_where_it_stands() -> None:
    for size in ((60, 20), (80, 24), (120, 36)):
        typed = seen(page=Page.FOLDER, tongue="ar")
        body = list_rows(EN, typed, (size[0], size[1] - 1))
        shown = sheet(EN, body, documents_hints(typed), size, NoticeLine(), typing=True)
        at = folder_row(body, EN)
        assert shown.places[Part.LINE].y == at
        assert plain(shown.lines[Part.TOP][-1]).startswith("   Folder")
        assert (*shown.lines[Part.TOP], *shown.lines[Part.BODY]) == body
        assert "make them" in plain(shown.lines[Part.KEYS][0])
        assert Part.TOP not in sheet(EN, body, (), size, NoticeLine(), typing=False).places


def test_while_the_folder_is_typed_the_keys_say_so_whatever_is_marked() -> None:
    every = seen(tongue="ar", page=Page.FOLDER)
    for row in range(len(every.marks)):
        keys = plain(keys_row(EN, documents_hints(goes_to(every, row)), 80))
        assert "Enter this folder" in keys
        assert "F9 make them" in keys


def test_a_meeting_is_closed_off_on_its_day_and_until_the_minutes_went_out() -> None:
    closed = MEETING.timebox.closed_at
    assert closed is not None
    on = local_day(MEETING.wall(closed))
    gone = replace(MEETING, papers={Paper.MINUTES: on})
    later = on + timedelta(days=60)
    for meeting, today, title in (
        (MEETING, on, "Close the meeting off"),
        (gone, on, "Close the meeting off"),
        (MEETING, later, "Close the meeting off"),
        (gone, later, "Documents"),
    ):
        assert rows(replace(seen(), meeting=meeting, today=today))[0].startswith(f" {title} · ")


def test_a_long_folder_shows_its_end() -> None:
    [row] = [row for row in rows(seen(folder="/very/long" * 20 + "/2026-014-4"), (60, 19)) if "Folder" in row]
    assert row.endswith("/2026-014-4")
    assert "…" in row


def test_a_preview_of_what_is_not_known_yet_asks_for_a_moment() -> None:
    waiting = replace(seen(), page=Page.PREVIEW)
    assert "One moment" in "\n".join(text(preview_rows(EN, waiting, (80, 23))))
    assert "Linje 1" in "\n".join(text(preview_rows(EN, replace(waiting, text=(line("Linje 1"),)), (80, 23))))


@pytest.mark.parametrize("look", [EN, family.DA])
def test_every_document_has_a_name_a_purpose_and_a_reader(look: Look) -> None:
    names = [kind_name(look.words, kind) for kind in Kind]
    assert len({*names}) == len(names)
    assert all(about_text(look.words, Offer(kind)).endswith(".") for kind in Kind)
    assert all(for_text(look.words, Offer(kind)) for kind in Kind)
    assert for_text(look.words, Offer(Kind.MINE, papers=PAPERS[Kind.MINE])).endswith("(3)")


# --- keys


@pytest.mark.parametrize("page", [*Page])
def test_no_key_means_two_things_on_one_page(page: Page) -> None:
    pressed = [name for key in DOCUMENTS_KEYS if page in key.pages for name in key.keys]
    assert len(pressed) == len(set(pressed))


def test_while_one_types_no_letter_is_a_command() -> None:
    assert not [key for key in DOCUMENTS_KEYS if Page.FOLDER in key.pages for name in key.keys if len(name) == 1]


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize("look", [EN, family.DA])
def test_the_row_of_keys_has_what_the_marked_row_is_for(columns: int, look: Look) -> None:
    def said(seen: Seen) -> str:
        return plain(keys_row(look, documents_hints(seen), columns))

    every = seen(tongue="ar", others=True)
    show, make, back = (look.words.text(label) for label in ("show", "make them", "back"))
    assert all(text in said(every) for text in (f"Enter {show}", f"F9 {make}", f"Esc {back}", " ?"))
    at = {mark: said(goes_to(every, every.marks.index(mark))) for mark in Mark}
    assert f"Enter {look.words.text('switch')}" in at[Mark.TONGUE]
    assert f"Enter {look.words.text('amend')}" in at[Mark.FOLDER]
    assert f"Enter {make}" in at[Mark.MAKE]
    assert "F9" not in at[Mark.MAKE]
    if columns >= 80:
        assert f"x {look.words.text('sent')}" in said(goes_to(every, 1))
    assert "x " not in said(every)


def test_a_question_has_its_own_keys_and_making_has_none() -> None:
    for question in Question:
        asked = seen(asked=Asked(question, Kind.DECISIONS))
        assert [hint.shown for hint in documents_hints(asked)][-1] == "Esc"
        assert notice_text(EN, asked).endswith("?") or "Enter: open" in notice_text(EN, asked)
    making = seen(making=(3, 11))
    assert documents_hints(making) == ()
    assert notice_text(EN, making) == "3 of 11 made"
    assert notice_text(EN, seen(making=(0, 0))) == "One moment"


def test_the_help_has_every_key_that_has_a_sentence() -> None:
    told = "\n".join(text(help_text(EN, documents_help(), 60)))
    assert all(key.help.split()[0] in told for key in DOCUMENTS_KEYS if key.help)
    assert documents_key(Page.LIST, "f9") is documents_key(Page.LIST, "l")
    for size in SIZES:
        shown = help_rows(EN, seen(page=Page.HELP), help_text(EN, documents_help(), size[0]), size)
        assert len(shown) == size[1]


# --- why not


@pytest.mark.rule("R40")
@pytest.mark.parametrize("language", ["da", "en"])
def test_every_refusal_is_a_sentence_without_anybodys_words(language: str) -> None:
    words = words_in("da" if language == "da" else "en")
    document = PAPERS[Kind.DECISIONS][0]
    errors: list[Exception] = [CannotBeMade(Kind.DECISIONS, why) for why in WhyNot]
    errors += [LeakFound(document, (Leak(where, "", each, "amina"),)) for each in Secret for where in ("Aftaler", "")]
    said = [refused_text(words, error) for error in errors]
    assert len({*said}) == len(said)
    assert all(text.startswith(kind_name(words, Kind.DECISIONS)) and text.endswith(".") for text in said)


@pytest.mark.rule("R40")
@pytest.mark.parametrize("look", [EN, family.DA])
@pytest.mark.parametrize("size", [(60, 19), (80, 23)])
def test_a_refusal_says_which_agreement_it_is_and_what_to_do_in_every_window(size: tuple[int, int], look: Look) -> None:
    leak = Leak("Aftaler · Hvad", "agreement 4.2", Secret.STATEMENT, "amina")
    refused = refused_text(look.words, LeakFound(PAPERS[Kind.DECISIONS][0], (leak,)))
    mend = look.words.text("It is agreement {n}: undo it with z in the minutes, or correct it again.", n="4.2")
    assert refused.endswith(mend)
    offer = Offer(Kind.DECISIONS, why_not=refused)
    assert mend in " ".join(row.strip() for row in rows(seen(offers=(offer,)), size, look))


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("purpose", "It is in the purpose of the meeting."),
        ("purpose for the child", "It is in the purpose as the child is told it."),
        ("participant amina", "It is in a name or a role."),
        ("goal 2", "It is in a goal."),
        ("", "a statement."),
        ("template", "a statement."),
    ],
)
def test_a_refusal_says_in_which_field_it_is_and_never_whose_it_is(place: str, says: str) -> None:
    leak = Leak("Aftaler", place, Secret.STATEMENT, "amina")
    refused = refused_text(EN.words, LeakFound(PAPERS[Kind.DECISIONS][0], (leak,)))
    assert refused.endswith(says)
    assert "amina" not in refused


def test_every_trouble_of_a_folder_names_it() -> None:
    for why in (Trouble.NO_PARENT, Trouble.NOT_A_FOLDER, Trouble.NOT_ALLOWED):
        assert "/there" in folder_text(EN.words, why, "/there")
    for why in Trouble:
        assert "/there" in refused_text(EN.words, CannotWrite(why, Path("/there")))
    assert "/there" in refused_text(EN.words, OSError(5, "bad", "/there"))
    assert made_text(EN.words, 1, "~/x") == "1 file is in ~/x"
