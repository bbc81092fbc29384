"""A line chart as numbers for an SVG: the server draws, so that it needs no script and speaks the page's language."""

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 720, 260
TOP, BOTTOM, SIDE = 16, 36, 98
_MOST_LABELS = 6
_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Spot:
    """A value's place; ``labelled`` where its name stands below the line."""

    x: float
    y: float
    labelled: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line: the amount of cents that it stands for, and where it is."""

    value: int
    y: float


@dataclass(frozen=True, slots=True)
class LineChart:
    """Spots in the order of the values, rules from zero upwards, and the paths of the line and of the area below it."""

    spots: list[Spot]
    rules: list[Rule]
    line: str
    area: str
    label_x: float
    mirrored: bool


def line_chart(values: Sequence[int], *, mirrored: bool = False) -> LineChart:
    """Draw values that are zero or more, from left to right; ``mirrored`` for readers from right to left."""
    top = _round_up(max(values, default=0))
    inner_width, inner_height = WIDTH - SIDE - 36, HEIGHT - TOP - BOTTOM
    gap = inner_width / max(len(values) - 1, 1)
    every = -(-len(values) // _MOST_LABELS)
    spots = []
    for place, value in enumerate(values):
        along = inner_width / 2 if len(values) == 1 else place * gap
        x = WIDTH - SIDE - along if mirrored else SIDE + along
        spots.append(Spot(round(x, 1), _height(value, top, inner_height), place % every == 0))
    base = HEIGHT - BOTTOM
    line = " ".join(f"{'L' if place else 'M'}{spot.x} {spot.y}" for place, spot in enumerate(spots))
    area = f"{line} L{spots[-1].x} {base} L{spots[0].x} {base} Z" if spots else ""
    rules = [Rule(value, _height(value, top, inner_height)) for value in (0, top // 2, top)]
    label_x = WIDTH - SIDE + 10 if mirrored else SIDE - 10
    return LineChart(spots, rules, line, area, label_x, mirrored)


def _height(value: int, top: int, inner_height: int) -> float:
    return round(TOP + inner_height * (1 - value / top), 1)


def _round_up(most: int) -> int:
    """The next of 1, 2, 5, 10, … euros; an even number of cents, so that half of it is a whole one."""
    size = 100
    while True:
        for step in _STEPS:
            if step * size >= most:
                return step * size
        size *= 10
