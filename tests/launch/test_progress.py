"""How a start looks."""

import io
import os

from rich.console import Console

from launch.errors import PartDied
from launch.plan import Event
from launch.progress import Lines, LiveTable, progress_on
from tests.launch import fakes


def test_a_log_has_a_line_a_part_and_no_control_characters():
    stream = io.StringIO()
    owned = fakes.owned(
        fakes.lives("worker"), fakes.once("setup", "pass"), owner=os.getpid(), progress=progress_on(stream)
    )
    owned.wait_until_up()
    owned.end()
    *parts, last = stream.getvalue().splitlines()
    assert sorted(line.rsplit(" ", 2)[0] for line in parts) == ["setup ready in", "worker ready in"]
    assert last.startswith("stack up in ")
    assert "\x1b" not in stream.getvalue()


def test_a_log_has_a_heartbeat_that_names_what_is_awaited():
    stream = io.StringIO()
    progress = Lines(stream, heartbeat_seconds=0)
    progress.begin(["postgres", "api", "worker"])
    progress.show(Event("ready", "postgres", 0.44))
    progress.show(Event("starting", "api"))
    progress.tick()
    assert stream.getvalue() == "postgres ready in 0.4 s\nafter 0 s still awaited: api (0.0 s), worker (not started)\n"


def test_a_heartbeat_waits_for_its_time():
    stream = io.StringIO()
    progress = Lines(stream)
    progress.begin(["api"])
    progress.tick()
    assert stream.getvalue() == ""


def test_a_swept_folder_is_told():
    stream = io.StringIO()
    Lines(stream).show(Event("swept", text="/tmp/run-1"))
    assert stream.getvalue() == "removed what a killed run had left: /tmp/run-1\n"


def test_a_terminal_has_a_table_that_names_state_and_seconds():
    stream = io.StringIO()
    death = PartDied(name="web", code=1, seconds=0.2, lines=[])
    with LiveTable(Console(file=stream, force_terminal=True, width=80, color_system=None)) as progress:
        progress.begin(["postgres", "api", "web"])
        progress.show(Event("ready", "postgres", 0.44))
        progress.show(Event("starting", "web"))
        progress.show(Event("failed", seconds=1, error=death.to_json()))
    rows = [line.split() for line in stream.getvalue().splitlines() if line.strip()]
    assert ["postgres", "ready", "0.4"] in rows
    assert any(row[:2] == ["api", "waiting"] for row in rows)
    assert any(row[:2] == ["web", "died"] for row in rows)


def test_the_stream_decides():
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    assert isinstance(progress_on(Terminal()), LiveTable)
    assert isinstance(progress_on(io.StringIO()), Lines)
