"""Why something is not done now, in one kind line."""

from __future__ import annotations

from collections.abc import Mapping

from meeting import phases, speakers
from meeting.agreements import agreement
from meeting.refusal import Refused, Why
from meeting.state import Meeting, Stage
from tui.view.lines import cut_text
from tui.view.look import Look
from tui.view.names import NAME_CELLS
from tui.view.withheld import because_of
from tui.view.words import Words, mark

PRIVATE = frozenset(
    {Why.CHILD_PRESENT, Why.NO_PARENT, Why.CASEWORKER_LEADS, Why.CANNOT_LEAD, Why.CANNOT_WRITE, Why.LEADER_WRITES}
)
"""What a child or a family should not read off a wall: on a lone wall a neutral line stands instead (design 1)."""

_SAID = {
    Why.NOT_LEADING: mark("This screen only shows. Another one leads."),
    Why.NOT_OPEN: mark("The meeting has not begun yet."),
    Why.ALREADY_OPEN: mark("The meeting has already begun."),
    Why.CLOSED: mark("The meeting is over. Thank you for today."),
    Why.IN_BREAK: mark("We are having a break.   Space: we go on"),
    Why.JUST_GIVEN: mark("The floor was just given. Press again in a moment."),
    Why.ALL_HEARD: mark("All are heard.   f: on to {phase}"),
    Why.NO_ROUND: mark("We talk freely here.   g: give one the floor"),
    Why.NOBODY_HAS_FLOOR: mark("No one has the floor.   Space: {next}"),
    Why.ALREADY_HAS_FLOOR: mark("{name} has the floor already."),
    Why.ALREADY_HEARD: mark("{name} is heard, {n} are not.   Enter: again"),
    Why.NOT_HERE: mark("{name} is not here just now.   m: has arrived"),
    Why.ALREADY_HERE: mark("{name} is here already."),
    Why.UNKNOWN_PERSON: mark("No one here has that name."),
    Why.NOT_IN_ROUND: mark("{name} has no turn in this round."),
    Why.NO_INTERPRETER: mark("There is no interpreter today."),
    Why.NOTHING_TO_UNDO: mark("There is nothing more to undo."),
    Why.UNDO_DEPENDS: mark("Cannot undo: more has happened since."),
    Why.NO_BREAK: mark("There is no break right now."),
    Why.UNHEARD: mark("Before {phase}: {n} still to be heard"),
    Why.PHASE_ORDER: mark("That leaves out a part of the meeting. Choose why."),
    Why.NO_PHASE: mark("The meeting has no such part."),
    Why.CHILD_PRESENT: mark("{name} is here. {phase} is not for children. Who goes out along?"),
    Why.NOT_PRESENTED: mark("{name} has not said hello yet.   Enter: go on"),
    Why.ROLE_NOT_STATED: mark("The authority has not told its role yet.   Enter: go on"),
    Why.LAST_PHASE: mark("This is the last part.   l: close the meeting"),
    Why.NOT_APPROVED: mark("The parents have not said yes to everybody yet."),
    Why.NO_PARENT: mark("No parent is here. Agreements become proposals"),
    Why.INTERPRETER_MISSING: mark("Waiting for the interpreter.  1: wait  2: phone  3: date"),
    Why.CASEWORKER_LEADS: mark("{name} is the caseworker. Write why, if {name} leads"),
    Why.CANNOT_LEAD: mark("{name} cannot lead the meeting."),
    Why.CANNOT_WRITE: mark("{name} cannot take the minutes."),
    Why.LEADER_WRITES: mark("{name} leads and takes the minutes. Can someone else write?"),
    Why.CHILD_RESPONSIBLE: mark("{name} can take part; an adult is responsible. Who?"),
    Why.INTERPRETER_AGREES: mark("The interpreter has no agreements. Choose another."),
    Why.COMPANION_AGREES: mark("The companion supports but does not agree on behalf"),
    Why.CHILD_ANSWERS: mark("{name} is asked for a view. The adults say yes."),
    Why.UNKNOWN_AGREEMENT: mark("There is no agreement to read out."),
    Why.LACKS_WHO: mark("A name is missing: who does it?"),
    Why.LACKS_WHAT: mark("What is it we agree on?"),
    Why.LACKS_START: mark("When does it begin?"),
    Why.LACKS_FOLLOW_UP: mark("When do we follow up?"),
    Why.NOT_READING: mark("The wording is read out first.   o: read back"),
    Why.DATE_PAST: mark("That date is past. Write one from today on."),
    Why.DATE_TO_COME: mark("That day is still to come."),
    Why.NOT_OVER: mark("That is done after the meeting, which is not over yet."),
    Why.LIKE_CPR: mark("That looks like a CPR number. Write a name instead."),
    Why.OUTSIDE_INTERVAL: mark("That is {weeks} weeks away; usual {least}–{most}.   Enter: keep"),
    Why.CLOSING_CHECKS: mark("{missing} things are missing. Press the number to go there."),
    Why.CHILDS_WORDS: mark("Say it in other words: who does what?"),
    Why.WITHHELD: mark("Agreement {agreement} is not shown"),
    Why.UNKNOWN_STATEMENT: mark("That statement is no longer in the minutes."),
    Why.ALREADY_NOTED: mark("It is written down already."),
    Why.STANDS: mark("It stands. What should be otherwise is added."),
    Why.LACKS_TEXT: mark("Nothing is written there yet."),
    Why.UNKNOWN_SCALE: mark("That scale is not asked any more."),
    Why.OUT_OF_SCALE: mark("Write a number: {scale}."),
    Why.NOTHING_TO_SHORTEN: mark("The turns can stay as they are."),
    Why.REWORDED: mark("What was translated is worded anew since."),
    Why.NO_CHANGE: mark("It is so already."),
}

