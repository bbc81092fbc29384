"""Ports are chosen so that runs that start at the same moment do not meet."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from launch import ports
from launch.environment import PROJECT, python_environment
from launch.errors import MissingTool
from launch.runs import runs_root

CHOOSES = (
    "import sys; from launch import ports\n"
    "ports._LOWEST, ports._HIGHEST = int(sys.argv[1]), int(sys.argv[1]) + 3; ports._ephemeral = lambda: (0, 0)\n"
    "print(*ports.free_ports(2), flush=True); sys.stdin.read()"
)


@pytest.fixture
def three_ports(monkeypatch) -> set[int]:
    """The only three ports that there are."""
    first = next(port for port in range(20_000, 30_000) if not any(ports.is_taken(port + more) for more in range(3)))
    monkeypatch.setattr(ports, "_LOWEST", first)
    monkeypatch.setattr(ports, "_HIGHEST", first + 3)
    monkeypatch.setattr(ports, "_ephemeral", lambda: (0, 0))
    # What this process has chosen for other tests' systems stays its own, and one of the three may be among it.
    monkeypatch.setattr(ports, "_chosen", set())
    return {first, first + 1, first + 2}


@contextmanager
def other_run(first: int) -> Iterator[set[int]]:
    """Another process that has chosen two of them, and lives; the two."""
    same_root = python_environment() | {"PAP_RUNS_ROOT": str(runs_root())}
    with subprocess.Popen(
        [sys.executable, "-c", CHOOSES, str(first)],
        cwd=PROJECT, env=same_root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        yield {int(port) for port in process.stdout.readline().split()}


def test_what_another_run_has_chosen_is_not_chosen_again_before_it_ends(three_ports):
    with other_run(min(three_ports)) as theirs:
        assert len(theirs) == 2
        assert set(ports.free_ports(1)) == three_ports - theirs
        with pytest.raises(MissingTool, match="no 1 free ports"):
            ports.free_ports(1)
    assert set(ports.free_ports(2)) == theirs
