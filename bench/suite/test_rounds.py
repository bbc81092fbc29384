"""The suite's own scenarios that the others imitate, as often as the benchmark asks."""

import os
from pathlib import Path

import pytest
from pytest_bdd import scenario

from bench.suite.imitated import IMITATED

WALLET = Path(__file__).parents[2] / "features" / "wallet.feature"

for turn in range(int(os.environ["BENCH_ROUNDS"])):
    for number, name in enumerate(IMITATED):
        play = scenario(str(WALLET), name)(lambda: None)
        globals()[f"test_round_{turn}_{number}"] = pytest.mark.usefixtures("addresses")(play)
