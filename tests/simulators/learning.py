"""The stand-in for learning systems as a process, and sites at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from fixtures.learning import LearningSystems
from tests.simulators.world import Simulator, free_port


@contextmanager
def running(directory: Path) -> Iterator[LearningSystems]:
    port = free_port()
    simulator = Simulator("simulators.learning", *("--host", "127.0.0.1", "--port", str(port)), directory=directory)
    url = f"http://127.0.0.1:{port}"
    with httpx.Client(base_url=url, trust_env=False) as http:
        yield LearningSystems(http, url)
    assert simulator.end() == 0, "\n".join(simulator.lines)
