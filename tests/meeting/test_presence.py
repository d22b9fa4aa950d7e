"""Who is in the room: a plan only prompts, and presence changes by a key alone."""

from __future__ import annotations

from datetime import timedelta

import pytest
from msgspec.structs import replace

from meeting import notices, presence
from meeting.events import Reason, WaitFor
from meeting.intents import (
    Arrive,
    AwaitInterpreter,
    ChangeFrame,
    Leave,
    OpenMeeting,
    Past,
    PauseMeeting,
    PlanMeeting,
    PostponeMeeting,
    ResumeMeeting,
    WalkIn,
)
from meeting.notices import NoticeKind
from meeting.people import Interval, Mode, Participant
from meeting.refusal import Why
from meeting.template import RuleId
from tests.clock import START
from tests.people import AUNT, BO, EVERYBODY, NADIA, SAMI, YUSUF, interpreted, planned, somebody
from tests.table import Table

MINUTE = timedelta(minutes=1)
PART_TIME = replace(
    SAMI,
    present=(
        Interval(START, START + 40 * MINUTE),
        Interval(START + 110 * MINUTE, START + 130 * MINUTE),
    ),
)


@pytest.fixture
def part_time() -> Table:
    """Sami is planned to be here from 13:00 to 13:40 and from 14:50 to 15:10."""
    return Table(planned(PART_TIME, *EVERYBODY[1:])).opens()


def due(table: Table) -> list[tuple[str, bool]]:
    """Who should have come (True) or gone (False)."""
    return [(prompt.person.id, prompt.arrives) for prompt in presence.due(table.state, table.now)]


@pytest.mark.rule("R90", "R42")
class TestPartTimeChild:
    def test_the_plan_prompts_and_moves_nobody(self, part_time: Table) -> None:
        assert due(part_time.at("13:39")) == []
        assert due(part_time.at("13:40")) == [("sami", False)]
        assert presence.is_here(part_time.state, "sami")
        part_time.leaves("sami")
        assert due(part_time) == []
        assert due(part_time.at("14:50")) == [("sami", True)]
        part_time.arrives("sami")
        assert due(part_time) == []
        assert due(part_time.at("15:10")) == [("sami", False)]

    def test_a_child_who_goes_early_is_not_called_back_at_once(self, part_time: Table) -> None:
        part_time.at("13:20").leaves("sami")
        assert due(part_time.at("13:30")) == []
        assert due(part_time.at("14:50")) == [("sami", True)]

    def test_when_the_meeting_goes_on_another_day_the_plan_says_nothing(self, part_time: Table) -> None:
        part_time.at("13:45").does(PauseMeeting()).after(60 * 21).does(ResumeMeeting())
        assert due(part_time) == []

    def test_nobody_is_late_for_a_time_to_come(self) -> None:
        early = replace(PART_TIME, leaves_at=START + 120 * MINUTE)
        table = Table(planned(early, *EVERYBODY[1:])).opens().at("13:41")
        assert [prompt.at for prompt in presence.due(table.state, table.now)] == [START + 40 * MINUTE]

    def test_a_child_may_go_whenever_it_wants(self, part_time: Table) -> None:
        part_time.enters("descriptive").gives("sami").after(1).leaves("sami")
        assert (part_time.holder, presence.is_here(part_time.state, "sami")) == ("", False)

    def test_only_who_is_planned_for_the_beginning_is_called_up(self) -> None:
        later = replace(SAMI, present=PART_TIME.present[1:])
        assert presence.expected(planned(PART_TIME, YUSUF)) == ("sami", "yusuf")
        assert presence.expected(planned(later, YUSUF)) == ("yusuf",)


@pytest.mark.rule("R33")
def test_who_has_to_go_is_named_while_there_are_others_before_them() -> None:
    jonas = replace(EVERYBODY[6], leaves_at=START + 40 * MINUTE)
    table = Table(planned(*EVERYBODY[:6], jonas, EVERYBODY[7])).opens().enters("descriptive").space()
    notice = notices.frame_notice(table.state, table.at("13:20").now)
    assert notice is not None
    assert (notice.kind, notice.people, notice.at) == (NoticeKind.LEAVES_SOON, ("jonas",), jonas.leaves_at)
    table.at("13:41")
    assert due(table) == [("jonas", False)]


def test_coming_and_going_is_said_once() -> None:
    table = Table().opens(without=["yusuf"])
    table.refuses(Arrive("amina"), Why.ALREADY_HERE)
    table.refuses(Leave("yusuf"), Why.NOT_HERE)
    table.refuses(Arrive("ole"), Why.UNKNOWN_PERSON)
    table.refuses(Leave("ole"), Why.UNKNOWN_PERSON)


def test_who_is_not_of_the_meeting_is_nobody() -> None:
    table = Table().opens()
    assert presence.seat(table.state, "ole") is None
    assert not presence.is_here(table.state, "ole")
    with pytest.raises(KeyError):
        presence.person(table.state, "ole")


