"""How a start looks to whoever waits for it: a live table on a terminal, plain lines in a log."""

import time
from types import TracebackType
from typing import Self, TextIO

from rich.console import Console
from rich.live import Live
from rich.table import Table
from rich.text import Text

from launch.plan import Event

HEARTBEAT_SECONDS = 5.0
_STYLES = {"waiting": "dim", "starting": "yellow", "ready": "green", "died": "bold red"}


class Progress:
    """Follows a start without a word: the state of each part, as far as the events tell.

    A start is one ``with`` block: ``begin``, then ``show`` for each event and ``tick`` at least every ``tick_seconds``.
    """

    tick_seconds = 0.1

    def __init__(self) -> None:
        self.states: dict[str, str] = {}
        self._since: dict[str, float] = {}
        self._took: dict[str, float] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def begin(self, parts: list[str]) -> None:
        """Learn the names of the parts, in the order in which to show them."""
        self.states = dict.fromkeys(parts, "waiting")

    def show(self, event: Event) -> None:
        """Take in one event."""
        if event.part:
            self.states[event.part] = event.kind
            if event.kind == "starting":
                self._since[event.part] = time.monotonic()
            else:
                self._took[event.part] = event.seconds
        culprit = event.error.get("name")
        if culprit in self.states:
            self.states[culprit] = "died"
        if event.kind == "up":
            self.note(f"stack up in {event.seconds:.1f} s")
        elif event.kind == "swept":
            self.note(f"removed what a killed run had left: {event.text}")

    def tick(self) -> None:
        """Time has passed."""

    def note(self, text: str) -> None:
        """Say something about the whole."""

    def seconds(self, part: str) -> float | None:
        """How long the part took, or takes already; None before its start."""
        if part in self._took:
            return self._took[part]
        return time.monotonic() - self._since[part] if part in self._since else None


class Lines(Progress):
    """One line for each part that is ready, and a heartbeat that names those that are not."""

    def __init__(self, stream: TextIO, heartbeat_seconds: float = HEARTBEAT_SECONDS) -> None:
        super().__init__()
        self._stream = stream
        self._heartbeat_seconds = heartbeat_seconds
        self._began = self._beat = time.monotonic()

    def begin(self, parts: list[str]) -> None:
        """Start the clock of the heartbeat."""
        super().begin(parts)
        self._began = self._beat = time.monotonic()

    def show(self, event: Event) -> None:
        """Write a line for a part that is ready."""
        if event.kind == "ready":
            self.note(f"{event.part} ready in {event.seconds:.1f} s")
        super().show(event)

    def tick(self) -> None:
        """Write the heartbeat when it is due."""
        now = time.monotonic()
        if now - self._beat >= self._heartbeat_seconds:
            self._beat = now
            waits = [self._waits(part) for part, state in self.states.items() if state in {"waiting", "starting"}]
            self.note(f"after {now - self._began:.0f} s still awaited: {', '.join(waits)}")

    def note(self, text: str) -> None:
        """Write the line at once: a log may be watched."""
        self._stream.write(text + "\n")
        self._stream.flush()

    def _waits(self, part: str) -> str:
        seconds = self.seconds(part)
        return f"{part} (not started)" if seconds is None else f"{part} ({seconds:.1f} s)"


class LiveTable(Progress):
    """A table that lives on a terminal: part, state, seconds."""

    def __init__(self, console: Console) -> None:
        super().__init__()
        self._console = console
        self._live = Live(get_renderable=self.table, console=console, refresh_per_second=10)

    def __enter__(self) -> Self:
        self._live.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._live.stop()

    def note(self, text: str) -> None:
        """Write above the table."""
        self._console.print(Text(text))

    def table(self) -> Table:
        """Draw it as it is now."""
        table = Table("part", "state", "seconds", box=None, pad_edge=False)
        table.columns[2].justify = "right"
        for part, state in self.states.items():
            seconds = self.seconds(part)
            table.add_row(part, Text(state, style=_STYLES[state]), "" if seconds is None else f"{seconds:.1f}")
        return table


def progress_on(stream: TextIO) -> Progress:
    """Choose the way that suits the stream."""
    return LiveTable(Console(file=stream)) if stream.isatty() else Lines(stream)
