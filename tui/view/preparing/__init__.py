"""The pages on which a meeting is prepared, as rows."""
