"""Settings that hold for every test."""

from collections.abc import Generator
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, settings

from store import keys

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

settings.register_profile("quick", derandomize=True, database=None, deadline=None, max_examples=60)
settings.register_profile(
    "soak",
    database=None,
    deadline=None,
    max_examples=2000,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("quick")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--skip-is-failure", action="store_true", help="count a skipped test as failed, as make soak does")


@pytest.fixture(autouse=True)
def few_rounds(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work a passphrase out in no time; a test marked otherwise takes as long as users wait."""
    if request.node.get_closest_marker("all_rounds") is None:
        monkeypatch.setattr(keys, "_ROUNDS", 1000)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    return _failed_if_skipped(report, item.config)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    return _failed_if_skipped(report, collector.config)


def _failed_if_skipped(report: Report, config: pytest.Config) -> Report:
    if report.skipped and config.getoption("skip_is_failure"):
        report.outcome = "failed"
        report.longrepr = f"skipped, where a skip is a failure: {report.longrepr}"
    return report
