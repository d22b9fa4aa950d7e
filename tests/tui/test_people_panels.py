"""Lists of people: letters, numbers and arrows pick; who is here; who was not planned."""

from __future__ import annotations

import pytest
from msgspec.structs import replace
from textual.message import Message

from meeting.people import Network, Participant, Role
from meeting.state import Floor, Mark, Meeting, Presence, Round, Seat, Stage, Timebox, Turn
from tests.tui.family import DA, PLAN, SPEAKERS, STARTS, at_table, changed, scene
from tests.tui.stage import BELOW, BESIDE, SMALL, Seen, on_stage
from tui.view.choosing import Choosing
from tui.view.choosing_rows import choosing_rows
from tui.view.lines import plain
from tui.view.people_lists import to_give_floor
from tui.view.presence import everybody
from tui.widgets.choosing import ChoosingPanel
from tui.widgets.people_panels import give_floor, leader, minute_taker, unheard, voice
from tui.widgets.presence import PresencePanel, RollCall
from tui.widgets.short_text import ShortText
from tui.widgets.walk_in import WalkInPanel


def picked(stage: Seen) -> list[str]:
    return [each.id for each in stage.app.posted if isinstance(each, ChoosingPanel.Picked)]


def before_opening() -> Meeting:
    seats = tuple(Seat(person) for person in PLAN.participants)
    return changed(at_table(), stage=Stage.PLANNED, presence=Presence(seats), timebox=Timebox())


def in_round(marks: dict[str, Mark], holder: str) -> Meeting:
    meeting = at_table("descriptive", rounds={"descriptive": Round("descriptive", SPEAKERS, marks)})
    return changed(meeting, floor=Floor((Turn("t", holder, "descriptive", STARTS),)))


async def test_the_floor_is_given_by_a_few_letters_and_enter() -> None:
    async with on_stage(give_floor(scene(in_round({}, "ida"))), BELOW) as stage:
        await stage.press("mor", "<enter>")
        assert picked(stage) == ["mormor"]


async def test_the_floor_is_given_by_a_number_or_an_arrow() -> None:
    async with on_stage(give_floor(scene(in_round({}, "ida"))), BESIDE) as stage:
        await stage.press("2", "<down>", "<down>", "<up>", "<enter>")
        assert picked(stage) == ["amina", "amina"]


def test_whoever_waits_is_offered_first_and_the_one_who_speaks_not_at_all() -> None:
    offered = [choice.id for choice in to_give_floor(scene(in_round({"sami": Mark.HEARD}, "amina")))]
    assert offered[:3] == ["yusuf", "mormor", "omar"]
    assert "amina" not in offered
    assert "sami" in offered


async def test_space_is_no_part_of_a_list_the_floor_goes_on() -> None:
    async with on_stage(give_floor(scene(in_round({}, "ida"))), BELOW) as stage:
        await stage.press(" ", "<f4>", "<pagedown>")
        assert stage.app.let_through == ["space", "f4", "pagedown"]


async def test_esc_leaves_without_picking() -> None:
    async with on_stage(give_floor(scene(in_round({}, "ida"))), BELOW) as stage:
        await stage.press("<escape>")
        assert picked(stage) == []
        assert stage.posted(ChoosingPanel.Left)


async def test_letters_nobody_has_say_so_and_can_be_taken_back() -> None:
    async with on_stage(give_floor(scene(in_round({}, "ida"))), BELOW) as stage:
        await stage.press("xx", "<enter>")
        assert DA.words.text("No one here has that name.") in "".join(stage.rows())
        await stage.press("<backspace>", "<backspace>", "<enter>")
        assert picked(stage) == ["sami"]


@pytest.mark.rule("R92")
async def test_a_child_is_heard_through_who_is_there_for_it() -> None:
    meeting = in_round({"amina": Mark.HEARD}, "ida")
    speaker = Participant("zoe", "Zoë", "børnerepræsentant", kind=Role.CHILD_REPRESENTATIVE, represents="sami")
    seated = changed(
        meeting, presence=Presence((*meeting.presence.seats, Seat(speaker, meeting.presence.seats[0].stays)))
    )
    async with on_stage(unheard(scene(seated)), BELOW) as stage:
        await stage.press("<enter>")
        assert picked(stage) == ["sami"]
    async with on_stage(voice(scene(seated), "sami"), BELOW) as stage:
        assert "Sami" in stage.rows()[1]
        await stage.press("<enter>")
        assert picked(stage) == ["zoe"]


@pytest.mark.rule("R53")
async def test_another_can_lead_or_write_but_no_parent_child_or_interpreter() -> None:
    for panel in (leader(scene(at_table())), minute_taker(scene(before_opening()))):
        offered = {choice.id for choice in panel.list.choices}
        assert {"ida", "karen"} <= offered
        assert not offered & {"sami", "amina", "nadia"}
    assert minute_taker(scene(at_table())).list.choices[-1].id == "mette"


