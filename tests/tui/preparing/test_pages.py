"""The pages of the preparation as rows: what they say, in every window, with few people and with many."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from meeting.before import Lack, LackKind, lacking
from meeting.people import Network, Participant, role_of
from meeting.plan import Plan
from meeting.prepared import AFTER, BEFORE, Answer, Item, Prepared, Sharing
from meeting.presets import preset
from meeting.state import Meeting, Stage
from meeting.template import RuleId
from tests.people import somebody
from tests.tui import family
from tests.tui.drawn import text
from tests.tui.home.drawn_home import coming, plan
from tui.preparing_keys import PREPARING_KEYS, preparing_help, preparing_hints
from tui.view.hints import keys_row
from tui.view.lines import plain, width
from tui.view.preparing.kept import kept_text
from tui.view.preparing.lacks import before_rows, lack_text
from tui.view.preparing.marked import columns, followed, marks, within
from tui.view.preparing.overview import points
from tui.view.preparing.page import TOP_ROWS, body_rows, said_row, top_rows
from tui.view.preparing.pages import Page, Seen
from tui.view.preparing.said import ANSWERS, ITEMS, LACKING_ITEMS, NETWORKS, SHARINGS
from tui.view.preparing.told_keys import told_keys
from tui.view.words import words_in

SIZES = [(60, 20), (80, 24), (120, 36), (140, 50)]
TODAY = family.TODAY
PREPARED = Prepared(
    answers={"ida": {"amina": Answer.YES, "yusuf": Answer.RATHER_NOT}, "per": {"sami": Answer.NO}},
    sharing={"helbred": {"amina": Sharing.WITHHELD}, "skolen": {"amina": Sharing.SHARED, "sami": Sharing.OWN_WORDS}},
    done={Item.CHILD_TALKED_WITH: date(2026, 11, 28), Item.LEAFLET_SENT: date(2026, 11, 20)},
)


def crowd() -> Plan:
    """Twenty-four people, three of them children and two of them mothers."""
    more = (
        *(somebody(f"barn{n}", "barn", Network.FAMILY) for n in (2, 3)),
        somebody("fatima", "mor", Network.FAMILY),
        *(
            Participant(f"p{n}", f"Et langt navn {n}", "støtte- og kontaktperson", Network.TREATING, role_of(""))
            for n in range(5)
        ),
    )
    return replace(plan(), participants=(*plan().participants, *more))


def rows(seen: Seen, size: tuple[int, int] = (80, 24)) -> list[str]:
    """What stands on the screen in Danish, but for the row of keys."""
    across, room = size[0], size[1] - TOP_ROWS - 2
    seen = within(family.DA, seen)
    lines = (
        *top_rows(family.DA, seen, across),
        *body_rows(family.DA, seen, (across, room)),
        said_row(family.DA, seen, across),
    )
    assert len(lines) == size[1] - 1
    assert all(width(row) <= across for row in lines)
    return list(text(lines))


def seen(page: Page, row: int = 0, column: int = 0, meeting: Meeting | None = None) -> Seen:
    """A page of the drawn meeting, half prepared."""
    return Seen(meeting or coming(plan(), PREPARED), TODAY, page, row, column)


def test_the_head_says_which_meeting_it_is_and_when() -> None:
    head = rows(seen(Page.PEOPLE))
    assert head[0] == " Før 4. møde · Familien A.                     onsdag den 2. december kl. 13.00"
    assert head[1] == "    1 Overblik  ► 2 Deltagere    3 Mødet    4 Hvad må deles    5 Tjekliste"
    over = replace(coming(plan()), stage=Stage.CLOSED)
    assert rows(seen(Page.CHECKLISTS, meeting=over))[0].startswith(" Efter 4. møde · Familien A.   ")


def test_where_the_head_is_narrow_the_day_is_short_and_the_family_in_full() -> None:
    series = replace(plan().series, name="Familien Hansen B.")
    shown = rows(seen(Page.PEOPLE, meeting=coming(replace(plan(), series=series))), (60, 20))
    assert shown[0] == " Før 4. møde · Familien Hansen B.            2/12 kl. 13.00"


@pytest.mark.rule("R80", "R93", "R133")
def test_answers_stand_in_columns_as_words_under_who_was_asked() -> None:
    shown = rows(seen(Page.PEOPLE, 6, 1))
    assert shown[TOP_ROWS].split() == ["mor", "►", "far", "barn"]
    ida = next(row for row in shown if "Ida" in row)
    assert ida.startswith(" ► Ida         klasselærer")
    assert ida.split("klasselærer")[1].split() == ["✓", "ja", "helst", "ikke", "○", "spørges"]
    assert next(row for row in shown if "Per " in row).endswith("  nej")
    assert next(row for row in shown if "Amina" in row).split() == ["Amina", "mor"]
    assert shown[-1] == " Hvad siger Yusuf til, at Ida er med?"


@pytest.mark.parametrize("column", range(6))
def test_with_more_who_are_asked_than_there_is_room_for_the_marked_one_is_seen(column: int) -> None:
    shown = rows(seen(Page.PEOPLE, 3, column, coming(crowd(), PREPARED)), (60, 20))
    assert "►" in shown[TOP_ROWS]
    assert "… og " in shown[TOP_ROWS]
    heads = {0: "Amina", 1: "far", 2: "Fatima", 3: "Sami", 4: "Barn2", 5: "Barn3"}
    assert f"► {heads[column]}" in shown[TOP_ROWS]


@pytest.mark.rule("R19", "R129", "R134")
def test_who_is_marked_is_told_of_below_the_list() -> None:
    people = replace(plan(), participants=tuple(replace(each, why="", email="") for each in plan().participants))
    shown = rows(seen(Page.PEOPLE, 6, meeting=coming(people, PREPARED)))
    assert " Ida Holm · klasselærer · fagperson i hverdagen · ingen e-mail og telefon" in shown
    assert " Det er ikke skrevet, hvorfor Ida Holm er med." in shown
    known = rows(seen(Page.PEOPLE, 6))
    assert " Ida Holm · klasselærer · fagperson i hverdagen · ida@example.dk" in known
    assert " kender Sami" in known


@pytest.mark.rule("R118")
def test_topics_stand_with_what_is_settled_with_each() -> None:
    shown = rows(seen(Page.SHARING, 0, 1))
    assert shown[TOP_ROWS].split() == ["barn", "►", "mor", "far"]
    assert next(row for row in shown if "helbred" in row).split() == ["►", "helbred", "må", "ikke", "deles"]
    assert next(row for row in shown if "skolen" in row).split() == ["skolen", "fortæller", "selv", "✓", "må", "deles"]
    assert shown[-1] == " Hvad er aftalt med Amina om helbred?"
    new = rows(replace(seen(Page.SHARING, 2), topic="økonomi"))
    assert any(row.startswith(" ► økonomi") for row in new)
    assert new[-1] == " Hvad er aftalt med Sami om økonomi?   Det gemmes med svaret."


@pytest.mark.rule("R36", "R125", "R126", "R129", "R139")
def test_the_checklists_say_what_is_done_and_when() -> None:
    shown = rows(seen(Page.CHECKLISTS, 1))
    assert any(row.startswith(" ► ✓ Vi har talt med barnet før mødet") and row.endswith("28/11") for row in shown)
    assert any(row.startswith("   ✓ Pjecen er sendt med invitationen") and row.endswith("20/11") for row in shown)
    assert "   ○ Invitationerne er ikke sendt" in shown
    assert "   ✓ Vi har e-mail eller telefon på alle" in shown
    assert shown.index(" Efter mødet") > shown.index(" Inden mødet begynder")


def test_without_child_and_interpreter_nothing_of_them_is_on_the_list() -> None:
    adults = tuple(each for each in plan().participants if not (each.is_child or each.is_interpreter))
    shown = "\n".join(rows(seen(Page.CHECKLISTS, meeting=coming(replace(plan(), participants=adults), Prepared()))))
    assert "arnet" not in shown
    assert "olken" not in shown


@pytest.mark.parametrize("stage", [Stage.OPEN, Stage.PAUSED, Stage.CLOSED])
@pytest.mark.parametrize("page", list(Page))
def test_once_it_has_begun_only_the_list_after_it_is_left(stage: Stage, page: Page) -> None:
    begun = replace(coming(plan(), PREPARED), stage=stage)
    shown = rows(seen(page, meeting=begun))
    assert [row.strip() for row in shown[1:3]] == ["► 5 Tjekliste", ""]
    assert " Efter mødet" in shown
    assert "Inden mødet begynder" not in "\n".join(shown)
    assert marks(family.DA, within(family.DA, seen(page, meeting=begun))) == tuple(item.value for item in AFTER)


@pytest.mark.rule("R30")
def test_the_overview_says_how_long_each_can_speak_and_warns_of_too_little() -> None:
    shown = " ".join(row.strip() for row in rows(seen(Page.OVERVIEW)))
    assert "14 har en tur. Hver har 1:41 til egen tale i en runde." in shown
    assert "Det er under 2:00: der er for mange til tiden." in shown
    few = replace(plan(), participants=tuple(each for each in plan().participants if each.network is Network.FAMILY))
    assert "Det er under" not in "\n".join(rows(seen(Page.OVERVIEW, meeting=coming(few, PREPARED))))


def test_the_overview_says_what_would_be_right_in_the_plan_and_who_it_is_about() -> None:
    alone = replace(plan(), template=preset("follow_up"), leader="jonas", minute_taker="jonas", inviters=())
    shown = "\n".join(rows(seen(Page.OVERVIEW, meeting=coming(alone)), (120, 36)))
    assert "○ Jonas Bech både leder mødet og skriver referat." in shown
    assert "Vælg en anden til at skrive referat." in shown
    assert shown.count("1:41") == 2
    assert "Det er under" not in shown


def test_a_meeting_that_lacks_nothing_says_so() -> None:
    few = tuple(
        each for each in plan().participants if each.id in ("amina", "yusuf", "sami", "mormor", "mette", "jonas")
    )
    ready = replace(
        plan(), participants=few, series=replace(plan().series, language=""), leader_uninvolved=True, number=4
    )
    ready = replace(ready, participants=tuple(replace(each, speaks="") for each in few))
    yes = {person: {"amina": Answer.YES, "yusuf": Answer.YES, "sami": Answer.YES} for person in ("mormor", "jonas")}
    done = Prepared(answers=yes, done=dict.fromkeys(BEFORE, TODAY))
    assert "   ✓ Alt er klar til mødet" in rows(seen(Page.OVERVIEW, meeting=coming(ready, done)))


@dataclass(frozen=True)
class Said:
    """Something that is missing, and how home and the overview say it."""

    lack: Lack
    text: str


@pytest.mark.parametrize(
    "said",
    [
        Said(Lack(LackKind.UNASKED, by="amina", people=("ida",)), "Vi mangler svar fra mor om en deltager"),
        Said(Lack(LackKind.UNASKED, by="yusuf", people=("ida", "per")), "Vi mangler svar fra far om 2 deltagere"),
        Said(Lack(LackKind.UNASKED, by="sami", people=("ida",)), "Vi mangler at spørge barnet om en deltager"),
        Said(
            Lack(LackKind.OBJECTED, by="yusuf", people=("ida",)),
            "Vi skal tale med far om en deltager",
        ),
        Said(Lack(LackKind.ITEM, item=Item.CHILD_TALKED_WITH), "Vi mangler at tale med barnet før mødet"),
        Said(Lack(LackKind.RULE, rule=RuleId.PARENT_PRESENT), "Ingen forælder er på listen"),
        Said(Lack(LackKind.PURPOSE_FOR_CHILD), "Formålet er ikke skrevet, så barnet forstår det"),
        Said(Lack(LackKind.WHY, people=("ida", "per")), "Det er ikke skrevet, hvorfor 2 fagpersoner er med"),
        Said(Lack(LackKind.CONTACT, people=("ida",)), "Vi mangler e-mail og telefon på en deltager"),
        Said(Lack(LackKind.BOOKING, by="mette"), "Det er ikke skrevet, hvor længe tolken er bestilt"),
    ],
    ids=lambda said: said.text,
)
def test_what_is_missing_is_a_sentence_without_a_name(said: Said) -> None:
    assert lack_text(words_in("da"), coming(plan()), said.lack) == said.text


@pytest.mark.rule("R34")
def test_an_interpreter_who_goes_too_early_is_missing_and_one_who_stays_is_in_order() -> None:
    early = coming(plan(family.STARTS + timedelta(minutes=60)))
    assert (False, "Tolken er bestilt til 14.00, planen slutter 16.00") in before_rows(family.DA, early)
    assert (True, "Tolken er bestilt til 16.30") in before_rows(family.DA, coming(plan()))


def test_every_kind_of_lack_has_words_in_both_languages() -> None:
    bare = replace(plan(), participants=tuple(replace(each, why="", email="") for each in plan().participants))
    meeting = coming(bare, replace(PREPARED, done={}))
    for language in (family.DA, family.EN):
        sentences = [lack_text(language.words, meeting, lack) for lack in lacking(meeting)]
        assert all(sentences)
        names = [person.name.split()[0] for person in bare.participants]
        assert not any(name in sentence.split() for name in names for sentence in sentences)


def test_everything_that_can_be_said_has_words() -> None:
    assert set(ANSWERS) == set(Answer)
    assert set(SHARINGS) == set(Sharing)
    assert set(ITEMS) == set(LACKING_ITEMS) == set(Item)
    assert set(NETWORKS) == set(Network)


@given(
    st.sampled_from(list(Page)),
    st.integers(60, 150),
    st.integers(20, 45),
    st.integers(0, 40),
    st.integers(0, 8),
    st.booleans(),
)
def test_what_is_marked_is_seen_in_every_window(
    page: Page, columns_: int, height: int, row: int, column: int, many: bool
) -> None:
    meeting = coming(crowd() if many else plan(), PREPARED)
    at = within(family.DA, seen(page, row, column, meeting))
    shown = rows(at, (columns_, height))
    body = shown[TOP_ROWS:]
    if page in (Page.PEOPLE, Page.SHARING):
        assert sum("►" in line for line in body[:1]) == 1
        body = body[1:]
    assert sum(line.startswith(" ►") for line in body) == (page is not Page.MEETING)


def test_the_sign_stays_at_what_was_marked_when_the_list_changes() -> None:
    at = within(family.DA, seen(Page.PEOPLE, 6, 1))
    assert marks(family.DA, at)[at.row] == "ida"
    shorter = replace(plan(), participants=plan().participants[2:])
    after = followed(family.DA, at, replace(at, meeting=coming(shorter, PREPARED)))
    assert marks(family.DA, after)[after.row] == "ida"
    assert columns(after)[after.column] == "yusuf"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("page", list(Page))
def test_the_row_of_keys_ends_with_help_and_back_and_the_help_has_every_key(page: Page, size: tuple[int, int]) -> None:
    keys = plain(keys_row(family.DA, preparing_hints(page), size[0])).rstrip()
    assert keys.endswith("Esc tilbage")
    assert "? hjælp" in keys
    told = text(told_keys(family.DA, preparing_help(page), (size[0], size[1] - TOP_ROWS - 2)))
    assert len(told) == size[1] - TOP_ROWS - 2
    for key in PREPARING_KEYS:
        if page in key.on and size[1] > 20:
            assert any(row.startswith(f" {family.DA.words.text(key.shown or key.keys[0])} ") for row in told)


def test_what_was_kept_is_said_with_the_key_that_takes_it_back() -> None:
    from meeting.intents import AnswerInvitation, SettleSharing, TickItem

    words = words_in("da")
    said = [
        kept_text(words, plan(), intent, TODAY)
        for intent in (
            AnswerInvitation("ida", "amina", Answer.RATHER_NOT),
            AnswerInvitation("ida", "amina", None),
            SettleSharing("helbred", "yusuf", Sharing.OWN_WORDS),
            SettleSharing("helbred", "yusuf", None),
            TickItem(Item.INVITATIONS_SENT, TODAY),
            TickItem(Item.INVITATIONS_SENT, None),
        )
    ]
    assert said == [
        "Gemt: Amina om Ida: helst ikke.   z: fortryd",
        "Gemt: Amina skal spørges om Ida.   z: fortryd",
        "Gemt: Yusuf om helbred: fortæller selv.   z: fortryd",
        "Gemt: intet er aftalt med Yusuf om helbred.   z: fortryd",
        "Gemt: Invitationerne er sendt, 2/12.   z: fortryd",
        "Gemt: Invitationerne er ikke sendt.   z: fortryd",
    ]


@pytest.mark.rule("R86")
def test_the_overview_says_that_the_day_is_a_holiday_unless_it_was_given_up() -> None:
    christmas = replace(plan(), starts=datetime(2026, 12, 25, 12, tzinfo=UTC))
    held = coming(christmas, PREPARED)
    given_up = replace(held, stage=Stage.POSTPONED)
    told = [
        [point.text for point in points(family.EN, seen(Page.OVERVIEW, meeting=each)) if "public holiday" in point.text]
        for each in (held, given_up)
    ]
    assert told == [["The meeting is on a public holiday."], []]
