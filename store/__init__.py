"""What is kept: an append-only log of events, in SQLite."""
