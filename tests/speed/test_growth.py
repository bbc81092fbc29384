"""Whether a long run costs more a scenario than a short one, and what holds more memory in it."""

from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from tools import bench_growth
from tools.benchmarks.costs import Cost, RunFailed

LENGTHS = (105, 510, 1005)


def costs(late: float) -> list[Cost]:
    """Three runs: 5 s to start, half a second a scenario at first, ``late`` for those after the 510th."""
    return [Cost(60, 5 + 52.5), Cost(260, 5 + 255), Cost(500, 260 + 495 * late)]


@dataclass(frozen=True)
class Watched:
    """A runner with a level, and one moment high above it; the rest stays as it is."""

    runner: float = 100.0

    @property
    def levels(self):
        return {"runner": self.runner, "system": 500.0}

    @property
    def peaks(self):
        return {"runner": 900.0, "system": 500.0}


@contextmanager
def nothing():
    yield Watched()


def test_what_falls_out_is_the_start():
    assert bench_growth.growth(costs(0.5), LENGTHS) == pytest.approx((500, 500))


def test_each_part_is_compared_with_itself_and_the_report_with_nothing():
    few = {"runner": 100.0, "system": 500.0, "report": 80.0}
    many = {"runner": 130.0, "system": 500.0, "report": 800.0}
    assert bench_growth.grown(few, many) == pytest.approx({"runner": 1.3, "system": 1.0})


@pytest.mark.parametrize(
    ("late", "memory", "code"),
    [(0.5, 1.0, 0), (0.57, 1.14, 0), (0.6, 1.0, 1), (0.5, 1.2, 1)],
    ids=["flat", "just flat", "costs grow", "memory grows"],
)
def test_growth_of_either_is_red(monkeypatch, capsys, late, memory, code):
    runs = iter(costs(late))
    held = iter([100.0, 100.0, 100.0 * memory])

    @contextmanager
    def watched():
        yield Watched(next(held))

    monkeypatch.setattr(bench_growth, "measure", lambda *_: next(runs))
    monkeypatch.setattr(bench_growth, "adopt_orphans", lambda: None)
    monkeypatch.setattr(bench_growth, "watched", watched)
    assert bench_growth.main([]) == code
    told = capsys.readouterr().out
    assert f"{late * 1_000:.0f} late" in told
    assert f"runner {memory:.2f}, system 1.00" in told
    assert f"runner {100 * memory:.0f} (900)" in told


def test_a_red_run_ends_it(monkeypatch, capsys):
    def fails(*_):
        raise RunFailed("it was red")

    monkeypatch.setattr(bench_growth, "measure", fails)
    monkeypatch.setattr(bench_growth, "adopt_orphans", lambda: None)
    monkeypatch.setattr(bench_growth, "watched", nothing)
    assert bench_growth.main([]) == 1
    assert "it was red" in capsys.readouterr().err


@pytest.mark.parametrize("rounds", [["3", "2", "1"], ["1", "1", "2"], ["0", "1", "2"]])
def test_lengths_that_do_not_grow_are_refused(rounds):
    with pytest.raises(SystemExit, match="2"):
        bench_growth.main(["--rounds", *rounds])
