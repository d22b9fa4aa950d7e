"""Screens: each puts widgets together and hands them what they show."""
