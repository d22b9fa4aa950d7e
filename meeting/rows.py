"""One table of a TOML file read into a struct field by field, so that all its problems are found together.

A field's type says what may stand there: an enum by its values, and an `Annotated` type by the sentence in its
`msgspec.Meta`. A field without a default must be there; a field of type `object` is passed on as it is.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, TypeVar, Union, get_args, get_origin, get_type_hints

import msgspec
import msgspec.structs

from meeting.problem import Problem, Where, mark
from meeting.text import clean

Row = TypeVar("Row", bound=msgspec.Struct)
"""The struct of a table."""

_MOST = 9_999
_LONGEST_KEY = 40
_NUMBERS: Mapping[object, object] = {
    int: Annotated[int, msgspec.Meta(ge=0, le=_MOST)],
    float: Annotated[float, msgspec.Meta(ge=0, le=_MOST)],
}
_RIGHT: Mapping[object, str] = {
    str: mark("Write it in quotes."),
    int: mark("Write a whole number from 0 to {most}, without quotes."),
    float: mark("Write a number from 0 to {most}, without quotes."),
    bool: mark("Write true or false, without quotes."),
}
_RIGHT_LIST = mark("Write a list in square brackets, as in {example}.")
_BLANKS: Mapping[object, object] = {str: "", int: 0, float: 0.0, bool: False}


def read_row(
    kind: type[Row], table: Mapping[str, object], where: Where, given: Mapping[str, object] | None = None
) -> tuple[Row, list[Problem]]:
    """Return the struct that a table holds and what is wrong; a field that is wrong is blank or has its default.

    `given` holds fields that are no keys of the table. Texts come out with single spaces and in Unicode form C.
    """
    hints = _hints(kind)
    values: dict[str, object] = dict(given or {})
    fields = [field for field in _fields(kind) if field.name not in values]
    problems = _unknown(table, [field.name for field in fields], where)
    for field in fields:
        place = msgspec.structs.replace(where, field=field.name)
        if field.name not in table:
            if field.required:
                problems.append(_wrong(mark("This is missing."), hints[field.name], place))
                values[field.name] = _blank(hints[field.name])
            continue
        value = read_value(table[field.name], hints[field.name], place)
        if not isinstance(value, Problem):
            values[field.name] = value
            continue
        problems.append(value)
        if field.required:
            values[field.name] = _blank(hints[field.name])
    make: Callable[..., Row] = kind
    return make(**values), problems


def nearest(word: object, words: Iterable[str]) -> str:
    """Return the one of `words` that somebody may have meant by `word`; empty if none is near."""
    return next(iter(get_close_matches(str(word).casefold()[:_MOST], tuple(words), n=1)), "")


def tidy(value: object) -> object:
    """Return a text, or a list of texts, in Unicode form C and with single spaces; anything else as it is."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).split())
    return [tidy(item) for item in value] if isinstance(value, list) else value


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    # Msgspec evaluates the types anew at each call, and a form reads a whole plan at each letter.
    return msgspec.structs.fields(kind)


@cache
def _hints(kind: type[object]) -> Mapping[str, object]:
    return get_type_hints(kind, include_extras=True)


def read_value(value: object, hint: object, where: Where) -> object:
    """Return a value in the type of its field, or the problem with it."""
    if _base(hint)[0] is object:
        return value
    tidied = tidy(value)
    texts = tidied if isinstance(tidied, list) else [tidied]
    if any(isinstance(text, str) and clean(text) != text for text in texts):
        wrong, right = (
            mark("This holds a character that steers a terminal."),
            mark("Delete it and type the text again."),
        )
        return Problem(wrong, right, where=where)
    try:
        return msgspec.convert(tidied, _NUMBERS.get(hint, hint))
    except msgspec.ValidationError:
        return _wrong(mark("This does not fit."), hint, where, nearest_to=tidied)


def _wrong(wrong: str, hint: object, where: Where, nearest_to: object = "") -> Problem:
    """Return a problem that says what the field of this type wants."""
    base, right = _base(hint)
    if isinstance(base, type) and issubclass(base, Enum):
        choices = tuple(str(member.value) for member in base)
        if guess := nearest(nearest_to, choices):
            return Problem(wrong, mark('Did you mean "{guess}"?'), {"guess": guess}, where)
        return Problem(wrong, mark("Write one of: {choices}."), {"choices": ", ".join(choices)}, where)
    if get_origin(base) is tuple:
        element = get_args(base)[0]
        if isinstance(element, type) and issubclass(element, Enum) and isinstance(nearest_to, list):
            known = [member.value for member in element]
            return _wrong(wrong, element, where, next((each for each in nearest_to if each not in known), ""))
        example = '["…", "…"]' if str in get_args(base) else "[8, 11]"
        return Problem(wrong, right or _RIGHT_LIST, {"example": example}, where)
    most = {"most": _MOST} if base in {int, float} and not right else {}
    return Problem(wrong, right or _RIGHT.get(base, ""), most, where)


def _unknown(table: Mapping[str, object], names: list[str], where: Where) -> list[Problem]:
    problems = []
    for key in table:
        if key not in names:
            place = msgspec.structs.replace(where, field=clean(key[:_LONGEST_KEY]))
            problems.append(unknown_key(key, names, place))
    return problems


def unknown_key(key: str, names: Iterable[str], where: Where) -> Problem:
    """Return the problem of a key or table that a file must not have, with the one that may have been meant."""
    known = tuple(names)
    wrong = mark("There is no such key.")
    if guess := nearest(key, known):
        return Problem(wrong, mark('Did you mean "{guess}"?'), {"guess": guess}, where)
    return Problem(wrong, mark("Write one of: {choices}."), {"choices": ", ".join(known)}, where)


def _base(hint: object) -> tuple[object, str]:
    """Return the type of a hint without its None and annotations, and the sentence of its annotation."""
    if get_origin(hint) in {Union, UnionType}:
        hint = next(part for part in get_args(hint) if part is not NoneType)
    if get_origin(hint) is not Annotated:
        return hint, ""
    base, *notes = get_args(hint)
    return base, next((note.description or "" for note in notes if isinstance(note, msgspec.Meta)), "")


def _blank(hint: object) -> object:
    base, _ = _base(hint)
    if isinstance(base, type) and issubclass(base, Enum):
        return next(iter(base))
    return _BLANKS.get(base, () if get_origin(base) is tuple else None)
