"""What was measured: seconds by name, from many threads, and their percentiles."""

import statistics
import threading
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

_PERCENTILES = (50, 90, 95, 99)
_MILLISECONDS = 1000


@dataclass
class Samples:
    """Successes by name in seconds, and failures by name and kind."""

    taken: dict[str, list[float]] = field(default_factory=dict)
    failed: Counter[str] = field(default_factory=Counter)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        """Measure the block; what it raises is counted and raised on."""
        began = time.perf_counter()
        try:
            yield
        except Exception as error:
            with self._lock:
                self.failed[f"{name}: {type(error).__name__}"] += 1
            raise
        took = time.perf_counter() - began
        with self._lock:
            self.taken.setdefault(name, []).append(took)

    def table(self, seconds: float | None = None) -> list[str]:
        """A line for each name: how many, how many a second where that means something, and the percentiles in ms."""
        head = (
            f"{'':28}{'calls':>8}{'per s':>9}" + "".join(f"{f'p{each}':>9}" for each in _PERCENTILES) + f"{'most':>9}"
        )
        lines = [head]
        for name, taken in sorted(self.taken.items()):
            rate = f"{len(taken) / seconds:9.1f}" if seconds else " " * 9
            lines.append(f"{name:28}{len(taken):>8}{rate}" + "".join(f"{each:9.1f}" for each in _line(taken)))
        lines += [f"{name:28}{count:>8} failed" for name, count in sorted(self.failed.items())]
        return lines


def percentile(values: Sequence[float], percent: int) -> float:
    """The value below which so many percent lie, interpolated; of one value, that value.

    Raises:
        ValueError: there are no values, or the percentage is not between 1 and 99.
    """
    if not values:
        raise ValueError("nothing was measured")
    if not 1 <= percent <= 99:  # noqa: PLR2004 (of a hundred)
        raise ValueError(f"not a percentage: {percent}")
    if len(values) == 1:
        return values[0]
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def _line(taken: Sequence[float]) -> list[float]:
    return [_MILLISECONDS * each for each in (*(percentile(taken, p) for p in _PERCENTILES), max(taken))]
