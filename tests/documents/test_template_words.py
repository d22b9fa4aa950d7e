"""What our templates say stands in papers in Danish."""

from __future__ import annotations

import pytest

from documents.document import Source
from documents.template_words import template_run
from meeting.presets import PRESETS, preset


@pytest.mark.parametrize("name", PRESETS)
def test_every_title_and_question_of_a_preset_is_danish(name: str) -> None:
    phases = preset(name).phases
    texts = [text for phase in phases for text in (phase.title, *phase.questions, *phase.child_questions)]
    assert [text for text in texts if template_run(text).source is not Source.PHRASE] == []
    assert template_run(phases[0].title).text == "Velkomst"


@pytest.mark.rule("R45")
def test_a_local_template_speaks_for_itself() -> None:
    run = template_run("Hvad drømmer du om?")
    assert (run.text, run.source, run.place) == ("Hvad drømmer du om?", Source.PLAN, "template")
