"""The form of an agreement by keyboard alone."""

from __future__ import annotations

from datetime import date

import pytest

from meeting.agreement_terms import FollowUp, Resource, Terms
from meeting.state import Agreements, Floor, Turn
from tests.tui.drawn import drawing, part
from tests.tui.family import DA, EN, FIRST, FRIDAYS, SECOND, STARTS, TODAY, at_table, changed, scene
from tests.tui.stage import BELOW, BESIDE, SMALL, Seen, on_stage
from tui.view.agreement_draft import Draft
from tui.widgets.agreement_form import AgreementForm

ONE = Agreements((FIRST,))
SIMPLE = ("ida,mor", "<enter>", "<enter>", "taler sammen", "<enter>", "<enter>", "<enter>", "<enter>", "<enter>")


def new(phase: str = "agreements") -> AgreementForm:
    return AgreementForm(scene(at_table(phase, agreements=ONE)))


def submitted(stage: Seen) -> list[Terms]:
    return [each.terms for each in stage.posted(AgreementForm.Submitted) if isinstance(each, AgreementForm.Submitted)]


async def test_two_names_by_a_few_letters_is_the_drawing() -> None:
    form = AgreementForm(scene(at_table("agreements", agreements=ONE)), listed=True)
    async with on_stage(form, SMALL) as stage:
        await stage.press("ida,mor")
        assert stage.rows() == part("d-60x20", 1, 4, 58, 14)
        assert stage.keys(60) == drawing("d-60x20")[19].rstrip()
        column = drawing("d-60x20")[7].index("▌")
        assert stage.cursor() == (column - SMALL.x, 7 - SMALL.y)


async def test_a_date_while_the_round_goes_on_is_the_drawing() -> None:
    meeting = changed(at_table("reflection", agreements=ONE), floor=Floor((Turn("t", "lise", "reflection", STARTS),)))
    draft = Draft("Ida, Mormor", FRIDAYS.what, "Sami", "Sami", "i dag", "på næste møde")
    async with on_stage(AgreementForm(scene(meeting), draft=draft), BESIDE) as stage:
        await stage.press("<down>", "<down>", "<down>", "<down>", "fre")
        assert stage.rows() == part("d-80x24", 31, 9, 48, 13)
        assert stage.keys(80) == drawing("d-80x24")[23].rstrip()
        column = drawing("d-80x24")[14].index("▌")
        assert stage.cursor() == (column - BESIDE.x, 14 - BESIDE.y)


@pytest.mark.rule("R122")
async def test_an_agreement_is_said_with_two_names_a_verb_and_enter() -> None:
    async with on_stage(new(), SMALL) as stage:
        await stage.press(*SIMPLE)
        assert submitted(stage) == [
            Terms("taler sammen", ("ida", "mormor"), starts=TODAY, follow_up=FollowUp()),
        ]


async def test_every_field_can_be_reached_and_filled() -> None:
    async with on_stage(new(), SMALL) as stage:
        await stage.press("jonas", "<tab>", "søger om aflastning", "<tab>", "tov", "<tab>", ", sami", "<tab>")
        await stage.press(
            "uge 50", "<tab>", "om 2 uger", "<tab>", "sa", "<tab>", "<down>", "1/2", "<tab>", "pro", "<tab>"
        )
        await stage.press("<enter>")
        assert submitted(stage) == [
            Terms(
                "søger om aflastning",
                ("jonas",),
                ("tove", "sami"),
                date(2026, 12, 7),
                FollowUp(date(2026, 12, 16)),
                date(2027, 2, 1),
                Resource.PROFESSIONAL,
                ("sami",),
            )
        ]


@pytest.mark.rule("R96")
@pytest.mark.parametrize(
    ("letters", "line"),
    [
        ("sami", "Sami kan være med, men en voksen har ansvaret. Hvem?"),
        ("tolk", "Tolken tolker og har ingen aftaler. Vælg en anden."),
    ],
)
async def test_who_cannot_be_responsible_is_not_offered_and_the_line_says_why(letters: str, line: str) -> None:
    async with on_stage(new(), SMALL) as stage:
        await stage.press(letters)
        assert not any("►" in row for row in stage.rows())
        assert stage.says == line
        await stage.press("<enter>", "<enter>")
        assert stage.says == line
        assert submitted(stage) == []


async def test_a_name_nobody_has_stays_until_it_is_mended() -> None:
    async with on_stage(new(), SMALL) as stage:
        await stage.press("qq", "<enter>")
        assert stage.says == DA.words.text("No one here has that name.")
        await stage.press("<backspace>", "<backspace>", "per")
        assert stage.says == ""


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("snart", "Datoen kan ikke læses. Skriv 9/12, fredag eller uge 50."),
        ("1/12/2026", "Den dato er gået. Skriv en fra i dag og frem."),
    ],
)
async def test_a_date_that_says_nothing_is_asked_for_again(text: str, line: str) -> None:
    async with on_stage(new(), SMALL) as stage:
        await stage.press("per", "<enter>", "ringer", "<enter>", "<enter>", text)
        assert stage.says == ""
        await stage.press("<enter>")
        assert stage.says == line
        await stage.press("x")
        assert stage.says == ""


@pytest.mark.rule("R113", "R122")
async def test_what_is_missing_is_asked_for_where_it_is_missing() -> None:
    async with on_stage(new(), SMALL) as stage:
        await stage.press("<enter>", "ringer", "<enter>", "<enter>", "<backspace>", "<enter>", "<enter>", "<enter>")
        assert stage.says == "Der mangler et navn: hvem gør det?"
        await stage.press("per", "<enter>", "<enter>", "<enter>", "<enter>", "<enter>", "<enter>")
        assert stage.says == "Hvornår begynder det?"
        await stage.press("fre", "<enter>", "<enter>", "<enter>")
        assert [terms.starts for terms in submitted(stage)] == [date(2026, 12, 4)]


