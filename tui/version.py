"""Which ordstyrer this is; written here because asking the installed package would cost every start 12 ms."""

VERSION = "0.1.0"
