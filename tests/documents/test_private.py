"""Every text field of what is recorded is private, open to all, or no words: a new one has to be put somewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from enum import Enum
from typing import get_origin, get_type_hints

import pytest
from msgspec import NODEFAULT, Struct
from msgspec.structs import fields as struct_fields

from documents.fields import fields
from documents.private import OPEN, PRIVATE
from tests.clock import START
from tests.documents.classified import NO_WORDS, recorded_types, text_fields


@pytest.mark.rule("R40", "R118")
def test_every_text_field_is_private_or_open_or_no_words() -> None:
    known = {(cls, name) for table in (PRIVATE, OPEN) for cls, names in table.items() for name in names}
    unknown = [
        f"{cls.__name__}.{name}"
        for cls, name in text_fields()
        if (cls, name) not in known and name not in NO_WORDS.get(cls.__name__, "").split()
    ]
    assert unknown == [], "put it into PRIVATE or OPEN of documents/private.py, or into NO_WORDS"


def test_no_field_is_named_that_is_gone_or_named_twice() -> None:
    named = Counter(
        f"{cls.__name__}.{name}" for table in (PRIVATE, OPEN) for cls, names in table.items() for name in names
    )
    named.update(f"{cls}.{name}" for cls, names in NO_WORDS.items() for name in names.split())
    assert set(named) == {f"{cls.__name__}.{name}" for cls, name in text_fields()}
    assert {name: times for name, times in named.items() if times > 1} == {}


def test_no_two_types_have_one_name() -> None:
    assert Counter(cls.__name__ for cls in recorded_types()).most_common(1)[0][1] == 1


@pytest.mark.parametrize("cls", PRIVATE, ids=lambda cls: cls.__name__)
def test_the_words_of_every_private_field_are_found(cls: type[Struct]) -> None:
    found = {field.text: field.secret for field in fields(example(cls))}
    assert {words(name): secret for name, secret in PRIVATE[cls].items()}.items() <= found.items()


def words(name: str) -> str:
    return f"Det her har nogen skrevet som {name}"


def example(cls: type[Struct]) -> Struct:
    """Return a value of a type with words in each private field, and whatever it takes in those that need something."""
    hints = get_type_hints(cls)
    needed = (field.name for field in struct_fields(cls) if field.default is NODEFAULT is field.default_factory)
    private = {name: words(name) for name in PRIVATE.get(cls, ())}
    return cls(**({name: _whatever(hints[name]) for name in needed} | private))


def _whatever(hint: object) -> object:
    if not isinstance(hint, type):
        return {} if get_origin(hint) is Mapping else () if get_origin(hint) is tuple else None
    if issubclass(hint, Struct):
        return example(hint)
    if issubclass(hint, datetime):
        return START
    return next(iter(hint)) if issubclass(hint, Enum) else hint()
