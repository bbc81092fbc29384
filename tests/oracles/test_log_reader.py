"""Logs read on from where the last look ended."""

import json

import pytest

from fixtures.oracles.log_reader import LogLine, LogReader

MINE, OTHER = "a" * 32, "b" * 32


def line(**said: object) -> str:
    return json.dumps(said) + "\n"


@pytest.fixture
def log(tmp_path):
    path = tmp_path / "api.log"
    path.write_text(line(trace_id=MINE, event="before"))
    return path


def events(lines: list[LogLine]) -> list[str]:
    return [str(one.said["event"]) for one in lines]


def test_each_line_is_read_once(log):
    reader = LogReader(log.parent, from_start=True)
    assert events(reader.read(MINE)) == ["before"]
    with log.open("a") as file:
        file.write(line(trace_id=MINE, event="after") + line(trace_id=OTHER, event="not mine"))
    assert events(reader.read(MINE)) == ["after"]
    assert reader.read(MINE) == []


def test_what_was_there_before_may_be_left_out(log):
    reader = LogReader(log.parent, from_start=False)
    (log.parent / "late.log").write_text(line(trace_id=MINE, event="late"))
    assert events(reader.read(MINE)) == ["late"]


def test_a_line_that_is_not_complete_waits(log):
    reader = LogReader(log.parent, from_start=False)
    whole = line(trace_id=MINE, event="in two pieces")
    with log.open("a") as file:
        file.write(whole[:20])
        file.flush()
        assert reader.read(MINE) == []
        file.write(whole[20:])
    assert events(reader.read(MINE)) == ["in two pieces"]


def test_errors_of_anybody_are_read_and_known_by_their_place(log):
    reader = LogReader(log.parent, from_start=True)
    with log.open("a") as file:
        file.write(line(trace_id=OTHER, level="error", event="theirs") + line(level="critical", event="nobody's"))
        file.write(line(trace_id=OTHER, level="info", event='says "error" only'))
        file.write("Traceback (most recent call last):\n  File ...\n")
    found = reader.read()
    assert events(found) == ["theirs", "nobody's", "a traceback outside of the log's own form"]
    assert len({one.place for one in found}) == 3


def test_a_log_that_was_emptied_is_read_from_its_start(log):
    reader = LogReader(log.parent, from_start=True)
    reader.read()
    log.write_text(line(trace_id=MINE, event="new"))
    assert events(reader.read(MINE)) == ["new"]
