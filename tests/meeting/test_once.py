"""What follows from a state is worked out once for it."""

from __future__ import annotations

from msgspec.structs import replace

from meeting.once import once
from meeting.state import Meeting


class Counted:
    """Something that follows from a state, and how often it was worked out."""

    def __init__(self) -> None:
        self.times = 0

    def lead(self, meeting: Meeting, what: str = "leader") -> str:
        """Return the leader, or what else is asked for."""
        self.times += 1
        return f"{what} {meeting.lead.leader}"


def test_it_is_worked_out_once_for_a_state() -> None:
    counted, meeting = Counted(), Meeting()
    lead = once(counted.lead)
    assert [lead(meeting) for _ in range(3)] == ["leader "] * 3
    assert counted.times == 1


def test_a_new_state_is_never_answered_from_the_one_before() -> None:
    lead = once(Counted().lead)
    states = [Meeting(), *(replace(Meeting(), lead=replace(Meeting().lead, leader=name)) for name in "abab")]
    assert [lead(state) for state in states] == ["leader ", "leader a", "leader b", "leader a", "leader b"]


def test_each_question_has_an_answer_of_its_own() -> None:
    counted, meeting = Counted(), Meeting()
    lead = once(counted.lead)
    assert [lead(meeting, "host"), lead(meeting), lead(meeting, what="host")] == ["host ", "leader ", "host "]
    assert [lead(meeting, "host"), lead(meeting), lead(meeting, what="host")] == ["host ", "leader ", "host "]
    assert counted.times == 3
