"""Small suites of their own, run by pytest in a process of its own: the tests look at what it left behind.

A process each, not `pytester` in this one: allure's plugin manager is global, and one run serves many tests.
"""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parents[2]
PLUGINS = ("fixtures.report", "pytest_bdd.plugin", "allure_pytest.plugin", "xdist.plugin")
SETTINGS = """
[pytest]
testpaths = steps
bdd_features_base_dir = features
addopts = --strict-markers -p no:cacheprovider
markers =
    smoke: the short run
"""


@dataclass(frozen=True)
class Run:
    """What a run of a small suite left behind."""

    folder: Path
    status: int
    output: str

    @property
    def results(self) -> list[dict[str, Any]]:
        return self.read("*-result.json")

    @property
    def containers(self) -> list[dict[str, Any]]:
        return self.read("*-container.json")

    def read(self, pattern: str) -> list[dict[str, Any]]:
        return [json.loads(path.read_text()) for path in sorted(self.results_folder.glob(pattern))]

    @property
    def results_folder(self) -> Path:
        return self.folder / "reports" / "allure-results"

    def result(self, name: str) -> dict[str, Any]:
        [found] = [result for result in self.results if result["name"] == name]
        return found

    def attached(self, holder: dict[str, Any], name: str) -> str:
        [source] = [str(one["source"]) for one in holder["attachments"] if one["name"] == name]
        return (self.results_folder / source).read_text()


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in {"pytest.ini": SETTINGS, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def command(folder: Path, *arguments: str, report: bool = False) -> dict[str, Any]:
    named = [part for plugin in PLUGINS for part in ("-p", plugin)]
    html = [] if report else ["--no-report"]
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", str(folder)),
        "PYTHONPATH": os.pathsep.join([str(REPOSITORY), str(folder)]),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTHONIOENCODING": "utf-8",
    }
    return {"args": [sys.executable, "-m", "pytest", *named, *html, *arguments], "cwd": folder, "env": environment}


def run(folder: Path, *arguments: str, report: bool = False) -> Run:
    done = subprocess.run(
        **command(folder, *arguments, report=report), capture_output=True, text=True, timeout=60, check=False
    )
    return Run(folder, done.returncode, done.stdout + done.stderr)


def label(result: dict[str, Any], name: str) -> list[str]:
    return [one["value"] for one in result["labels"] if one["name"] == name]


def steps(result: dict[str, Any]) -> list[tuple[str, str]]:
    return [(step["name"], step["status"]) for step in result.get("steps", [])]


def step(result: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any]
    [found] = [one for one in result["steps"] if one["name"] == name]
    return found
