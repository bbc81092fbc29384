"""The data that describes a stack."""

import pytest

from launch.part import AnswersHttp, AnswersTcp, Finishes, LogsEvent, Part, check_parts


def part(name: str, *needs: str) -> Part:
    return Part(name, ("true",), Finishes(), needs=needs)


@pytest.mark.parametrize(
    "ready", [AnswersHttp("http://127.0.0.1:1/health"), AnswersTcp(1, "00ff", "52"), Finishes(), LogsEvent("up")]
)
def test_a_part_travels_as_json(ready):
    told = Part("api", ("a", "b"), ready, {"X": "1"}, ("db",), (1, 2), {"f": "text"}, 1.5, 2.5, 15)
    assert Part.from_json(told.to_json()) == told


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([part("api"), part("api")], "two parts are named 'api'"),
        ([part("api", "db")], "'api' needs 'db', which is no part"),
        ([part("a", "b"), part("b", "a"), part("c")], "wait for each other: a, b$"),
    ],
)
def test_parts_that_do_not_fit_together_are_refused(parts, words):
    with pytest.raises(ValueError, match=words):
        check_parts(parts)
