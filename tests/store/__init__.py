"""What the store promises, one file for each promise."""
