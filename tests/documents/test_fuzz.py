"""Whatever people write, every paper is made, and it has the form that it has with harmless words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

from documents import pdf, word
from documents import plain as plain_text
from documents.dossier import Dossier
from documents.file import File
from documents.making import LeakFound, files, offered
from documents.private import PRIVATE
from documents.translation_lines import squeezed
from meeting.cpr import without_cpr
from meeting.events import Recorded, TranslationTaken
from meeting.fold import replay
from meeting.people import Participant
from meeting.series import Series
from meeting.template import PhaseTemplate, Template
from meeting.text import clean
from meeting.translations import PURPOSE, originals
from tests.documents import example
from tests.documents.happened import held
from tests.documents.hostile import BANK, email, hostile
from tests.documents.planting import Around, Place, with_texts
from tests.documents.reading import tags
from tests.documents.structure import structure
from tests.meeting.moves import PLAN
from tests.table import Table

COLUMNS = 72
SEEDS = st.integers(0, 2**64 - 1)
IN_TEST, GENERATE = 20, (Phase.generate,)
Made = dict[tuple[str, ...], list[File]]
"""Files by kind, reader, language and ending."""
WordsOf = Callable[[int, int, Place], str]
"""Makes a text out of the number of the text that stood there, a number by chance, and the field it stands in."""


def with_words(tables: Sequence[Table], words_of: WordsOf, seed: int, *, apart: bool) -> Dossier:
    """Return the dossier of the last meeting of a series in which everybody wrote something else.

    What was the same text is the same again; with `apart` only where it is of the same agreement or statement of one
    meeting, and never in a private field and an open one.
    """
    random, known = Random(seed), dict[tuple[object, ...], tuple[int, int]]()

    def text_of(meeting: int, around: Around, name: str, text: str) -> str:
        cls = type(around[-1])
        if cls in (PhaseTemplate, Template) or not text.strip() or name == "phone":
            return text
        key = (text, name in PRIVATE.get(cls, ()), meeting, _subject(around)) if apart else (text,)
        number, which = known.setdefault(key, (len(known), random.randrange(2**16)))
        return words_of(number, which, (cls, name))

    logs = [with_texts(tuple(table.log), partial(text_of, table.plan.number)) for table in tables]
    logs[-1] = (*logs[-1], *_translated(logs[-1], words_of, random))
    series = Series(PLAN.series.ref, tuple(replay(log) for log in logs))
    return Dossier(series, series.newest.planned.number, logs[-1])


def _translated(log: tuple[Recorded, ...], words_of: WordsOf, random: Random) -> Iterator[Recorded]:
    """Yield that an interpreter's words were taken in for all that is to be translated."""
    for number, each in enumerate(originals(replay(log)), start=1):
        text = words_of(_TRANSLATED + number, random.randrange(2**16), (TranslationTaken, "text"))
        event, name = TranslationTaken(each.of, "ar", text, each.danish), f"translated{number}"
        yield replace(log[-1], seq=log[-1].seq + number, id=name, act=name, event=event)


_TRANSLATED = 10_000
"""From which number on texts are translations."""


def _subject(around: Around) -> str:
    """Return the id of the agreement or the statement that a text belongs to; empty for any other."""
    names = ("agreement", "statement", "of", "ref")
    found = (getattr(each, name) for each in around for name in names if getattr(each, name, "") not in ("", PURPOSE))
    return str(next(found, ""))


def hostile_words(number: int, which: int, place: Place) -> str:
    """Return a text from the bank; an interpreter's words as the file they are taken in from lets them through."""
    if place == (Participant, "email"):
        return email(number, which)
    words = hostile(number, which)
    return without_cpr(squeezed(f"ord {words}")) if place == (TranslationTaken, "text") else words


def harmless_words(number: int, _which: int, place: Place) -> str:
    """Return a text that nobody could mind."""
    return f"venlig{number}@example.dk" if place == (Participant, "email") else f"Noget rart at sige {number}"


def made(dossier: Dossier) -> Made:
    """Return all files that can be made; what they are called comes from names of people."""
    found: Made = {}
    for file in files(dossier, offered(dossier.meeting, "ar"), "ar", editable=True):
        language = file.name.rpartition(".")[0].rpartition("_")[2]
        key = (file.kind, file.person, language, file.name.rpartition(".")[2])
        found.setdefault(key, []).append(file)
    return found


def keeps_its_form(seed: int) -> None:
    tables, apart = held(seed), seed % 2 == 0
    plain, attacked = (with_words(tables, words, seed, apart=apart) for words in (harmless_words, hostile_words))
    expected, found = _made_or_refused(plain, clean=apart), _made_or_refused(attacked, clean=apart)
    if not expected or not found:
        return
    assert found.keys() == expected.keys()
    for key, some in found.items():
        forms = [structure(file, attacked) for file in some]
        assert forms == [structure(file, plain) for file in expected[key]], key


def _made_or_refused(dossier: Dossier, *, clean: bool) -> Made:
    """Return the files, or none where a paper was refused because of a place: one that is clean never is."""
    if clean:
        return made(dossier)
    try:
        return made(dossier)
    except LeakFound as refused:
        for leak in refused.leaks:
            assert leak.where or leak.place, leak
        return {}


@pytest.mark.parametrize("which", range(len(BANK)))
def test_every_text_of_the_bank_is_drawn_in_every_place(which: int) -> None:
    attacked, plain = (example.hostile(text, text) for text in (hostile(7, which), "Noget rart"))
    assert tags(pdf.render(attacked)) == tags(pdf.render(plain))
    assert word.render(attacked)
    rows = plain_text.rows(attacked, COLUMNS)
    assert all(clean(row) == row and "\n" not in row and cell_len(row) <= COLUMNS for row in rows)


@settings(max_examples=IN_TEST, phases=GENERATE)
@given(seed=SEEDS)
def test_no_text_stops_a_paper_or_changes_its_form(seed: int) -> None:
    keeps_its_form(seed)


@pytest.mark.soak
def test_no_text_does_so_in_many_meetings(pytestconfig: pytest.Config) -> None:
    seed, meetings = pytestconfig.getoption("hypothesis_seed"), 0

    @settings(phases=GENERATE)
    @given(number=SEEDS)
    def one(number: int) -> None:
        nonlocal meetings
        meetings += 1
        keeps_its_form(number)

    one()
    print(f"\n{meetings} meetings with hostile texts (seed {seed}), every file of the form it should have")  # noqa: T201 - the figure of the soak
