"""Meetings as the drawings show them, told as the events that led there; the pictures are made from them too."""
