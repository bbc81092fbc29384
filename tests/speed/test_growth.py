"""Whether a long run costs more a scenario than a short one."""

import pytest

from tools import bench_growth
from tools.benchmarks.costs import Cost, RunFailed

LENGTHS = (105, 510, 1005)


def costs(late: float, memory: float) -> list[Cost]:
    """Three runs: 5 s to start, half a second a scenario at first, ``late`` for those after the 510th."""
    return [Cost(60, 5 + 52.5, peak=200), Cost(260, 5 + 255, peak=200), Cost(500, 260 + 495 * late, peak=200 * memory)]


def test_what_falls_out_is_the_start():
    assert bench_growth.growth(costs(0.5, 1.0), LENGTHS) == pytest.approx((500, 500, 1.0))


@pytest.mark.parametrize(("late", "memory", "code"), [(0.5, 1.0, 0), (0.57, 1.14, 0), (0.6, 1.0, 1), (0.5, 1.2, 1)])
def test_growth_of_either_is_red(monkeypatch, capsys, late, memory, code):
    runs = iter(costs(late, memory))
    monkeypatch.setattr(bench_growth, "measure", lambda *_: next(runs))
    monkeypatch.setattr(bench_growth, "adopt_orphans", lambda: None)
    assert bench_growth.main([]) == code
    assert f"{late * 1_000:.0f} late" in capsys.readouterr().out


def test_a_red_run_ends_it(monkeypatch, capsys):
    def fails(*_):
        raise RunFailed("it was red")

    monkeypatch.setattr(bench_growth, "measure", fails)
    monkeypatch.setattr(bench_growth, "adopt_orphans", lambda: None)
    assert bench_growth.main([]) == 1
    assert "it was red" in capsys.readouterr().err


@pytest.mark.parametrize("rounds", [["3", "2", "1"], ["1", "1", "2"], ["0", "1", "2"]])
def test_lengths_that_do_not_grow_are_refused(rounds):
    with pytest.raises(SystemExit, match="2"):
        bench_growth.main(["--rounds", *rounds])
