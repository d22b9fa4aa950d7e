"""Tests that read like use."""
