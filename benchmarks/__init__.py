"""Measurements against a bare Textual app."""
