"""How long a scenario waits for jobs: longer where one is at work than where nobody begins any."""

from inspect import signature

import pytest

from payasplay.api.testing import BEGINNING_SECONDS, WORKING_SECONDS, patience
from payasplay.client.testing import TestingClient
from payasplay.testing_schemas import JobOut


@pytest.mark.parametrize(
    ("states", "seconds"),
    [
        (["todo"], BEGINNING_SECONDS),
        (["todo", "todo"], BEGINNING_SECONDS),
        (["doing"], WORKING_SECONDS),
        (["todo", "doing"], WORKING_SECONDS),
    ],
)
def test_a_job_at_work_is_given_more_time(states: list[str], seconds: int) -> None:
    assert patience([JobOut(task="sync", status=each) for each in states]) == seconds


def test_whoever_asks_waits_for_the_answer() -> None:
    timeout = signature(TestingClient.drain).parameters["timeout"].default
    assert BEGINNING_SECONDS < WORKING_SECONDS < timeout
