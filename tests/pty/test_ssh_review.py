"""Reviewing over SSH with the line of README: it opens the review of one family, and nothing else comes of it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pty import failing_review, review_tries, tries, watched
from tests.pty.host import MISSING, SERVER
from tests.pty.reviewed import OTHER, OWN, UNSEEN, Reviewed, reviewed
from tests.pty.reviewer import README, Reviewer, line_for
from tests.pty.tries import OPEN, Try

EVERY_DAY = frozenset(
    ("bytes that are no text", "another family in the search", "a terminal with a command in its name", "a shell")
)


@pytest.fixture
def there(tmp_path: Path) -> Iterator[Reviewed]:
    if MISSING:
        pytest.skip(MISSING)
    with reviewed(tmp_path) as host:
        yield host


def test_a_reviewer_opens_a_series_searches_and_replays_a_meeting(there: Reviewed) -> None:
    before = there.events()
    with there.comes().opens() as pane:
        pane.until(OWN)
        assert OPEN in pane.text()
        pane.press("s")
        pane.until("Søg efter")
        pane.press("aflastning")
        pane.until(lambda shown: shown.count("aflastning") > 1, what="a hit")
        pane.press("escape")
        pane.until("Møderække · ")
        pane.press("right")
        pane.until("3. møde")
        pane.press("right", "right", "right")
        pane.settle()
        pane.press("enter")
        pane.until("har ordet")
        pane.press("q")
        assert pane.until_ended() == 0
    assert there.events() == before
    assert watched.noted(there.watch) == ""


@pytest.mark.parametrize("tried", [each for each in review_tries.TRIES if each.name in EVERY_DAY], ids=lambda t: t.name)
def test_a_try_gives_the_review_or_nothing(there: Reviewed, tried: Try) -> None:
    there.bears(there.comes(), tried)


@pytest.mark.soak
@pytest.mark.parametrize("tried", review_tries.TRIES, ids=lambda tried: tried.name)
def test_every_try_gives_the_review_or_nothing(there: Reviewed, tried: Try) -> None:
    there.bears(there.comes(), tried)


def test_there_are_forty_tries_at_least_each_of_its_own_name() -> None:
    names = [tried.name for tried in review_tries.TRIES]
    assert len(names) == len(set(names)) >= 40
    assert set(names) >= EVERY_DAY


def test_the_text_comes_without_a_terminal(there: Reviewed) -> None:
    told = there.comes(more="--plain").asks()
    assert told.startswith(f"Familien A., {OWN}\n")
    assert "Familien B." not in told


def test_another_family_is_there_to_be_found_by_whoever_may(there: Reviewed) -> None:
    with there.kept.log() as log:
        assert any(UNSEEN in hit.text for hit in log.search("Bruun"))


def test_a_key_for_two_families_shows_both(there: Reviewed) -> None:
    told = there.comes(OWN, OTHER, more="--plain").asks()
    assert {line.split(":")[0] for line in told.splitlines()} == {OWN, OTHER}


def test_without_env_i_the_line_opens_nothing(there: Reviewed) -> None:
    line = line_for(there.desk, [OWN])
    shorter = re.sub(r"/usr/bin/env -i", "/usr/bin/env", line)
    assert shorter != line
    with Reviewer(there.host, there.desk, shorter).opens() as pane:
        assert pane.until_ended() == 2
        assert "env -i" in pane.text()


def test_the_tries_would_see_a_shell_if_a_line_gave_one(there: Reviewed) -> None:
    line = line_for(there.desk, [OWN])
    careless = line.replace(r"\"$TERM\"", "$TERM")
    assert careless != line
    tried = next(each for each in review_tries.TRIES if each.name == "a terminal with a command in its name")
    reviewer = Reviewer(there.host, there.desk, careless)
    with pytest.raises(AssertionError):
        there.bears(reviewer, tried)
    assert any(sign in reviewer.saw() for sign in tries.SHELL)


@pytest.mark.soak
@pytest.mark.parametrize(
    "name", ["a port of the host", "a proxy on the host", "a port here", "one's own keys on the host"]
)
def test_the_tries_would_see_a_forwarding_if_a_line_allowed_it(there: Reviewed, name: str) -> None:
    line = line_for(there.desk, [OWN]).removeprefix("restrict,pty,")
    [tried] = [each for each in review_tries.FORWARDINGS if each.name == name]
    with pytest.raises(AssertionError, match=name):
        there.bears(Reviewer(there.host, there.desk, line), tried)


@pytest.mark.usefixtures("there")
def test_the_lines_for_the_server_in_readme_are_understood_by_it(tmp_path: Path) -> None:
    block = re.search(r"^    Match User ordstyrer\n(?: {8}.*\n)+", README.read_text(encoding="utf-8"), re.MULTILINE)
    assert block
    config = tmp_path / "sshd_config"
    config.write_text(f"HostKey {tmp_path / 'ssh' / 'host'}\n{block[0]}")
    asked = [SERVER, "-T", "-f", str(config), "-C", "user=ordstyrer,host=a,addr=192.0.2.7"]
    told = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.splitlines()
    assert {"disableforwarding yes", "clientaliveinterval 30", "authenticationmethods publickey"} <= set(told)


def test_an_error_of_the_program_is_its_end_and_shows_nothing_of_the_meeting(there: Reviewed) -> None:
    there.desk.program = [*failing_review.COMMAND]
    before = there.files()
    with there.comes().opens() as pane:
        pane.until(OPEN)
        pane.press("down")
        assert pane.until_ended() == 1
        said = "ordstyrer måtte standse. Alt, der er gemt, er i god behold; start programmet igen."
        assert pane.outside().split("\r\n")[0].endswith(said)
        assert not [sign for sign in (*tries.SHELL, "RuntimeError", "Madsen") if sign in pane.all_shown()]
    assert there.files() == before


def test_a_folder_that_others_can_write_opens_nothing(there: Reviewed) -> None:
    there.desk.store.parent.chmod(0o777)
    before = there.files()
    with there.comes().opens() as pane:
        assert pane.until_ended() == 1
        assert f"chmod go-w {there.desk.store.parent}" in " ".join(pane.outside().split())
        assert not [sign for sign in (*tries.SHELL, OPEN, OWN) if sign in pane.all_shown()]
    assert there.files() == before
