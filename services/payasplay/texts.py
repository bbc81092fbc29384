"""What no text of a request may hold, in whatever field: characters that people do not type and screens do not show.

Control characters (a NUL ends a text for the database), halves of surrogate pairs (no such character), and the
marks that turn the direction of what follows, with which a name can pretend to be another. Line breaks and tabs pass,
and so do the joiners that Persian needs.
"""

import re
from typing import Any

_FORBIDDEN = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def has_forbidden(text: str) -> bool:
    """Whether a text holds one of them."""
    return _FORBIDDEN.search(text) is not None


def forbidden_places(value: Any, place: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:  # noqa: ANN401 (JSON)
    """Where in a JSON value such a text is: keys and indexes from the outside in."""
    if isinstance(value, str):
        return [place] if has_forbidden(value) else []
    if isinstance(value, dict):
        return [found for name, one in value.items() for found in forbidden_places(one, (*place, str(name)))]
    if isinstance(value, list):
        return [found for index, one in enumerate(value) for found in forbidden_places(one, (*place, index))]
    return []