_SAID_PRIVATELY = {
    Why.CHILDS_WORDS: mark("A child's words are no agreement. What do the adults do?"),
    Why.WITHHELD: mark("Agreement {agreement} is not shown: {topic}"),
}
"""What only a screen that the room cannot see says of it: the wall gives away neither the child nor the topic."""

_COUNT_THE_OTHERS = {Why.ALREADY_HEARD, Why.NOT_PRESENTED}
"""Where the first one is named and the others are counted."""

_ANSWERED = mark("Cannot undo: the agreement was answered since.")
_LATER_ACTS = {
    "FloorGiven": mark("Cannot undo: {name} has had the floor since."),
    "AgreementConfirmed": mark("Cannot undo: the agreement was read out since."),
    "AgreementAmended": mark("Cannot undo: the agreement was changed since."),
    "AgreementAccepted": _ANSWERED,
    "ReservationNoted": _ANSWERED,
    "PhaseEntered": mark("Cannot undo: a new part has begun since."),
    "BreakStarted": mark("Cannot undo: there was a break since."),
    "Arrived": mark("Cannot undo: {name} has arrived since."),
    "Left": mark("Cannot undo: {name} has left since."),
}
"""The act that stands in the way, by its kind in the log (design 3: an undo that is refused names it)."""


def is_withheld(refused: Refused, *, private: bool) -> bool:
    """Return whether a screen shows a neutral line instead of why: everybody may read it, and should not."""
    return refused.why in PRIVATE and not private


def refusal(look: Look, meeting: Meeting, names: Mapping[str, str], refused: Refused, *, private: bool) -> str:
    """Return why an intent was not carried out, in one line.

    `names` are what people are called on the wall, by id. Where everybody may read the line and should not (`private`
    is false), it says neither who nor what.
    """
    if is_withheld(refused, private=private):
        go_on, reason = mark("Shall we go on?   Enter: yes   Esc: no"), mark("Choose why.")
        return look.words.text(go_on if refused.needs_confirm else reason)
    told = _SAID_PRIVATELY.get(refused.why) if private else None
    return look.words.text(told or _msgid(meeting, refused), **_params(look, meeting, names, refused))


def _msgid(meeting: Meeting, refused: Refused) -> str:
    match refused.why:
        case Why.UNDO_DEPENDS:
            named = refused.people or refused.what not in {"FloorGiven", "Arrived", "Left"}
            return _LATER_ACTS.get(refused.what, _SAID[refused.why]) if named else _SAID[refused.why]
        case Why.NOT_OPEN if meeting.stage is Stage.PAUSED:
            return mark("We stopped for now.   Space: we go on")
        case Why.NO_ROUND if _in_order(meeting):
            return mark("That key does nothing here.   ? shows the keys")
        case Why.NOBODY_HAS_FLOOR if speakers.next_up(meeting) is None:
            return mark("No one has the floor right now")
        case Why.ALL_HEARD if phases.following(meeting) is None:
            return mark("Everyone has been heard")
        case Why.ALREADY_HEARD if not refused.people[1:]:
            return mark("{name} is heard.   Enter: the floor again")
        case Why.NOT_PRESENTED if refused.people[1:]:
            return mark("{name} and {n} more have not said hello.   Enter: go on")
        case _:
            return _SAID[refused.why]


def _in_order(meeting: Meeting) -> bool:
    """Whether the floor goes round, as in the welcome, although nobody passes or is passed over there."""
    phase = phases.current(meeting)
    return phase is not None and phase.has_order


def _params(look: Look, meeting: Meeting, names: Mapping[str, str], refused: Refused) -> dict[str, object]:
    next_up = speakers.next_up(meeting)
    weeks = meeting.planned.template.interval_weeks

    def name(person: str) -> str:
        return cut_text(names.get(person, ""), NAME_CELLS)

    return {
        "name": name(refused.people[0]) if refused.people else "",
        "n": len(refused.people) - (refused.why in _COUNT_THE_OTHERS),
        "next": name(next_up.id) if next_up else "",
        "phase": look.words.text(_phase_title(meeting, refused)),
        "weeks": refused.what,
        "least": weeks[0],
        "most": weeks[1],
        "missing": refused.what,
        "scale": refused.what.replace("-", "–"),
        **_hidden(look.words, meeting, refused),
    }


def _hidden(words: Words, meeting: Meeting, refused: Refused) -> dict[str, object]:
    """Return the number of the agreement that is not shown, and why."""
    item = agreement(meeting, refused.what)
    return {"agreement": item.number if item else "", "topic": because_of(words, meeting, refused.what)}


def _phase_title(meeting: Meeting, refused: Refused) -> str:
    phases_by_id = {phase.id: phase for phase in meeting.planned.template.phases}
    coming = phases_by_id.get(refused.what) or phases.following(meeting)
    return coming.title if coming else ""
