"""Which keys stand in the row: the phase's own first, then those that always help, `?` last."""

from __future__ import annotations

from meeting import phases
from meeting.presence import interpreters_here
from meeting.state import Meeting, Stage
from meeting.template import PhaseKind
from tui.asking import Confirming, GoingOn, Leaving, NoInterpreter, PuttingOff, Question, Unheard, WhyAnyway
from tui.key import KeyId
from tui.keys import KEYS, key
from tui.view.hints import Hint, goes_on
from tui.view.kept_questions import question_numbers
from tui.view.welcome_points import open_numbers
from tui.view.words import mark
from tui.work import work_hint

_ALWAYS = (KeyId.BREAK, KeyId.PHASE, KeyId.UNDO, KeyId.GIVE, KeyId.AGREE)
_TURNS = (KeyId.NEXT, KeyId.HELP, KeyId.PASSES, KeyId.LATER, KeyId.INTERPRET)
_BY_USE = {
    PhaseKind.PRESENTATION: (KeyId.NEXT, KeyId.HELP, KeyId.INTERPRET, *_ALWAYS),
    PhaseKind.ROUND: (*_TURNS, *_ALWAYS),
    PhaseKind.FOLLOW_UP: (KeyId.HELP, KeyId.GIVE, KeyId.INTERPRET, *_ALWAYS),
    PhaseKind.AGREEMENTS: (KeyId.HELP, KeyId.AGREE, KeyId.READ_BACK, KeyId.GIVE, KeyId.INTERPRET, *_ALWAYS),
    PhaseKind.NEXT_MEETING: (KeyId.HELP, KeyId.PHASE, KeyId.GIVE, KeyId.INTERPRET, *_ALWAYS),
    PhaseKind.EVALUATION: (KeyId.HELP, KeyId.CLOSE, KeyId.AGREE, KeyId.READ_BACK, *_ALWAYS),
}
"""The keys of each kind of phase, the most used first (screens section 4)."""

_OWN = {
    PhaseKind.AGREEMENTS: (KeyId.AGREE, KeyId.READ_BACK),
    PhaseKind.EVALUATION: (KeyId.CLOSE,),
}
"""The phase's own keys, which begin the row; the others keep the order of the table."""

_HELP = Hint("?", mark("more"), -1)
_STAY = Hint("Esc", mark("stay here"))
_LOOKING = (Hint("q", key(KeyId.LEAVE).label), Hint("?", key(KeyId.HELP).label))


def hints(
    meeting: Meeting, question: Question | None = None, *, leads: bool = True, undoes: bool = False
) -> tuple[Hint, ...]:
    """Return the row of keys of the leading screen, for what is asked or for where the meeting is.

    A screen that another one has taken the lead from (`leads` is false) only shows. `undoes` says whether it can take
    back that the meeting was put off: only the screen that did so can.
    """
    if question is not None:
        return _asked(meeting, question)
    if not leads:
        return _LOOKING
    if meeting.calm:
        return (Hint("n", mark("back to the meeting")),)
    begin = work_hint(meeting) or _points_hint(meeting) or _questions_hint(meeting)
    first = (begin,) if begin else ()
    if meeting.stage is not Stage.OPEN:
        return (*first, *_before(meeting, undoes=undoes), *_LOOKING)
    if meeting.timebox.break_now:
        return (Hint(mark("space"), mark("we go on")),)
    phase = phases.current(meeting)
    kind = phase.kind if phase else PhaseKind.ROUND
    useless = _useless(meeting)
    used = [key_id for key_id in dict.fromkeys(_BY_USE[kind]) if key_id not in useless]
    listed = (row for row in KEYS if row.id in used and row.id is not KeyId.HELP)
    shown = sorted(listed, key=lambda row: row.id not in _OWN.get(kind, ()))
    return (
        *first,
        *(Hint(row.shown or row.keys[0], row.label, used.index(row.id)) for row in shown),
        _HELP,
    )


def _before(meeting: Meeting, *, undoes: bool) -> tuple[Hint, ...]:
    """Return the keys of a meeting that has not begun; one that was put off by mistake is put back by one key."""
    if meeting.stage not in {Stage.PLANNED, Stage.POSTPONED}:
        return ()
    back = (Hint("z", key(KeyId.UNDO).label, 2),) if undoes else ()
    return (Hint("l", mark("new date"), 1), *back)


def _useless(meeting: Meeting) -> frozenset[KeyId]:
    """Return the keys that can do nothing for as long as this phase lasts or nobody comes."""
    without = {KeyId.INTERPRET: not interpreters_here(meeting), KeyId.PHASE: phases.following(meeting) is None}
    return frozenset(key_id for key_id, idle in without.items() if idle)


def _points_hint(meeting: Meeting) -> Hint | None:
    numbers = open_numbers(meeting)
    return Hint(numbers, mark("told"), 1) if numbers else None


def _questions_hint(meeting: Meeting) -> Hint | None:
    numbers = question_numbers(meeting)
    return Hint(numbers, mark("take up"), 1) if numbers else None


def _asked(meeting: Meeting, question: Question) -> tuple[Hint, ...]:
    space = (Hint(mark("space"), key(KeyId.NEXT).label),) if goes_on(meeting) else ()
    match question:
        case Leaving():
            return (Hint("q", mark("close it")), Hint("Esc", mark("stay")))
        case GoingOn() | Confirming():
            return (Hint("Enter", mark("go on")), _STAY)
        case PuttingOff():
            return (Hint("Enter", mark("put off")), _STAY)
        case Unheard():
            return (*space, Hint("1", ""), Hint("2", ""), _STAY, _HELP)
        case NoInterpreter():
            return (
                Hint("1", mark("wait")),
                Hint("2", mark("phone")),
                Hint("3", mark("new date")),
                Hint("4", ""),
                _STAY,
            )
        case WhyAnyway():
            return (*space, Hint("1–4", mark("choose why")), _STAY)
