"""What a scenario recorded is kept until everything was told of it, and no longer."""

from types import SimpleNamespace
from typing import Any, cast

import pytest

from fixtures.recording import RECORDING, Recording, pytest_runtest_protocol


def test_a_recording_is_forgotten_once_its_scenario_is_over():
    item: Any = SimpleNamespace(stash=pytest.Stash())
    item.stash[RECORDING] = Recording(cast("Any", None))
    protocol = pytest_runtest_protocol(item)
    next(protocol)
    assert RECORDING in item.stash
    with pytest.raises(StopIteration, match="done"):
        protocol.send("done")
    assert RECORDING not in item.stash
