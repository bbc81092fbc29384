"""The same calls to the platform and to its stand-in: the same statuses, bodies and errors, to the letter."""

import pytest

from fixtures.oracles.contract import Answered, Contract
from tests.contract.journey import Journey
from tests.contract.ways import WAYS


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_both_answer_the_same(platform, standin, way):
    real, mock = Journey(platform), Journey(standin)
    way(real)
    way(mock)
    assert len(mock.told()) >= 10
    for told_by_platform, told_by_standin in zip(real.told(), mock.told(), strict=True):
        assert told_by_standin == told_by_platform


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_the_stand_in_keeps_the_platforms_promises(platform, standin, way):
    contract = Contract(platform.get("/openapi.json").json())
    journey = Journey(standin)
    way(journey)
    for step in journey.steps:
        method, path = step.call.split(" ", 1)
        kind = step.told[0] if step.told else "application/json"
        answer = Answered("a test", method, "/api/v1" + path.partition("?")[0], step.status, kind, step.data)
        assert list(contract.problems(answer)) == []
