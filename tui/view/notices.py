"""What the program says by itself: one neutral line on the wall, and lines for the leader alone (screens section 4)."""

from __future__ import annotations

from meeting.contributions import Side
from meeting.notices import Notice, NoticeKind
from tui.view.clock import clock_in_sentence, spoken
from tui.view.lines import cut_text
from tui.view.names import NAME_CELLS
from tui.view.scene import Scene
from tui.view.sentence import joined
from tui.view.words import mark

_TOPIC_CELLS, _MOST_NAMES = 20, 2
_SAID = {
    NoticeKind.ROUNDING_OFF: mark("Let us round off gently."),
    NoticeKind.BREAK_AFTER_TURN: mark("{sign} Break after {name}.   b: break now   z: undo"),
    NoticeKind.BREAK_OVERDUE: mark("{sign} We all need a break.   b: after {name}   bb: now"),
    NoticeKind.BREAK_DUE: mark("{sign} Time for a break.   b: after {name}   bb: now"),
    NoticeKind.BREAK_SOON: mark("{sign} Break in {n} minutes.   b: after {name}"),
    NoticeKind.INTERPRETER_AWAITED: mark("Waiting for the interpreter.  1: wait  2: phone  3: date"),
    NoticeKind.REST_FOR_AGREEMENTS: mark("The rest of the time is for agreements.   f: go on"),
    NoticeKind.SHORTER_TURNS: mark("Make the turns a little shorter?   Enter: yes   Esc: no"),
    NoticeKind.INTERPRETER_FRAME: mark("With the interpreter there is {length}.   Enter: yes"),
    NoticeKind.LEAVES_SOON: mark("{name} leaves at {time}.   g: give the floor before"),
    NoticeKind.FLOOR_FREE: mark("The floor has been free {n} min.   Space: {name}"),
    NoticeKind.CHILD_HEARS: mark("{name} is here. {phase} is not for children. Who goes out along?"),
    NoticeKind.CHILD_OVERSTAYS: mark("{name} was to leave at {time} and is still here"),
    NoticeKind.CHILD_DUE: mark("{name} was to come at {time} and is not here yet"),
    NoticeKind.NO_PARENT: mark("No parent is here. Agreements become proposals"),
    NoticeKind.WORRIES: mark("{n} worries, {more} that work: ask what works"),
    NoticeKind.WORRIES_LEFT: mark("{n} worries still lack what must be different"),
    NoticeKind.NOT_SUMMED_UP: mark("{phase} is not summed up. What did it come to?"),
    NoticeKind.QUESTIONS_WAIT: mark("{n} kept questions still wait for an answer"),
    NoticeKind.SIDE_SILENT: mark("The family has not brought an idea yet. What could help?"),
    NoticeKind.CARRIED_ALONE: mark("Every agreement lies with the family and its network"),
    NoticeKind.LEADER_WRITES: mark("{name} leads and takes the minutes. Can someone else write?"),
    NoticeKind.CASEWORKER_LEADS: mark("{name} is the caseworker. Write why, if {name} leads"),
    NoticeKind.LONG_TURN: mark("{name} has had the floor for {n} min (plan {more})"),
    NoticeKind.COMPANION_SPEAKS: mark("The companion supports but does not agree on behalf"),
    NoticeKind.INTERPRETER_BOOKED: mark("The interpreter is booked to {time}, the plan ends {until}"),
    NoticeKind.OWN_WORDS: mark("{topic}: told only by {names}"),
    NoticeKind.REASON_OWED: mark("A reason is owed: went on without {n}"),
}

_WITH_A_FREE_FLOOR = {
    NoticeKind.BREAK_AFTER_TURN: mark("{sign} A break comes next.   b: break now   z: undo"),
    NoticeKind.BREAK_OVERDUE: mark("{sign} We all need a break.   b: break now"),
    NoticeKind.BREAK_DUE: mark("{sign} Time for a break.   b: break now"),
    NoticeKind.BREAK_SOON: mark("{sign} Break in {n} minutes.   b: break now"),
}

_OF_ONE = {
    NoticeKind.WORRIES_LEFT: mark("A worry still lacks what must be different"),
    NoticeKind.QUESTIONS_WAIT: mark("A kept question still waits for an answer"),
}
_OF_PROFESSIONALS = {
    NoticeKind.SIDE_SILENT: mark("The professionals have not brought an idea yet"),
    NoticeKind.CARRIED_ALONE: mark("Every agreement lies with the professionals"),
}
_IN_A_MINUTE = (
    mark("{sign} Break in a minute.   b: break now"),
    mark("{sign} Break in a minute.   b: after {name}"),
)
_WITHOUT_NUMBERS = {NoticeKind.REASON_OWED: mark("A reason is owed")}


def notice_text(scene: Scene, notice: Notice) -> str:
    """Return the line of a notice: 58 cells on the wall, up to 78 for the leader alone, with names of 10 cells."""
    plan = scene.meeting.planned
    phase = next((phase.title for phase in plan.template.phases if phase.id == notice.phase), "")
    names = [cut_text(scene.name(person), NAME_CELLS) for person in notice.people[:_MOST_NAMES]]
    return scene.words.text(
        _msgid(notice),
        names=joined(scene.words, names),
        topic=cut_text(notice.topic, _TOPIC_CELLS),
        sign=scene.look.alphabet.break_,
        name=next(iter(names), ""),
        n=notice.minutes,
        more=notice.more_minutes,
        length=spoken(scene.words, notice.minutes * 60),
        phase=scene.words.text(phase),
        time=clock_in_sentence(scene.words, scene.meeting.wall(notice.at)) if notice.at else "",
        until=clock_in_sentence(scene.words, scene.meeting.wall(notice.until)) if notice.until else "",
    )


def _msgid(notice: Notice) -> str:
    if notice.kind is NoticeKind.BREAK_SOON and notice.minutes == 1:
        return _IN_A_MINUTE[bool(notice.people)]
    said = _SAID[notice.kind]
    if notice.minutes == 1:
        said = _OF_ONE.get(notice.kind, said)
    if notice.side is Side.PROFESSIONALS:
        said = _OF_PROFESSIONALS.get(notice.kind, said)
    if not notice.people:
        said = _WITH_A_FREE_FLOOR.get(notice.kind, said)
    return said if notice.minutes else _WITHOUT_NUMBERS.get(notice.kind, said)
