"""What the minute-taker of the demo wrote down: what was said, the goals and how close we are, and the evaluations."""

from __future__ import annotations

from collections.abc import Sequence

from meeting.evaluation_terms import Group, Sheet, items
from meeting.intents import AnswerScale, AskScale, NoteStatement, SetGoal
from meeting.presence import children_here
from meeting.statement_terms import Category, Said
from tui.demo.playing import Played

_GOALS = ("En god skoledag", "Ro derhjemme")
_CLOSE = "Hvor tæt er vi på det, du ønsker?"
_PROFESSIONALS = 6

FIRST = (
    Said("amina", "Ro om morgenen, så vi når skolen", Category.WISH_MORE),
    Said("yusuf", "Sami sover først ved midnat, når der er uro", Category.WORRY, "En fast aftenrytme"),
    Said("per", "Sami kommer næsten hver gang og hjælper de små", Category.WORKS),
    Said("ida", "Sami giver op i matematik, før timen er begyndt", Category.WORRY, "En voksen ved bordet fra kl. 8"),
    Said("mormor", "Vi spiser sammen, når Sami er hos mig", Category.WORKS),
)
SECOND = (
    Said("amina", "Morgenerne er blevet roligere", Category.WORKS),
    Said("sami", "At de andre råber i frikvarteret", Category.WISH_LESS),
    Said("jens", "Sami leger med to fra klassen hver dag", Category.WORKS),
    Said("lise", "En pause midt på formiddagen kunne hjælpe", Category.IDEA),
    Said("mormor", "Sami kommer ikke altid om onsdagen", Category.WORRY, "Vi ringer dagen før"),
)
THIRD = (
    Said("amina", "Sami går selv i skole om mandagen", Category.WORKS),
    Said("yusuf", "Vi har ikke fået svar om aflastning", Category.WORRY, "Et svar inden efterårsferien"),
    Said("ida", "Ugeplanen gør det nemmere at sige farvel om morgenen", Category.WORKS),
    Said("karen", "Søvnen kunne en læge se på", Category.IDEA),
    Said("omar", "Dansk om søndagen hos os, mens vi laver mad", Category.IDEA),
)


def said(day: Played, *statements: Said) -> None:
    """Write down what people said, all at one moment."""
    here = tuple(child.id for child in children_here(day.state))
    written = len(day.state.minutes.statements)
    for number, each in enumerate(statements, start=written + 1):
        about = () if each.person == "sami" else ("sami",)
        told = Said(each.person, each.text, each.category, each.change, about, here)
        day.write(NoteStatement(f"said-{number}", told))


def aims(day: Played, closeness: Sequence[int]) -> None:
    """Write down the common goals, and how close both parents say that we are to each."""
    for text, value in zip(_GOALS, closeness, strict=True):
        day.write(SetGoal(text))
        day.write(AskScale(_CLOSE, day.state.minutes.goals[-1].id))
        scale = day.state.minutes.scales[-1].id
        day.write(AnswerScale(scale, "amina", value), AnswerScale(scale, "yusuf", value))


def sheets(*, parents: Sequence[int], private: Sequence[int], every: int) -> tuple[Sheet, ...]:
    """Return the sheets of an evaluation: a number is what one sheet says to everything, `every` a professional's."""
    adults = ((Group.PARENTS, parents), (Group.PRIVATE, private), (Group.PROFESSIONALS, [every] * _PROFESSIONALS))
    child = Sheet(Group.CHILD, (4,) * len(items(Group.CHILD)))
    return (child, *(Sheet(group, (score,) * len(items(group))) for group, scores in adults for score in scores))