@pytest.mark.rule("R90")
async def test_whoever_is_here_leaves_and_whoever_is_away_comes() -> None:
    panel = PresencePanel(scene(at_table(gone=("tove",))))
    async with on_stage(panel, BELOW) as stage:
        assert any("· Tove" in row and "gået" in row for row in stage.rows())
        await stage.press("tov", "<enter>", "kar", "<enter>")
        moved = [(each.person, each.came) for each in stage.app.posted if isinstance(each, PresencePanel.Moved)]
        assert moved == [("tove", True), ("karen", False)]


async def test_the_list_follows_the_meeting_and_keeps_its_place() -> None:
    panel = PresencePanel(scene(at_table()))
    async with on_stage(panel, SMALL) as stage:
        await stage.press("<down>", "<down>")
        panel.follow(scene(at_table(gone=("yusuf",))))
        await stage.press("<enter>")
        moved = [(each.person, each.came) for each in stage.app.posted if isinstance(each, PresencePanel.Moved)]
        assert moved == [("yusuf", True)]


@pytest.mark.parametrize(
    ("key", "asked"),
    [("+", PresencePanel.NewPerson), ("<f7>", PresencePanel.NewLeader), ("<f8>", PresencePanel.NewMinuteTaker)],
)
async def test_new_people_leader_and_minute_taker_are_asked_for(key: str, asked: type[Message]) -> None:
    for panel in (PresencePanel(scene(at_table())), RollCall(scene(before_opening()), {})):
        async with on_stage(panel, BELOW) as stage:
            await stage.press(key)
            assert stage.posted(asked)


async def test_the_roll_call_proposes_who_is_expected_and_enter_begins() -> None:
    async with on_stage(RollCall(scene(before_opening()), {}), SMALL) as stage:
        await stage.press("<enter>")
        (opened,) = (each for each in stage.app.posted if isinstance(each, RollCall.Opened))
        assert opened.here == tuple(person.id for person in PLAN.participants)
        assert stage.says == ""


@pytest.mark.parametrize("letters", ["mor", "xyz"])
async def test_enter_after_a_few_letters_shows_everybody_again_and_does_not_begin(letters: str) -> None:
    async with on_stage(RollCall(scene(before_opening()), {}), SMALL) as stage:
        await stage.press(letters, "<enter>")
        assert not stage.posted(RollCall.Opened)
        assert not stage.posted(RollCall.Ticked)
        await stage.press("<enter>")
        assert stage.posted(RollCall.Opened)


@pytest.mark.rule("R46")
async def test_a_missing_interpreter_is_seen_before_the_meeting_begins() -> None:
    async with on_stage(RollCall(scene(before_opening()), {}), SMALL) as stage:
        await stage.press("tolk", " ", "<down>", "2")
        assert stage.says == ""
        await stage.press("2")
        assert stage.says == DA.words.text("We wait for the interpreter.")
        await stage.press("<enter>")
        (opened,) = (each for each in stage.app.posted if isinstance(each, RollCall.Opened))
        assert set(SPEAKERS) | {"mette"} == set(opened.here)


async def test_the_roll_call_says_nothing_of_a_missing_parent_to_the_room() -> None:
    async with on_stage(RollCall(scene(before_opening()), {}), SMALL) as stage:
        await stage.press("23")
        assert stage.says == ""


def test_a_list_of_everybody_fits_its_panel_or_counts_the_rest() -> None:
    seen = scene(at_table())
    for across, height in ((58, 10), (48, 13), (58, 14), (30, 8)):
        rows = [plain(row) for row in choosing_rows(seen, "Hvem?", Choosing(everybody(seen)), (across, height))]
        assert len(rows) <= height
        assert all(len(row) <= across for row in rows)
        named = sum(name in " ".join(rows) for name in seen.names.values())
        assert named == len(seen.names) or f"… og {len(seen.names) - named} til" in " ".join(rows)


def test_the_sign_stays_among_the_rows_that_are_shown() -> None:
    seen = scene(at_table())
    for at in range(16):
        rows = choosing_rows(seen, "Hvem?", Choosing(everybody(seen)).moved(at), (48, 9))
        assert sum("►" in plain(row) for row in rows) == 1


async def test_an_aunt_joins_with_name_role_and_three_times_enter() -> None:
    async with on_stage(WalkInPanel(scene(at_table())), BELOW) as stage:
        await stage.press("Farida", "<enter>", "moster", "<enter>")
        assert any("► 2" in row for row in stage.rows())
        await stage.press("<enter>")
        (added,) = (each.participant for each in stage.app.posted if isinstance(each, WalkInPanel.Added))
        assert (added.id, added.name, added.role, added.network) == ("farida", "Farida", "moster", Network.PRIVATE)


