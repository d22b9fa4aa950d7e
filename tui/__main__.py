"""The door of the program: `ordstyrer`, or `python -m tui`."""

from __future__ import annotations

import gc
import sys
import warnings
from contextlib import suppress


def main() -> int:
    """Run the command the arguments name; return the exit status: 0 done, 1 could not, 2 not understood."""
    # A tenth of a start goes into collecting what the imports make; the screen turns it on again when it stands.
    gc.disable()
    _leave_no_core()
    if not sys.warnoptions:
        # They quote the environment and lines of code, on a screen that others see.
        warnings.simplefilter("ignore")
    from tui.cli.running import run

    return run(sys.argv[1:])


def _leave_no_core() -> None:
    """Keep the key and the words of a meeting out of the file that a crash would leave; where there is such a thing."""
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    sys.exit(main())
