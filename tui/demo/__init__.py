"""A made-up series for trying the program: three meetings that were held by the real rules, and one about to start."""

MEETING = "2026-014/4"
"""The one about to start."""
