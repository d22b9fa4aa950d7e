"""The common goals, how close we are to them, and what the evaluation came to (R9, R49, seed 000; domain 5)."""

from __future__ import annotations

from collections.abc import Iterator

from documents.descriptive_pieces import named, phrase, said
from documents.document import Block, Bullets, Cell, Line, Paragraph, Run, Source, Table
from documents.phrases import DANISH, phrases
from documents.pieces import cell, figure
from meeting.evaluation import ItemResult, is_filled, told
from meeting.evaluation_terms import Group
from meeting.minutes import goal
from meeting.presence import seat
from meeting.state import Meeting, Scale


def goals_list(meeting: Meeting) -> tuple[Block, ...]:
    """Return the goals that stand, by their numbers."""
    items = tuple(
        cell(figure(f"{each.number}. "), Run(each.text, Source.SHOWN, f"goal {each.number}"))
        for each in meeting.minutes.goals
        if not each.dropped
    )
    return (Bullets(items),) if items else ()


def scales_table(meeting: Meeting) -> tuple[Block, ...]:
    """Return what was asked from 0 to 10, and each answer with its name: for the leader alone (domain 1.4)."""
    rows = tuple(_scale(meeting, each) for each in meeting.minutes.scales if not each.dropped)
    return (Table(((phrases(DANISH).run("shared.what"),), (phrase("answers"),)), rows, (9, 6)),) if rows else ()


def evaluation_blocks(meeting: Meeting) -> tuple[Block, ...]:
    """Return how many sheets there are, and the means and words that may be told: never one person's (domain 5)."""
    found = told(meeting)
    counted = [(group, number) for group, number in found.sheets.items() if number]
    if not counted:
        return (Paragraph(((phrase("filled_on_paper" if is_filled(meeting) else "not_filled"),),)),)
    sheets: list[Run] = []
    for group, number in counted:
        sheets += [figure(", ")] if sheets else []
        sheets += [phrase(f"group_{group.value}"), figure(f" {number}")]
    asked = (*((each, "of_ten") for each in found.adults), *((each, "of_five") for each in found.children))
    rows = tuple(_means(result, most) for result, most in asked if result.together or result.groups)
    heads = ((phrase("asked"),), (phrase("mean"),))
    means = (Table(heads, rows, (9, 6)),) if rows else ()
    texts = tuple(cell(said(text, "evaluation")) for text in found.texts)
    words = (Paragraph(((phrase("next_time"),),)), Bullets(texts)) if texts else ()
    return (Paragraph(((phrase("sheets"), figure(": "), *sheets),)), *means, *words)


def _scale(meeting: Meeting, scale: Scale) -> tuple[Cell, ...]:
    place = f"scale {scale.number}"
    about = goal(meeting, scale.goal)
    asked: list[Line] = [(said(scale.text, place),)]
    if about is not None and not about.dropped:
        asked.append((Run(about.text, Source.SHOWN, f"goal {about.number}"),))
    return Cell(tuple(asked)), Cell(tuple(_answers(meeting, scale)))


def _answers(meeting: Meeting, scale: Scale) -> Iterator[Line]:
    for person, value in scale.answers.items():
        found = seat(meeting, person)
        most = "of_five" if found is not None and found.participant.is_child else "of_ten"
        yield (named(meeting, person), figure(f": {value} "), phrase(most))


def _means(result: ItemResult, most: str) -> tuple[Cell, ...]:
    """Return an item with its means, and out of how much they are: `alle: 7,8 · fagpersoner: 8,0 (af 10)`."""
    means = [("together", result.together)] if result.together else []
    means += [(f"group_{group.value}", mean) for group, mean in result.groups.items() if group is not Group.CHILD]
    line: list[Run] = []
    for key, mean in means:
        line += [figure(" · ")] if line else []
        line += [phrase(key), figure(f": {mean.value:.1f}".replace(".", ","))]
    out_of = (figure(" ("), phrase(most), figure(")")) if line else ()
    return cell(phrase(f"item_{result.item.value}")), cell(*line, *out_of)
