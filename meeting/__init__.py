"""What is true about a meeting: pure rules, without I/O or a clock."""
