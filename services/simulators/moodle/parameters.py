"""Parameters as PHP reads them: ``options[ids][0]=2`` and ``options[ids][]=2`` are lists in records."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from simulators.moodle.errors import BAD_PARAMETER

_KEY = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\])*)")
_PART = re.compile(r"\[([^\[\]]*)\]")

# What a function takes: a name, its type, and a value where it need not be given.
Wanted = Mapping[str, tuple[type, Any]]
NEEDED = object()


def read(pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Put flat pairs together: records by name, lists by number."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        match = _KEY.fullmatch(key)
        if match is None:
            raise BAD_PARAMETER
        parts = [match[1], *_PART.findall(match[2])]
        place = found
        for part, following in zip(parts, [*parts[1:], None], strict=True):
            name = part or str(len(place))
            if following is None:
                place[name] = value
            else:
                place = place.setdefault(name, {})
    return {key: _lists(value) for key, value in found.items()}


def _lists(value: Any) -> Any:  # noqa: ANN401 - text, list or record
    if not isinstance(value, dict):
        return value
    inner = {key: _lists(each) for key, each in value.items()}
    return list(inner.values()) if all(key.isdecimal() for key in inner) else inner


def checked(given: dict[str, Any], wanted: Wanted) -> dict[str, Any]:
    """The parameters in their types; one that is missing, of another type or unknown is an error.

    Raises:
        MoodleError: invalidparameter.
    """
    if given.keys() - wanted.keys():
        raise BAD_PARAMETER
    return {name: _typed(given.get(name, default), kind) for name, (kind, default) in wanted.items()}


def _typed(value: Any, kind: type) -> Any:  # noqa: ANN401 - of the kind
    if value is NEEDED:
        raise BAD_PARAMETER
    if isinstance(value, kind):
        return value
    if kind is int and isinstance(value, str) and re.fullmatch(r"-?\d+", value):
        return int(value)
    if kind is bool and value in {"0", "1"}:
        return value == "1"
    raise BAD_PARAMETER
