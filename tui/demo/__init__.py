"""A made-up series for trying the program: three meetings that were held by the real rules, and one about to start."""

REF = "2026-014"
MEETING = f"{REF}/4"
"""The one about to start."""
