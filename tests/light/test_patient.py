"""A terminal that is gone keeps nobody waiting."""

from __future__ import annotations

import io
from threading import Thread

from textual.drivers._writer_thread import MAX_QUEUED_WRITES, WriterThread

from tui.light.patient import Patient


class Gone(io.StringIO):
    """A terminal whose line broke."""

    def write(self, text: str) -> int:
        raise OSError(5, text)

    def flush(self) -> None:
        raise OSError(5, "gone")


def test_what_is_drawn_arrives() -> None:
    terminal = io.StringIO()
    file = Patient(terminal)
    assert file.write("Ida") == 3
    file.flush()
    assert terminal.getvalue() == "Ida"


def test_more_can_be_drawn_than_fits_into_the_queue_although_nobody_is_there_any_more() -> None:
    writer = WriterThread(Patient(Gone()))  # type: ignore[arg-type]  # it only writes and flushes

    def draw() -> None:
        for _ in range(3 * MAX_QUEUED_WRITES):
            writer.write("Ida")
        writer.stop()

    writer.start()
    drawing = Thread(target=draw, daemon=True)
    drawing.start()
    drawing.join(timeout=10)
    assert not drawing.is_alive()
