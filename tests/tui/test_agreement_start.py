"""An agreement that grows from what somebody said: an adult's words are taken, a child's never are."""

from __future__ import annotations

import pytest

from meeting.agreement_terms import FollowUp, Terms
from meeting.events import Face
from meeting.intents import NextSpeaker, NoteStatement
from meeting.state import Agreement, Agreements, Meeting, Minutes, Statement
from meeting.statement_terms import Category, Said
from store.live import LiveMeeting
from tests.tui.desk import at_desk
from tests.tui.family import DA, EN, STARTS, TODAY, at_table, changed, scene
from tests.tui.live import Evening
from tests.tui.stage import SMALL, on_stage
from tui.view.agreement_draft import MOST, Draft, Field, desk, terms_of
from tui.view.agreement_start import draft_from
from tui.view.draft_text import draft_in, draft_text
from tui.view.look import Look
from tui.view.places import Room
from tui.widgets.agreement_form import AgreementForm


def _with(said: Said) -> Meeting:
    written = Statement("s1", said, "descriptive", STARTS)
    meeting = at_table("agreements", agreements=Agreements())
    return changed(meeting, minutes=Minutes(statements=(written,)))


def _items(live: LiveMeeting) -> tuple[Agreement, ...]:
    return live.state.agreements.items


def _terms(said: Said) -> Terms:
    at = scene(_with(said))
    return terms_of(draft_from(at, said, "s1"), desk(at, 1))


def test_what_an_adult_said_becomes_who_does_what_about_which_child() -> None:
    said = Said("yusuf", "Jeg kan køre ham,\nhvis jeg møder kl. 9", Category.IDEA, about=("sami", "amina"))
    assert _terms(said) == Terms(
        "kan køre ham, hvis jeg møder kl. 9", ("yusuf",), starts=TODAY, follow_up=FollowUp(), about=("sami",)
    )


@pytest.mark.rule("R15")
def test_of_a_worry_it_takes_what_must_be_different() -> None:
    worry = Said("amina", "Han sover ikke, når der er uro", Category.WORRY, "En fast aftenrytme", ("sami",))
    assert _terms(worry).what == "En fast aftenrytme"
    assert _terms(changed(worry, change=" ")).what == "Han sover ikke, når der er uro"


@pytest.mark.parametrize(
    ("look", "text", "what"),
    [
        (DA, "Jeg henter ham hver fredag", "henter ham hver fredag"),
        (DA, "jeg vil gerne hente ham", "vil gerne hente ham"),
        (DA, "I morgen henter jeg ham", "I morgen henter jeg ham"),
        (DA, "Jegindgange", "Jegindgange"),
        (DA, "Jeg", "Jeg"),
        (EN, "I pick him up", "pick him up"),
        (EN, "Jeg henter ham", "henter ham"),
    ],
)
def test_the_responsible_one_is_not_said_twice(look: Look, text: str, what: str) -> None:
    assert draft_from(scene(at_table(), look=look), Said("mormor", text)).what == what


def test_of_somebody_who_cannot_be_responsible_every_word_stays() -> None:
    draft = draft_from(scene(at_table()), Said("nadia", "Jeg kommer igen næste gang"))
    assert (draft.who, draft.what) == ("", "Jeg kommer igen næste gang")


async def test_the_cursor_begins_where_there_is_something_to_mend() -> None:
    at = scene(_with(said := Said("mormor", "Jeg henter ham hver fredag")))
    form = AgreementForm(at, draft=draft_from(at, said, "s1"), private=True)
    async with on_stage(form, SMALL) as stage:
        assert form.writing.focus is Field.WHAT
        await stage.press(" fra SFO")
        assert form.draft.what == "henter ham hver fredag fra SFO"
    unknown = AgreementForm(at, draft=draft_from(at, Said("nadia", "Vi ringer"), "s1"), private=True)
    assert unknown.writing.focus is Field.WHO


def test_who_cannot_be_responsible_is_left_out_of_who() -> None:
    assert _terms(Said("nadia", "Jeg kommer igen næste gang")).responsible == ()


@pytest.mark.rule("R40", "R96")
@pytest.mark.parametrize(("about", "taken"), [(("sami",), ("sami",)), ((), ("sami",)), (("amina",), ("sami",))])
def test_of_what_a_child_said_only_whom_it_is_about_is_taken(about: tuple[str, ...], taken: tuple[str, ...]) -> None:
    for change in ("", "Mindre ballade"):
        said = Said("sami", "Det er sjovt at spille med Per", Category.WORKS, change, about)
        assert _terms(said) == Terms(starts=TODAY, follow_up=FollowUp(), about=taken)


def test_a_long_text_is_cut_between_words_to_what_a_field_holds() -> None:
    what = draft_from(scene(at_table()), Said("per", "kører Sami til træning hver uge " * 40)).what
    assert MOST - 10 < len(what) <= MOST
    assert not what.endswith(" ")
    assert set(what.split()) == {"kører", "Sami", "til", "træning", "hver", "uge"}
    assert draft_from(scene(at_table()), Said("per", "x" * 500)).what == "x" * MOST


def test_a_draft_keeps_the_statement_it_grew_from_in_the_store() -> None:
    draft = draft_from(scene(at_table()), Said("per", "kører"), "s1")
    assert draft_in(draft_text(draft)) == draft
    assert draft_in('{"who":"Ida"}') == Draft(who="Ida")


@pytest.mark.rule("R40")
async def test_the_form_says_that_a_childs_words_are_no_agreement_until_the_adults_are_written() -> None:
    said = Said("sami", "Det er sjovt at spille med Per")
    at = scene(_with(said))
    form = AgreementForm(at, draft=draft_from(at, said, "s1"), private=True)
    async with on_stage(form, SMALL) as stage:
        assert stage.says == DA.words.text("A child's words are no agreement. What do the adults do?")
        assert "sjovt" not in "\n".join(stage.rows())
        await stage.press("per", "<enter>", "spiller med Sami")
        assert stage.says == ""


@pytest.mark.rule("R40")
async def test_a_childs_words_typed_out_are_refused_and_an_adults_become_an_agreement_of_that_statement() -> None:
    evening = Evening().opened().do(NextSpeaker())
    minutes = evening.pane(Face.MINUTES)
    said = Said("maya", "Jeg vil gerne sove hos farmor")
    assert minutes.do(NoteStatement("s1", said, ("hjem",))) is None
    async with at_desk(minutes) as writer:
        draft = draft_from(writer.desk.current(), said, "s1")
        writer.pane.show_panel(lambda at: AgreementForm(at, draft=draft, private=True), Room.BESIDE)
        await writer.press(*"amina", "enter")
        await writer.type("Jeg vil gerne sove hos farmor")
        await writer.press(*["enter"] * 8)
        assert not _items(minutes)
        form = writer.desk.panel
        assert isinstance(form, AgreementForm)
        form.go_to(form.writing.focus)
        await writer.press(*["shift+tab"] * 8, "enter")
        await writer.press(*["backspace"] * 29)
        await writer.type("kører Maya til farmor")
        await writer.press(*["enter"] * 8)
        (item,) = _items(minutes)
        assert (item.terms.what, item.statement) == ("kører Maya til farmor", "s1")
        assert minutes.state.minutes.consent.topics[item.id] == ("hjem",)
