"""Where every rule of the program comes from: `sources.toml`, read when first asked for."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import msgspec
from msgspec import Struct


class Level(StrEnum):
    """How strongly a source asks."""

    MUST = "must"
    SHOULD = "should"
    CAN = "can"


class When(StrEnum):
    """The part of a meeting's life a rule is about."""

    BEFORE = "before"
    LIVE = "live"
    AFTER = "after"
    SERIES = "series"


class Source(Struct, frozen=True):
    """One rule and the Danish words it rests on."""

    rule: str
    """R1 to R151."""
    seed: str
    """The number of the publication, `000` to `004`."""
    publication: str
    """Who wrote it, and its title."""
    lines: tuple[int, ...]
    """The lines of the publication, counted from 1."""
    phrase: str
    """Its own words; an ellipsis stands for what is left out."""
    english: str
    """What the words ask for, as one English sentence."""
    level: Level
    phases: tuple[When, ...]
    same_as: str | None = None
    """An earlier rule that asks for the same."""
    not_for_software: str | None = None
    """Why no program can hold this rule, or None if one can."""


def source(rule_id: str) -> Source:
    """Return the source of a rule such as `R35`; KeyError for an id that no source has."""
    return sources()[rule_id]


@cache
def sources() -> Mapping[str, Source]:
    """Return every source by its rule's id, R1 to R151 in order."""
    table = tomllib.loads(files("meeting").joinpath("sources.toml").read_text(encoding="utf-8"))
    titles = table["publications"]
    return MappingProxyType(
        {
            rule: msgspec.convert({"rule": rule, "publication": titles[entry["seed"]], **entry}, Source)
            for rule, entry in table["rules"].items()
        }
    )
