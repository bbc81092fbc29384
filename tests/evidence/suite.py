"""Small suites that fail, run by pytest in a process of its own against a system that is made up."""

import json
import os
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

from launch.api import Stack, Urls
from tests.report.suite import REPOSITORY, Run, write

PLUGINS = ("pytest_bdd.plugin", "pytest_playwright.pytest_playwright", "allure_pytest.plugin",
           "xdist.plugin")  # fmt: skip
NOWHERE = "http://127.0.0.1:9"
CONFTEST = """
import os
import pytest

pytest_plugins = ["fixtures.report", "fixtures.trace", "fixtures.recording", "fixtures.evidence"]


def pytest_configure(config):
    from fixtures import target
    from launch.api import Stack

    config.stash[target._STACK] = Stack.from_json(os.environ["MADE_UP_STACK"])


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    args = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {**browser_type_launch_args, "executable_path": os.environ["BROWSER"], "args": args}
"""


def made_up_stack(web: str, logs: Path, *, mail: str = NOWHERE) -> Stack:
    known = {
        "web": web,
        "api": "http://api.test",
        "mail": mail,
        "database": "postgresql+psycopg://pap:databasepassword@127.0.0.1/x",
    }
    urls = Urls(**{field.name: known.get(field.name, NOWHERE) for field in fields(Urls)})
    return Stack(urls, {"PAP_JWT_SECRET": "the-secret-of-all-tokens"}, logs, logs)


def run(folder: Path, files: dict[str, str], stack: Stack, *arguments: str, browser: str = "") -> Run:
    write(folder, {"conftest.py": CONFTEST, **files})
    named = [part for plugin in PLUGINS for part in ("-p", plugin)]
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", str(folder)),
        "PYTHONPATH": os.pathsep.join([str(REPOSITORY), str(REPOSITORY / "services"), str(folder)]),
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTHONIOENCODING": "utf-8",
        "MADE_UP_STACK": stack.to_json(),
        "BROWSER": browser,
    }
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *named, "--no-report", *arguments],
        cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    return Run(folder, done.returncode, done.stdout + done.stderr)


def log_line(trace_id: str, **data: object) -> str:
    return json.dumps({"trace_id": trace_id, "level": "info", **data}) + "\n"
