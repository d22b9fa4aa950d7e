"""What holds of the minutes at every table, told from the log alone: nothing written is lost, nothing private shown."""

from __future__ import annotations

from meeting import board, contributions, evaluation, sum_ups
from meeting.childs_words import repeats_a_child
from meeting.events import Event, Recorded, StatementCorrected, StatementNoted, StatementWithdrawn, Undone
from meeting.fold import undone_acts
from meeting.minutes import is_childs, statement, withheld
from meeting.state import Meeting
from meeting.statement_terms import Said


def every_statement_is_there_until_it_is_withdrawn(meeting: Meeting, log: list[Recorded]) -> None:
    """In the words last written down; every other wording that stands was written down too."""
    words: dict[str, list[Said]] = {}
    gone: set[str] = set()
    for fact in _live(log):
        if isinstance(fact, StatementNoted | StatementCorrected):
            words.setdefault(fact.statement, []).append(fact.said)
        elif isinstance(fact, StatementWithdrawn):
            gone.add(fact.statement)
    kept = meeting.minutes.statements
    assert [item.id for item in kept] == list(words)
    assert {item.id for item in kept if item.withdrawn} == gone
    for item in kept:
        assert item.said == words[item.id][-1]
        assert item.other is None or item.other.said in words[item.id][:-1]
        assert item.other is None or item.other.said != item.said
        assert item.by


def nothing_private_stands_before_the_room(meeting: Meeting) -> None:
    reading = [item for item in meeting.agreements.items if item.id == meeting.agreements.reading]
    assert not any(withheld(meeting, item.id) or repeats_a_child(meeting, item) for item in reading)
    for question in meeting.questions:
        item = statement(meeting, question.statement) if question.statement else None
        if item is not None:
            assert (question.text, question.person) == ("", "" if is_childs(meeting, item) else item.said.person)
            assert question.taken or not item.withdrawn


def nobody_says_both_yes_and_but(meeting: Meeting) -> None:
    for item in meeting.agreements.items:
        reserved = [noted.person for noted in item.reservations]
        assert len(reserved) == len(set(reserved))
        assert len(item.accepted) == len(set(item.accepted))
        assert set(reserved).isdisjoint(item.accepted)
        assert item.other is None or item.other.terms != item.terms


def no_pane_takes_back_what_another_did(log: list[Recorded]) -> None:
    taken_back = [(entry.pane, entry.event.act) for entry in log if isinstance(entry.event, Undone)]
    for pane, act in taken_back:
        assert {entry.pane for entry in log if entry.act == act} == {pane}


def the_minutes_can_be_asked(meeting: Meeting) -> None:
    """No look at them raises."""
    board.more(meeting)
    board.less(meeting)
    board.worries_without_change(meeting)
    evaluation.results(meeting.minutes.evaluation)
    counts = board.counts(meeting)
    assert counts.worries + counts.works <= counts.statements <= len(meeting.minutes.statements)
    if meeting.plan is not None:
        contributions.without_contribution(meeting)
        sum_ups.to_sum_up(meeting)


def hold(meeting: Meeting, log: list[Recorded]) -> None:
    """All of them."""
    every_statement_is_there_until_it_is_withdrawn(meeting, log)
    nothing_private_stands_before_the_room(meeting)
    nobody_says_both_yes_and_but(meeting)
    no_pane_takes_back_what_another_did(log)
    the_minutes_can_be_asked(meeting)


def _live(log: list[Recorded]) -> list[Event]:
    undone = undone_acts(log)
    return [entry.event for entry in log if entry.act not in undone]
