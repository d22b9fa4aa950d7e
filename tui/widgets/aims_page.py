"""Common goals and scales, kept while they are talked about (R9, seed 000; domain 1.4)."""

from __future__ import annotations

from meeting.aims_before import AimBefore, left_over
from meeting.intents import AnswerScale, AskScale, DropGoal, DropScale, SetGoal
from meeting.minutes import goal, scale
from meeting.state import Goal, Scale
from tui.view.aims_page import HOW_CLOSE, WITHOUT, aims_asked, aims_ids, aims_rows, goal_at, standing
from tui.view.hints import Hint
from tui.view.page import Picture
from tui.view.scale_answers import Answering, after, allowed, answers_now, scale_answers, stepped
from tui.view.scene import Scene
from tui.view.words import mark
from tui.widgets.page import Page

_DROPS = ("x", "delete")
_STEPS = {"up": -1, "down": 1}


class AimsPage(Page):
    """`n` and `s` write a goal or a scale, Enter words a goal anew or takes answers, `r` words a scale anew, `x` drops.

    Before anything goes, `x` asks.
    """

    def __init__(self, scene: Scene, before: tuple[AimBefore, ...] = ()) -> None:
        """Begin at the first goal; `before` is what stood at the end of the earlier meetings."""
        super().__init__(scene, key="aims")
        self._goes_on = before
        self._answered = ""
        """The scale whose answers are being taken."""
        self._answer = Answering()
        self._unsaved: dict[str, str] = {}
        """Numbers that were sent and not answered yet, by person."""
        self._drops: DropGoal | DropScale | None = None
        """What goes if Enter comes next."""
        self._before: frozenset[str] = frozenset()
        """What there was when a goal or a scale was sent; what comes to it gets the sign."""

    def ids(self) -> tuple[str, ...]:
        """Return the goals and scales."""
        return aims_ids(self.scene, self._left)

    @property
    def _left(self) -> tuple[AimBefore, ...]:
        """What this meeting has not taken up yet."""
        return left_over(self.scene.meeting, self._goes_on)

    @property
    def _before_here(self) -> AimBefore | None:
        return next((aim for aim in self._left if aim.id == self.here), None)

    @property
    def _scale(self) -> Scale | None:
        return standing(self.scene.meeting, self._answered)

    def picture(self) -> Picture:
        """Return the goals, or the answers to one scale, or the field."""
        size = (self.size.width, self.size.height)
        if self.field:
            return aims_asked(self.scene, self.field, size)
        if self._scale is not None:
            return Picture(scale_answers(self.scene, self._scale, self._answer, size))
        return aims_rows(self.scene, self.here, size, self._left)

    def hints(self, columns: int) -> tuple[Hint, ...]:
        """Return what the keys do now."""
        if asked := super().hints(columns):
            return asked
        if self._drops:
            return (Hint("Enter", mark("yes")), Hint("Esc", mark("no")))
        arrows = Hint(f"{self.scene.look.alphabet.up} {self.scene.look.alphabet.down}", mark("move"), 2)
        back = Hint("Esc", mark("back"))
        if self.field:
            return (Hint("Enter", mark("keep it")), back)
        if self._scale is not None:
            names = Hint("a–å", mark("find"), 1)
            return (names, Hint("0–10", mark("answer")), Hint("Enter", mark("next person")), arrows, back)
        return (*self._at_sign(), Hint("n", mark("new goal")), Hint("s", mark("new scale"), 1), arrows, back)

    def _at_sign(self) -> tuple[Hint, ...]:
        if self._before_here is not None:
            return (Hint("Enter", mark("go on with it")),)
        if goal(self.scene.meeting, self.here) is not None:
            return (Hint("Enter", mark("mend it")), Hint("x", mark("drop it"), 3))
        if standing(self.scene.meeting, self.here) is not None:
            return (Hint("Enter", mark("answers")), Hint("r", mark("mend it"), 2), Hint("x", mark("drop it"), 3))
        return ()

    def press(self, key: str, character: str) -> bool:
        """Take an answer while a scale is answered; else what the page does."""
        if self._scale is None or self.field:
            drops, self._drops = self._drops, None
            if drops and key in ("enter", "escape"):
                return self._drop(drops if key == "enter" else None)
            return super().press(key, character)
        taken = self._take(key, character)
        if taken and self.is_attached:
            self.redraw()
        return taken

    def command(self, name: str) -> bool:
        """Write, answer or drop."""
        item, asked = goal(self.scene.meeting, self.here), standing(self.scene.meeting, self.here)
        if name == "n":
            self.open_field("goal:")
        elif name == "s":
            self.suggest(f"scale:{goal_at(self.scene.meeting, self.here)}", self.scene.words.text(HOW_CLOSE))
        elif name == "enter" and self._before_here is not None:
            self._go_on_with(self._before_here)
        elif item is not None:
            return self._with_goal(item, name)
        elif asked is not None:
            return self._with_scale(asked, name)
        else:
            return name == "enter"
        return True

    def _go_on_with(self, aim: AimBefore) -> None:
        """Set a goal of an earlier meeting, and then ask its scales, one act after the other."""
        of = aim.goal.id if aim.goal else ""
        asks = [AskScale(item.text, of, item.id) for item in aim.scales]
        sets = aim.goal is not None and goal(self.scene.meeting, of) is None
        self._send_all([*([SetGoal(aim.goal.text, of)] if aim.goal and sets else []), *asks])

    def _send_all(self, acts: list[SetGoal | AskScale]) -> None:
        if acts:
            self.send(acts[0], lambda: self._send_all(acts[1:]))
        self.redraw()

    def _with_goal(self, item: Goal, name: str) -> bool:
        if name == "enter":
            self.reopen(f"goal:{item.id}")
        elif name in _DROPS:
            self._drops = DropGoal(item.id)
            self.say(self.scene.words.text("Goal {n} goes.   Enter: yes   Esc: no", n=item.number))
        else:
            return False
        return True

    def _with_scale(self, item: Scale, name: str) -> bool:
        if name == "enter":
            self._answered, self._answer = item.id, Answering()
        elif name == "r":
            self.reopen(f"reword:{item.id}")
        elif name in _DROPS:
            self._drops = DropScale(item.id)
            self.say(self.scene.words.text("Scale {n} goes.   Enter: yes   Esc: no", n=item.number))
        else:
            return False
        return True

    def reopen(self, field: str) -> None:
        """Open a field again, with what it began with."""
        self.open_field(field, self._worded(field))

    def _worded(self, field: str) -> str:
        """Return the words so far of what a field words anew; empty for a new goal or scale."""
        kind, _, of = field.partition(":")
        find = {"goal": goal, "reword": scale}.get(kind)
        item = find(self.scene.meeting, of) if find else None
        return item.text if item else ""

    def entered(self, text: str) -> None:
        """Keep a goal or a scale."""
        kind, _, of = self.field.partition(":")
        if text in ("", self._worded(self.field)):
            self.shut_field()
            return
        self._before = frozenset(self.ids())
        asks = AskScale(text, scale=of) if kind == "reword" else AskScale(text, of)
        self.send(SetGoal(text, of) if kind == "goal" else asks, self._written)

    def follow(self, scene: Scene) -> None:
        """Go on with a later scene, the sign at what was just written."""
        super().follow(scene)
        self._go_to_new()

    def _written(self) -> None:
        self._go_to_new()
        self.done_with_field()

    def _go_to_new(self) -> None:
        new = next((each for each in self.ids() if self._before and each not in (*self._before, WITHOUT)), "")
        if new:
            self.at, self._before = new, frozenset()
            self.redraw()

    def _drop(self, drops: DropGoal | DropScale | None) -> bool:
        self.say("")
        if drops is not None:
            self.send(drops, self.redraw)
        return True

    def _take(self, key: str, character: str) -> bool:
        item = self._scale
        self.say("")
        if item is None:
            return False
        if key == "escape":
            if not self._answer.begun:
                self._answered = ""
            self._answer = Answering()
        elif key == "enter":
            self._keep(item)
        elif key == "backspace":
            self._answer = self._answer.erased()
        elif key in _STEPS:
            self._answer = stepped(self.scene, item, self._answer, _STEPS[key])
        elif character.isalnum():
            self._answer = self._answer.typed(character.lower())
        else:
            return key == "space"
        return True

    def _keep(self, item: Scale) -> None:
        person, number = answers_now(self.scene, item, self._answer), self._answer.number
        numbers = allowed(self.scene.meeting, person)
        if not person:
            self.say(self.scene.words.text("No one here has that name."))
        elif not number:
            self._answer = Answering(person) if self._answer.letters else after(self.scene, item, person)
        elif int(number) not in numbers:
            self.say(self.scene.words.text("From {least} to {most}.", least=numbers[0], most=numbers[-1]))
            self._answer = Answering(person)
        elif item.answers.get(person) == int(number):
            self._answer = after(self.scene, item, person)
        else:
            # The next number may be typed before this one is saved.
            self._unsaved[person] = number
            self._answer = after(self.scene, item, person)
            self.send(AnswerScale(item.id, person, int(number)), lambda: self._saved(person))

    def _saved(self, person: str) -> None:
        self._unsaved.pop(person, None)
        self.redraw()

    def heard(self) -> None:
        """Put a number back that was not carried out."""
        super().heard()
        for person, number in self._unsaved.items():
            self._answer = Answering(person, number=number)
        self._unsaved.clear()
        self._before = frozenset()
        self.redraw()
