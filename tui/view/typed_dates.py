"""What is said of a date that is typed and cannot be meant, in a form and in the leader's row."""

from __future__ import annotations

from meeting.dates import DateProblem
from tui.view.words import mark

WHY_NO_DATE = {
    DateProblem.JUST_PAST: mark("That day is past. Write the year too, if it is next year."),
    DateProblem.NO_SUCH_DAY: mark("There is no such day."),
}
"""Msgids of what is wrong with a date that can be read."""
DAY_PAST = mark("That day is past.")
"""Msgid for a form, where the meeting may have been planned for a day that has been."""
