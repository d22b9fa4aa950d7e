"""What `make audit` makes of a report: a known fault fails, and looking up nothing is never called clean."""

from __future__ import annotations

import json

import pytest

from tests.audit import verdict

SOUND = {"name": "click", "version": "8.5.1", "vulns": []}
FAULTY = {"name": "pillow", "version": "9.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["9.0.1"]}]}
UNKNOWN = {"name": "ours", "skip_reason": "ours (1.0) is not in the index"}


def report(*dependencies: object) -> bytes:
    return json.dumps({"dependencies": dependencies, "fixes": []}).encode()


def test_a_known_fault_fails_and_is_named() -> None:
    assert verdict(report(SOUND, FAULTY)) == (
        1,
        ["pillow 9.0: PYSEC-1, mended in 9.0.1.", "2 packages audited, 1 known faults."],
    )


def test_what_could_not_be_looked_up_is_named() -> None:
    status, lines = verdict(report(SOUND, UNKNOWN))
    assert (status, lines[0]) == (0, "not audited: ours (1.0) is not in the index")


@pytest.mark.parametrize("told", [b"", b"connection refused", report(), report(UNKNOWN)])
def test_where_no_database_can_be_had_it_says_so(told: bytes) -> None:
    assert verdict(told) == (0, ["NOT AUDITED: no database of advisories can be had from here."])