async def test_a_cpr_like_number_is_told_and_still_kept() -> None:
    async with on_stage(new(), SMALL) as stage:
        await stage.press("per", "<enter>", "ringer 010203-4567")
        assert stage.says == "Det ligner et CPR-nummer. Skriv et navn i stedet."
        await stage.press(*["<enter>"] * 5)
        assert [terms.what for terms in submitted(stage)] == ["ringer 010203-4567"]


async def test_esc_puts_aside_and_a_form_opened_with_that_draft_shows_every_letter() -> None:
    async with on_stage(new(), SMALL) as stage:
        await stage.press("ida,mo", "<down>", "ringer om so", "<escape>")
        (aside,) = (each for each in stage.posted(AgreementForm.PutAside) if isinstance(each, AgreementForm.PutAside))
        before = stage.rows()[:-3]
    assert aside.draft.who == "Ida, mo"
    assert aside.terms == Terms("ringer om so", ("ida",), starts=TODAY, follow_up=FollowUp())
    again = AgreementForm(scene(at_table("agreements", agreements=ONE)), draft=aside.draft)
    async with on_stage(again, SMALL) as stage:
        await stage.press("<down>")
        assert stage.rows()[:-3] == before


async def test_an_agreement_that_is_mended_keeps_its_id_and_says_what_it_said() -> None:
    form = AgreementForm(scene(at_table("agreements")), SECOND)
    async with on_stage(form, SMALL) as stage:
        await stage.press("<down>", " og i weekenden", *["<enter>"] * 5)
        (mended,) = stage.posted(AgreementForm.Submitted)
        assert isinstance(mended, AgreementForm.Submitted)
        assert mended.agreement == "two"
        assert mended.terms == changed(FRIDAYS, what=f"{FRIDAYS.what} og i weekenden")


async def test_letters_and_spaces_are_text_and_function_keys_go_to_the_screen() -> None:
    async with on_stage(new("reflection"), BELOW) as stage:
        await stage.press("p .", "<f2>", "<f4>", "<f1>", "<pagedown>")
        assert stage.app.let_through == ["f2", "f4", "f1", "pagedown"]
        assert stage.says == "Du skriver på aftale 2.   F2: Sami får ordet imens"


async def test_whoever_has_the_next_turn_is_named_while_the_round_goes_on() -> None:
    form = new("reflection")
    async with on_stage(form, BELOW) as stage:
        await stage.press("id")
        later = changed(form.scene.meeting, floor=Floor((Turn("t", "per", "reflection", STARTS),)))
        form.follow(scene(later))
        await stage.press("a")
        assert stage.says == "Du skriver på aftale 2.   F2: Sami får ordet imens"
        assert form.draft.who == "ida"


async def test_a_long_text_wraps_and_arrows_stay_within_it() -> None:
    async with on_stage(new(), SMALL) as stage:
        await stage.press("per", "<enter>")
        await stage.paste("sørger for at Sami kommer ti minutter før de andre om morgenen")
        assert stage.rows()[2].startswith("│ Gør hvad     sørger for at Sami kommer ti minutter ")
        assert stage.rows()[3].startswith("│              før de andre om morgenen")
        assert stage.cursor()[1] == 3
        await stage.press("<up>")
        assert stage.cursor()[1] == 2
        await stage.press("<up>")
        assert stage.cursor()[1] == 1


async def test_hostile_text_is_pasted_as_one_harmless_row() -> None:
    async with on_stage(new(), SMALL) as stage:
        await stage.paste("Ida,\n\x1b]2;owned\x07[/nope] mor")
        await stage.press("<down>")
        await stage.paste("a\nb\x1b[31m[@click=app.quit]" + "x" * 500)
        assert "\x1b" not in "".join(stage.rows())
        form = stage.app.panel
        assert isinstance(form, AgreementForm)
        assert len(form.draft.what) == 160
        assert "\x1b" not in form.draft.what


async def test_a_click_puts_the_cursor_into_a_field() -> None:
    async with on_stage(new(), SMALL) as stage:
        await stage.pilot.click(offset=(SMALL.x + 20, SMALL.y + 4))
        await stage.press("fre")
        assert stage.rows()[4].startswith("│ Begynder     fre    fredag den 4. december")
        await stage.pilot.click(offset=(SMALL.x + 4, SMALL.y + 1))
        await stage.press("per")
        assert stage.rows()[1].startswith("│ Hvem         per")
        await stage.pilot.click(offset=(SMALL.x + 4, SMALL.y + 8))
        assert stage.cursor()[1] == 1


async def test_the_form_speaks_english() -> None:
    form = AgreementForm(scene(at_table("agreements", agreements=ONE), look=EN))
    async with on_stage(form, SMALL) as stage:
        await stage.press("per", "<enter>", "calls", *["<enter>"] * 5)
        assert "│ »Per calls. It begins Wednesday 2 December. We follow  │" in stage.rows()
        assert submitted(stage) == [Terms("calls", ("per",), starts=TODAY, follow_up=FollowUp())]


async def test_on_a_screen_of_ones_own_every_field_stands_and_no_key_leads_the_meeting() -> None:
    form = AgreementForm(scene(at_table("reflection", agreements=ONE)), private=True)
    async with on_stage(form, BELOW, size=(78, 20)) as stage:
        labels = ("Hvem", "Gør hvad", "Sammen med", "Handler om", "Begynder", "Følges op", "Senest", "Hjælp fra")
        shown = "\n".join(stage.rows())
        assert [label for label in labels if label not in shown] == []
        assert "F2" not in stage.says + stage.keys(78)
