"""The command line: one small module per command, imported when it is asked for. None loads a screen by itself."""
