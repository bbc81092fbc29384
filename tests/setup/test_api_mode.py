"""`--api-mode=mock` chooses by what scenarios stand on, and says what it left out, and why."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from fixtures.target import HANDED_OVER

ROOT = Path(__file__).resolve().parents[2]


# Collecting is quick where the machine has nothing else to do.
pytestmark = pytest.mark.timeout(240)


@pytest.fixture(scope="module")
def playback() -> str:
    """What pytest would run of some scenarios, and what it says about the rest; nothing is started."""
    files = ("steps/test_playback.py", "steps/test_settlement.py", "steps/test_notifications.py")
    options = ("--collect-only", "-q", "-p", "no:randomly", "-p", "no:fixtures.lint.plugin", "--api-mode=mock")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", *files, *options],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f".{os.pathsep}services"},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    return run.stdout + run.stderr


def test_pages_stay(playback):
    assert "test_sara_finds_a_film_by_its_name" in playback
    assert "test_the_bell_counts_only_what_is_unread" in playback


def test_what_needs_a_mailbox_or_a_provider_goes_and_is_counted(playback):
    assert "test_money_that_comes_in_time_lets_it_play_on" not in playback
    assert re.search(r"\d+ left out, they need a mailbox", playback)
    assert re.search(r"\d+ left out, they need the payment provider", playback)


def test_what_says_that_it_needs_the_platform_goes_too(playback):
    assert "test_settlement.py::" not in playback
    assert re.search(r"\d+ left out, they need the platform itself \(@backend\)", playback)


def test_with_several_workers_it_is_said_once(tmp_path):
    options = ("-n", "2", "-p", "no:fixtures.lint.plugin", "--api-mode=mock", "--no-report", "--autopsies=0")
    # Beside the run that this test is part of.
    beside = (f"--alluredir={tmp_path / 'results'}", f"--logs={tmp_path / 'logs'}")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "steps/test_playback.py", "-k", "money_that_comes_in_time", *options, *beside],
        cwd=ROOT,
        env={**{name: value for name, value in os.environ.items() if name != HANDED_OVER}, "PYTHONPATH": ".:services"},
        capture_output=True,
        text=True,
        timeout=200,
        check=False,
    )
    assert run.returncode == pytest.ExitCode.NO_TESTS_COLLECTED, run.stdout + run.stderr
    assert run.stdout.count("api mode mock: 1 left out, they need the payment provider") == 1
