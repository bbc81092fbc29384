import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.oracles import suite

ROOT = Path(__file__).parents[2]


@dataclass
class Run:
    code: int
    output: str
    results: dict[str, dict[str, Any]]

    def message(self, name: str) -> str:
        return str(self.results[name].get("statusDetails", {}).get("message", ""))

    def status(self, name: str) -> str:
        return str(self.results[name]["status"])


def run_suite(folder: Path, *options: str, only: str | None = None) -> Run:
    """The small suite in a process of its own, with the oracles as they are."""
    (folder / "oracles.feature").write_text(suite.FEATURE)
    (folder / "conftest.py").write_text(suite.CONFTEST)
    (folder / "world.py").write_text(suite.WORLD)
    (folder / "test_oracles.py").write_text(suite.STEPS)
    (folder / "pytest.ini").write_text("[pytest]\naddopts = --strict-markers -p no:randomly -p no:cacheprovider\n")
    command = [sys.executable, "-m", "pytest", "-q", "--alluredir=results", "--no-report", *options]
    command += ["-k", only] if only else []
    paths = os.pathsep.join(map(str, (folder, ROOT, ROOT / "services")))
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAP_")}
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment | {"PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )
    found = [json.loads(path.read_text()) for path in (folder / "results").glob("*-result.json")]
    return Run(done.returncode, done.stdout + done.stderr, {result["name"]: result for result in found})


@pytest.fixture(scope="session")
def run(tmp_path_factory):
    """One run of all its scenarios."""
    return run_suite(tmp_path_factory.mktemp("suite"))
