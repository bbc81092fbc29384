"""Charts that the server draws: where each bar stands. The words and the numbers are in a table beside them."""

from collections.abc import Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 320, 120
_GAP = 0.25


class Bar(NamedTuple):
    """A bar in the picture's units, from its upper left corner."""

    x: float
    y: float
    width: float
    height: float


def bars(values: Sequence[tuple[str, float]]) -> list[Bar]:
    """Bars side by side, the highest as high as the picture; nothing for no values."""
    highest = max((value for _, value in values), default=0) or 1
    step = WIDTH / max(len(values), 1)
    width = min(step * (1 - _GAP), 48)
    return [
        Bar(
            x=round(number * step + (step - width) / 2, 1),
            y=round(HEIGHT * (1 - value / highest), 1),
            width=round(width, 1),
            height=round(HEIGHT * value / highest, 1),
        )
        for number, (_, value) in enumerate(values)
    ]
