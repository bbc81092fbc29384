"""What was there when the suite had been read is set apart from the garbage collector; what a test makes is not."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
pytest_plugins = ["pytester"]

SUITE = """
import gc

class Kept: ...

KEPT = Kept()

def test_what_was_read_is_set_apart():
    assert gc.get_freeze_count() > 10_000
    assert not any(each is KEPT.__dict__ or each is KEPT or each is Kept for each in gc.get_objects())

def test_what_a_test_makes_is_collected():
    made = Kept()
    assert any(each is made for each in gc.get_objects())
"""


def test_only_what_was_read_is_set_apart(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    pytester.makepyfile(SUITE)
    outcome = pytester.runpytest_subprocess("-p", "fixtures.garbage", "-p", "no:cacheprovider")
    outcome.assert_outcomes(passed=2)
