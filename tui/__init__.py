"""What people see and press: screens, widgets, words and the command line."""