def test_every_stay_is_kept() -> None:
    table = Table().opens().after(10).leaves("yusuf").after(5).arrives("yusuf").after(5).leaves("yusuf")
    seat = presence.seat(table.state, "yusuf")
    assert seat is not None
    assert [(stay.start - START) / MINUTE for stay in seat.stays] == [0, 15]
    assert [stay.end and (stay.end - START) / MINUTE for stay in seat.stays] == [10, 20]


class TestWalkIn:
    def test_is_here_at_once_and_marked_as_such(self) -> None:
        table = Table().opens().walks_in(AUNT)
        seat = presence.seat(table.state, "aunt")
        assert seat is not None
        assert (seat.here, seat.walked_in) == (True, True)

    def test_before_the_opening_gets_a_seat_and_the_roll_call_says_who_is_here(self) -> None:
        table = Table().walks_in(AUNT)
        assert not presence.is_here(table.state, "aunt")
        table.does(OpenMeeting((*presence.expected(table.plan), "aunt")))
        assert presence.is_here(table.state, "aunt")

    def test_before_the_opening_stays_when_the_plan_is_stored_anew_or_put_off(self) -> None:
        table = Table().walks_in(AUNT).does(PlanMeeting(replace(planned(), place="Skolen")))
        table.does(PostponeMeeting(START + timedelta(days=7)))
        assert presence.person(table.state, "aunt") == AUNT

    def test_has_an_id_of_its_own_and_a_name(self) -> None:
        table = Table().opens()
        table.refuses(WalkIn(replace(AUNT, id="amina")), Why.UNKNOWN_PERSON)
        table.refuses(WalkIn(replace(AUNT, id="")), Why.UNKNOWN_PERSON)
        table.refuses(WalkIn(replace(AUNT, name="  ")), Why.UNKNOWN_PERSON)

    @pytest.mark.rule("R29")
    @pytest.mark.parametrize("newcomer", [replace(NADIA, id="second"), BO])
    def test_of_an_interpreter_or_companion_changes_no_round(self, newcomer: Participant) -> None:
        table = Table().opens().enters("descriptive")
        before = table.state.rounds["descriptive"]
        table.walks_in(newcomer)
        assert table.state.rounds["descriptive"] == before


@pytest.mark.rule("R46")
class TestInterpreterIsLate:
    @pytest.fixture
    def table(self) -> Table:
        """The meeting has begun without Nadia, for a reason."""
        past = (Past(RuleId.INTERPRETER_PRESENT, Reason.LEADER_DECIDES),)
        return Table(interpreted()).opens(without=["nadia"], past=past)

    def test_the_leader_is_asked_until_there_is_an_answer(self, table: Table) -> None:
        asked = notices.frame_notice(table.state, table.now)
        assert asked is not None
        assert (asked.kind, asked.people) == (NoticeKind.INTERPRETER_AWAITED, ("nadia",))
        table.does(AwaitInterpreter("nadia", WaitFor.ARRIVAL))
        assert notices.frame_notice(table.state, table.now) is None
        table.arrives("nadia")
        assert table.state.presence.awaited == ""

    def test_by_phone_the_interpreter_is_here(self, table: Table) -> None:
        table.does(AwaitInterpreter("nadia", WaitFor.PHONE))
        assert presence.is_here(table.state, "nadia")
        assert presence.person(table.state, "nadia").mode is Mode.PHONE
        table.refuses(AwaitInterpreter("nadia", WaitFor.ARRIVAL), Why.ALREADY_HERE)

    def test_when_nobody_needs_the_language_nothing_is_asked(self, table: Table) -> None:
        table.leaves("amina")
        assert notices.frame_notice(table.state, table.now) is None

    def test_only_an_interpreter_is_awaited(self, table: Table) -> None:
        table.refuses(AwaitInterpreter("ida", WaitFor.ARRIVAL), Why.UNKNOWN_PERSON)


@pytest.mark.rule("R34")
def test_with_a_second_look_the_leader_takes_the_frame_of_an_interpreter() -> None:
    table = Table().opens().walks_in(NADIA)
    offered = notices.frame_notice(table.state, table.now)
    assert offered is not None
    assert (offered.kind, offered.minutes) == (NoticeKind.INTERPRETER_FRAME, 180)
    table.does(ChangeFrame(interpreted=True))
    assert table.state.timebox.interpreted
    assert notices.frame_notice(table.state, table.now) is None
    table.refuses(ChangeFrame(interpreted=True), Why.NO_CHANGE)


def test_two_of_one_name_are_two() -> None:
    other = replace(somebody("ida2", "pædagog", EVERYBODY[4].network), name="Ida")
    table = Table(planned(*EVERYBODY, other)).opens().enters("descriptive").hears("ida")
    assert table.queue[4] == "ida2"
