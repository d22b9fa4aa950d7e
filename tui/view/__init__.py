"""Pure functions that turn the state of a meeting into words, signs and rows."""
