"""The pictures in screenshots/, drawn by the real screens from the scenes that the tests use."""