async def test_an_interpreter_is_asked_for_a_language_and_no_network() -> None:
    async with on_stage(WalkInPanel(scene(at_table())), BELOW) as stage:
        await stage.press("<enter>", "Samir", "<enter>", "tolk", "<enter>")
        assert [row.strip() for row in stage.rows()[4:6]] == ["Sprog", "► arabisk"]
        assert "Enter vælg arabisk" in stage.keys(60)
        await stage.press("<enter>")
        (added,) = (each.participant for each in stage.app.posted if isinstance(each, WalkInPanel.Added))
        assert (added.is_interpreter, added.interprets) == (True, "ar")


@pytest.mark.parametrize(
    ("role", "typed", "interprets"),
    [
        ("tolk", "somal", "so"),
        ("tolk", "prs", "prs"),
        ("tolk", "fa", "fa"),
        ("tolk", "Sorani", "sorani"),
        ("tegnsprogstolk", "", "dts"),
        ("tolk", "tegnsprog", "dts"),
    ],
)
async def test_the_language_is_typed_by_name_or_code_or_is_the_likely_one(
    role: str, typed: str, interprets: str
) -> None:
    async with on_stage(WalkInPanel(scene(at_table())), BELOW) as stage:
        await stage.burst("Kim", "<enter>", role, "<enter>", *typed, "<enter>")
        await stage.press()
        (added,) = (each.participant for each in stage.app.posted if isinstance(each, WalkInPanel.Added))
        assert (added.name, added.interprets) == ("Kim", interprets)


async def test_where_no_language_is_likely_it_is_asked_for() -> None:
    meeting = at_table(gone=("amina", "nadia"))
    danish = replace(meeting, plan=replace(meeting.planned, series=replace(meeting.planned.series, language="")))
    async with on_stage(WalkInPanel(scene(danish)), BELOW) as stage:
        await stage.press("Kim", "<enter>", "tolk", "<enter>", "<enter>")
        assert not stage.posted(WalkInPanel.Added)
        assert stage.says == "Hvilket sprog?"


async def test_a_network_is_picked_by_its_number() -> None:
    async with on_stage(WalkInPanel(scene(at_table())), BELOW) as stage:
        await stage.press("Åse", "<enter>", "vikar", "<enter>", "3")
        (added,) = (each.participant for each in stage.app.posted if isinstance(each, WalkInPanel.Added))
        assert (added.id, added.network) == ("aase", Network.EVERYDAY)


async def test_a_short_text_is_kept_by_enter_and_not_lost_by_esc() -> None:
    panel = ShortText(scene(at_table()), "Hvad skal vi huske?", key="question")
    async with on_stage(panel, BELOW) as stage:
        await stage.press("<enter>", "hvem  b er", "<f2>", "<escape>", "<enter>")
        assert stage.app.let_through == ["f2"]
        assert [each.text for each in stage.app.posted if isinstance(each, ShortText.Left)] == ["hvem b er"]
        assert [each.text for each in stage.app.posted if isinstance(each, ShortText.Said)] == ["hvem b er"]


def full_house() -> Meeting:
    """Return a meeting with 24 participants and two interpreters."""
    meeting = before_opening()
    more = tuple(Seat(Participant(f"nabo{n}", f"Kirsten{n}", "sundhedsplejerske")) for n in range(9))
    second = Seat(Participant("samir", "Samir", "tolk", kind=Role.INTERPRETER, interprets="so"))
    return changed(meeting, presence=Presence((*meeting.presence.seats, *more, second)))


@pytest.mark.rule("R140")
async def test_on_the_smallest_wall_the_roll_call_cuts_no_role_and_says_why_we_are_here() -> None:
    async with on_stage(RollCall(scene(before_opening()), {}), SMALL) as stage:
        rows = stage.rows()
        assert rows[1] == " Derfor er vi her: Hvordan får Sami en god hverdag i"
        assert not any("…" in row for row in rows)
        assert rows[5].split() == ["►", "1", "✓", "Sami", "barn", "9", "✓", "Lise", "psykolog", "i", "PPR"]
        assert "sundhedsplejerske" in rows[6]
        assert "Mette" in rows[12]


async def test_a_full_house_is_named_in_the_roll_call_or_counted() -> None:
    seen = scene(full_house())
    assert len(seen.names) == 26
    for box in (SMALL, BELOW):
        async with on_stage(RollCall(seen, {}), box) as stage:
            shown = "\n".join(stage.rows())
            named = sum(name in shown for name in seen.names.values())
            assert named == 26 if box is SMALL else f"… og {26 - named} til" in shown


@pytest.mark.parametrize(
    ("columns", "shown"),
    [
        (60, " mellemrum  1–9 her/ej  + ny  Enter begynd  Esc tilbage"),
        (80, " mellemrum  1–9 her eller ej  + ny  Enter begynd mødet  Esc tilbage"),
    ],
)
async def test_the_row_of_keys_says_how_to_tick(columns: int, shown: str) -> None:
    async with on_stage(RollCall(scene(before_opening()), {}), SMALL) as stage:
        assert stage.keys(columns) == shown
