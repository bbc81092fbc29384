"""A job that meets trouble is tried again, after growing pauses, for about a quarter of an hour at least."""

from datetime import timedelta
from types import ModuleType
from unittest.mock import Mock

import pytest

from payasplay.domains import modules
from payasplay.jobs import Job

TRIES = 10


def jobs_of(module: ModuleType) -> list[Job]:
    return [each for each in vars(module).values() if isinstance(each, Job)]


JOBS = [each for module in modules("tasks") for each in jobs_of(module)]


def test_there_are_jobs():
    assert len(JOBS) > 15


@pytest.mark.parametrize("kept", JOBS, ids=lambda kept: kept._task.name)
def test_trouble_does_not_end_a_job(kept):
    strategy = kept._task.retry_strategy
    job = [Mock(attempts=tried, task_name=kept._task.name) for tried in range(TRIES)]
    tries = [strategy.get_retry_decision(exception=OSError("away"), job=each) for each in job]
    assert None not in tries
    assert tries[-1].retry_at - tries[0].retry_at > timedelta(minutes=8)
