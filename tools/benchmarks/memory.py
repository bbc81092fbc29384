"""How much memory a run takes, by what its processes are there for: looked at twice a second, from beside it."""

import threading
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median

import psutil

RUNNER, DRIVER, BROWSER, REPORT, SYSTEM = "runner", "driver", "browser", "report", "system"
_SECONDS_BETWEEN = 0.5


def part(command: Sequence[str]) -> str:
    """What a process is there for, by its command line; what is none of the others belongs to the system under test."""
    program, words = Path(command[0]).name if command else "", " ".join(command)
    if "pytest" in command:
        return RUNNER
    if "playwright/driver" in words:
        return DRIVER
    if "chrom" in program or "--headless" in words or "chrom" in words.partition(" --")[0]:
        return BROWSER
    return REPORT if program.startswith("node") and "allure" in words else SYSTEM


class Watch:
    """What each part has had, look by look, in megabytes; what processes share is divided among them."""

    def __init__(self) -> None:
        self._looks: defaultdict[str, list[float]] = defaultdict(list)

    @property
    def peaks(self) -> dict[str, float]:
        """The most that each part has had at one moment."""
        return {name: max(looks) for name, looks in self._looks.items()}

    @property
    def levels(self) -> dict[str, float]:
        """What each part has had for most of the second half of its life.

        A program that collects its rubbish now and then goes up and down by some tens of megabytes: its highest moment
        says when it last did, and a level that rises says that it keeps more and more.
        """
        return {name: median(looks[len(looks) // 2 :]) for name, looks in self._looks.items()}

    def look(self, processes: Iterable[psutil.Process]) -> None:
        """Take down what they have now. Some end while they are looked at, and have nothing then."""
        now: Counter[str] = Counter()
        for process in processes:
            try:
                now[part(process.cmdline())] += process.memory_full_info().pss
            except psutil.NoSuchProcess:  # a zombie is one too
                continue
        for name, octets in now.items():
            self._looks[name].append(octets / 1_000_000)


@contextmanager
def watched() -> Iterator[Watch]:
    """A watch over whatever runs below this process while the block lasts; complete when it ends."""
    watch, end, me = Watch(), threading.Event(), psutil.Process()

    def look_on() -> None:
        while not end.wait(_SECONDS_BETWEEN):
            watch.look(me.children(recursive=True))

    beside = threading.Thread(target=look_on)
    beside.start()
    try:
        yield watch
    finally:
        end.set()
        beside.join()
