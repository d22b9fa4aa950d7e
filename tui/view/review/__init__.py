"""What reviewing shows: rows made by pure functions of a series or of one meeting."""
