"""The door of the program: `ordstyrer`, or `python -m tui`."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    """Run the command the arguments name; return the exit status: 0 done, 1 could not, 2 not understood."""
    # A tenth of a start goes into collecting what the imports make; the screen turns it on again when it stands.
    gc.disable()
    from tui.cli.running import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
