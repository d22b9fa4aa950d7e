"""Search in what was said and agreed."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, date, datetime, time

from meeting.danish_time import COPENHAGEN
from meeting.problem import Problem
from meeting.search_spelling import spellings
from meeting.search_words import Query, Wanted, query
from store.derived import series_word
from store.driver import dbapi
from store.indexing import Kind
from store.log import SearchHit, instant
from store.rows import read_instant

_ASKED = """
SELECT said.meeting, said.seq, said.number, said.at, said.who, said.text, said.kind, said.people,
       coalesce(agreement.number, 0), coalesce(agreement.outcome, '')
FROM said_fts CROSS JOIN said ON said.number = said_fts.rowid
LEFT JOIN agreement ON agreement.meeting = said.meeting AND agreement.agreement = said.agreement
WHERE said_fts MATCH :match
AND (:series IS NULL OR rtrim(said.meeting, '0123456789') IN (SELECT value || '/' FROM json_each(:series)))
AND said.at >= :after AND said.at < :before
AND (:status = '' OR agreement.outcome = :status
     OR (:status = 'open' AND agreement.what <> '' AND agreement.outcome NOT IN ('kept', 'lapsed')))
AND (:status = '' OR said.number = (
     SELECT max(number) FROM said AS last WHERE last.meeting = said.meeting AND last.agreement = said.agreement))
"""
# By number and not by rank: ranking a common word reads the whole index (measurements 6).
_SEARCH = f"{_ASKED} ORDER BY said_fts.rowid DESC LIMIT :limit"
# The index leaps forwards faster than backwards, and what a few series hold is quickly sorted.
_OF_SERIES = f"{_ASKED} ORDER BY +said.number DESC LIMIT :limit"
_ALWAYS, _NEVER = "", "~"
"""Before every instant that is kept, and after every one."""


def search(
    connection: dbapi.Connection, words: str, limit: int, within: Collection[str] | None, today: date
) -> Sequence[SearchHit]:
    """Texts in which everything holds that was asked for, newest first; `within` some series, or all with None.

    Nothing is found without a word or a filter, or with a filter that cannot be read: `search_words.query` says why.
    """
    asked = query(words, today)
    if isinstance(asked, Problem) or asked == Query():
        return []
    series = _series(asked, within)
    if series is not None and not series:
        return []
    given = {
        "match": _match(asked, series),
        "series": None if series is None else json.dumps(series),
        "after": _midnight(asked.after) if asked.after else _ALWAYS,
        "before": _midnight(asked.before) if asked.before else _NEVER,
        "status": asked.status or "",
        "limit": limit,
    }
    return [_hit(*stored) for stored in connection.execute(_SEARCH if series is None else _OF_SERIES, given).fetchall()]


def _hit(meeting: str, seq: int, number: int, at: str, *told: *tuple[str, str, str, str, int, str]) -> SearchHit:
    who, text, kind, people, agreement, outcome = told
    names = tuple(name for _, tab, name in (line.partition("\t") for line in people.split("\n")) if tab)
    return SearchHit(meeting, seq, number, read_instant(at), who, text, kind, names, agreement, outcome)


def _series(asked: Query, within: Collection[str] | None) -> Sequence[str] | None:
    """Return the references of the series that are searched; None for all of them."""
    if not asked.series:
        return None if within is None else sorted(within)
    return [asked.series] if within is None or asked.series in within else []


def _match(asked: Query, series: Sequence[str] | None) -> str:
    """Return what the index is asked for; it narrows down a series or a status, so that few texts are looked at.

    What fewer texts have comes first: the index steps through the first and leaps through the others.
    """
    parts = []
    if series and all(map(series_word, series)):
        parts.append(f"series : ({' OR '.join(_quoted(series_word(ref)) for ref in series)})")
    if asked.status:
        parts.append(f"kind : {_quoted(Kind.AGREEMENT)}")
    if asked.who:
        parts.append(f"people : ({_all(asked.who)})")
    if asked.words:
        parts.append(f"{{people text}} : ({_all(asked.words)})")
    anything = " OR ".join(_quoted(kind) for kind in Kind if kind)
    return " AND ".join(parts) or f"kind : ({anything})"


def _all(wanted: Iterable[Wanted]) -> str:
    return " AND ".join(f"({_any_spelling(each)})" for each in wanted)


def _any_spelling(wanted: Wanted) -> str:
    longer = "" if wanted.whole else "*"
    return " OR ".join(f"{_quoted(spelt)}{longer}" for spelt in spellings(wanted))


def _quoted(text: str) -> str:
    """Nothing a person types is read as the search language of SQLite."""
    return '"{}"'.format(text.replace('"', '""'))


def _midnight(day: date) -> str:
    """Return when a day begins in Denmark, as instants are kept."""
    return instant(datetime.combine(day, time(), COPENHAGEN).astimezone(UTC))
