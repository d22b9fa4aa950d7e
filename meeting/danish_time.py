"""Clock times in Denmark as UTC instants, on the two nights too when the clocks are changed."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

COPENHAGEN = ZoneInfo("Europe/Copenhagen")


def local_day(instant: datetime) -> date:
    """Return the date that an aware instant falls on in Denmark."""
    return instant.astimezone(COPENHAGEN).date()


def instants_of(local: datetime) -> tuple[datetime, ...]:
    """Return the UTC instants at which clocks in Denmark show a naive date and time, in order.

    It is one; two in the hour when summer time ends; none in the hour that is left out when it begins.
    """
    both = {local.replace(tzinfo=COPENHAGEN, fold=fold).astimezone(UTC) for fold in (0, 1)}
    shown = local.replace(fold=0)
    return tuple(
        sorted(instant for instant in both if instant.astimezone(COPENHAGEN).replace(tzinfo=None, fold=0) == shown)
    )
