"""What the leader is asked before something goes on: who is unheard, or why we go on anyway."""

from __future__ import annotations

from tui.asking import NoInterpreter, Unheard, WhyAnyway
from tui.view.lines import Line
from tui.view.question import interpreter_question, reasons_question, unheard_question
from tui.view.scene import Scene
from tui.widgets.panel import Panel


class QuestionPanel(Panel):
    """Shows the question; its answers are keys of the leading screen."""

    def __init__(self, scene: Scene, question: Unheard | WhyAnyway | NoInterpreter, *, private: bool) -> None:
        """Ask this; `private` says whether only the leader reads it."""
        super().__init__(scene)
        self._question = question
        self._private = private

    def draw(self) -> tuple[Line, ...]:
        """Return the question in the panel's rows."""
        across, height = self.size
        if isinstance(self._question, Unheard):
            return unheard_question(self.scene, self._question.refused, across, height)
        if isinstance(self._question, NoInterpreter):
            return interpreter_question(self.scene, across)
        return reasons_question(self.scene, self._question.refused, across, private=self._private)
