"""A series as another store would have it, and whether it is the same there."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Raw

from documents import making
from documents.dossier import Dossier
from documents.open_json import Entry, WholeSeries, pieces
from documents.open_json_read import read
from meeting.codec import pack
from meeting.events import Recorded
from store.log import Log
from tests.documents.dossiers import new_store
from tui.dossier import load_dossier
from tui.open_json import logs_of, rows_of


def untold(done: int, total: int) -> None:
    """Somebody who does not care how far it is."""
    assert 0 <= done <= total


def written(ref: str, logs: Sequence[tuple[str, Sequence[Entry]]]) -> bytes:
    """Return the document of a series."""
    return b"".join(pieces(ref, "1.0", logs, untold))


def entries(log: Sequence[Recorded]) -> list[Entry]:
    """Return a log as a document has it."""
    found = []
    for each in log:
        kind, version, payload = pack(each.event)
        event = Raw(payload.encode())
        found.append(Entry(each.seq, each.id, each.act, each.at, each.pane, kind, version, event))
    return found


def comes_back(meeting: str, log: Sequence[Recorded]) -> WholeSeries:
    """See that a meeting comes back from a document, event by event; its state is held against its hash there."""
    ref, _, _ = meeting.rpartition("/")
    whole = read(written(ref, [(meeting, entries(log))]), untold)
    [one] = whole.meetings
    assert [entry.recorded() for entry in one.events] == list(log)
    return whole


def is_the_same_elsewhere(log: Log, ref: str) -> None:
    """See that a series of a store is the same in another: entries, states, index tables and papers."""
    first = written(ref, logs_of(log.series_events(ref)))
    with new_store() as other:
        whole = read(first, untold)
        other.take_in(ref, rows_of(whole))
        assert other.check() == []
        assert written(ref, logs_of(other.series_events(ref))) == first
        for one in whole.meetings:
            if one.state.plan is not None:
                _same_papers(load_dossier(log, one.meeting), load_dossier(other, one.meeting))


def _same_papers(here: Dossier, there: Dossier) -> None:
    assert there == here
    for kind in making.offered(here.meeting):
        assert making.documents_of(there, kind) == making.documents_of(here, kind)
    # The drawing is the same for the same paper (tests/documents/test_pdf.py), so one that is drawn stands for all.
    newest = making.offered(here.meeting)[:1]
    drawn = [[file.content for file in making.files(each, newest)] for each in (here, there)]
    assert drawn[0] == drawn[1]
