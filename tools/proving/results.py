"""What a run found, read from its Allure results."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_RED = {"failed", "broken"}
_ORACLE = re.compile(r"Oracle: *([^:\n]+)")
_LONGEST_MESSAGE = 160
_GLOBAL = "global-"


@dataclass(frozen=True, slots=True)
class Red:
    """A scenario that was red: its feature and name, the oracle that said so (empty: a step did), and its words.

    ``test`` is the id by which pytest runs it, all its rows; empty where it is no scenario that is red, but the run.
    """

    scenario: str
    oracle: str
    message: str
    test: str = ""

    @property
    def told_by(self) -> str:
        """What caught it, for a table."""
        return f"{self.scenario} (oracle: {self.oracle})" if self.oracle else self.scenario


@dataclass(frozen=True, slots=True)
class Results:
    """``ran``: the tests with an outcome; ``at_start``: why nothing could run, empty where it could."""

    reds: tuple[Red, ...] = ()
    ran: frozenset[str] = frozenset()
    at_start: str = ""


def read(folder: Path) -> Results:
    """The results in a folder, in the order in which the scenarios began; a scenario's rows are one."""
    results = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*-result.json"))]
    at_start = [_message(json.loads(path.read_text(encoding="utf-8"))) for path in folder.glob(f"{_GLOBAL}*")]
    scenarios = sorted((one for one in results if _is_scenario(one)), key=lambda one: one.get("start", 0))
    reds: dict[str, Red] = {}
    for one in [*scenarios, *(one for one in results if _is_run(one))]:
        if one["status"] in _RED:
            reds.setdefault(_name(one), _red(one))
    ran = frozenset(_test(one) for one in scenarios if one["status"] in {*_RED, "passed"})
    return Results(tuple(reds.values()), ran, at_start[0] if at_start and not ran else "")


def _is_scenario(result: dict[str, Any]) -> bool:
    return ".feature#" in result.get("fullName", "")


def _is_run(result: dict[str, Any]) -> bool:
    """Whether it is of the run as a whole: errors that belong to no scenario, found at its end."""
    return bool(result.get("fullName", "").startswith("run#") and _ORACLE.match(_message(result)))


def _name(result: dict[str, Any]) -> str:
    feature = next(label["value"] for label in result["labels"] if label["name"] == "feature")
    return f"{feature}: {result['fullName'].partition('#')[2]}"


def _red(result: dict[str, Any]) -> Red:
    message = _message(result)
    oracle = _ORACLE.match(message)
    return Red(_name(result), oracle[1].strip() if oracle else "", message, _test(result))


def _test(result: dict[str, Any]) -> str:
    test = next((label["value"] for label in result["labels"] if label["name"] == "nodeid"), "")
    return str(test).partition("[")[0]


def _message(result: dict[str, Any]) -> str:
    words = " ".join(result.get("statusDetails", {}).get("message", "").split())
    return words if len(words) <= _LONGEST_MESSAGE else f"{words[:_LONGEST_MESSAGE]}…"
