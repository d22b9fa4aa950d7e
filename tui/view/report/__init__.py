"""A whole meeting told in plain text, for a pipe, a screen reader or a Braille line: a word beside every state."""
