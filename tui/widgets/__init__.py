"""Widgets: each shows one part of a meeting and posts messages; none decides anything."""
