"""Which scenarios have to see a defect: what is remembered of it, and what is forgotten."""

from pathlib import Path

from tests.faults.proving import BOOKS, GREEN, MUTE, RICH, SEEN, SIGN_UP, TOP_UP
from tools import prove as command
from tools.proving import sight, staying
from tools.proving.campaign import Proof, Sight, Tried
from tools.proving.scenarios import everything

ROOT = Path(__file__).resolve().parents[2]


def test_sight_of_a_scenario_that_is_gone_is_no_sight():
    known = {"rich": (f"{TOP_UP.test}[a row]", "steps/x.py::old"), "mute": ("steps/x.py::gone",)}
    assert sight.existing(known, {TOP_UP.test}) == {"rich": (TOP_UP.test,)}


def remembered(tmp_path: Path, known: Sight, *tried: Tried) -> Sight:
    path = tmp_path / "sight.json"
    sight.write(path, known, Proof(tried, 1.0, 1.0, full=False), {"rich", "mute"})
    return sight.read(path)


def test_sight_is_remembered_and_forgets_what_is_gone(tmp_path):
    known = {"old": ("steps/x.py::y",), "mute": ("steps/m.py::m",)}
    found = remembered(tmp_path, known, Tried(RICH, SEEN), Tried(MUTE, GREEN))
    assert found == {"rich": (TOP_UP.test, BOOKS.test), "mute": ("steps/m.py::m",)}
    assert sight.read(tmp_path / "nowhere.json") == {}


def test_a_scenario_that_sees_another_defect_is_not_asked_for_this_one_too(tmp_path):
    known = {"mute": (BOOKS.test,)}
    assert remembered(tmp_path, known, Tried(RICH, SEEN))["rich"] == (TOP_UP.test,)
    assert remembered(tmp_path, {"mute": (BOOKS.test, TOP_UP.test)}, Tried(RICH, SEEN))["rich"] == (TOP_UP.test,)


def test_who_was_asked_and_saw_nothing_is_not_asked_again(tmp_path):
    known = {"rich": (SIGN_UP, BOOKS.test)}
    assert remembered(tmp_path, known, Tried(RICH, SEEN))["rich"] == (BOOKS.test, TOP_UP.test)


def test_each_scenario_has_a_defect_that_has_to_turn_it_red_or_says_why_it_has_none():
    asked = {test for tests in sight.read(command.SIGHT).values() for test in tests}
    reasons = staying.read(command.STAYING)
    assert {one.test for one in everything(ROOT)} - asked == reasons.keys(), "faults/sight.json, faults/staying.json"
    assert all(reasons.values())
