"""The commands people and CI type: they exist, they are listed, and the papers that name them are true."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from tools.proving.scenarios import everything

ROOT = Path(__file__).resolve().parents[2]
COMMANDS = ("help", "setup", "e2e", "test", "check", "lint", "report", "images", "up", "down", "lock", "clean")
PAPERS = ("README.md", "docs/guides/running.md", "docs/guides/scaling.md")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z0-9-]+):", read("Makefile"), re.MULTILINE))


def make(*arguments: str) -> str:
    """Run `make` as a person would: without what a `make test` around this test has put into the environment."""
    environ = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(
        ["make", *arguments], cwd=ROOT, env=environ, capture_output=True, text=True, check=True
    ).stdout


def test_every_command_is_there_and_make_lists_it_with_a_line_of_its_own():
    assert set(COMMANDS) <= make_targets()
    rows = dict(re.findall(r"^  make (\S+) +(\S.*)$", make(), re.MULTILINE))
    assert set(rows) == make_targets()


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - {"help", "setup", "clean"}))
def test_every_command_sets_up_first(command):
    assert make("--dry-run", command).splitlines()[0] == "python3 -m tools.setup"


@pytest.mark.parametrize("paper", PAPERS)
def test_the_papers_name_only_commands_and_variables_that_exist(paper):
    text = read(paper)
    assert set(re.findall(r"(?:`|^)make ([a-z0-9-]+)\b", text, re.MULTILINE)) <= make_targets()
    assert re.search(r"make e2e\b", text)
    variables = set(re.findall(r"make [a-z0-9 -]*?\b([A-Z_]+)=", text))
    assert variables <= {"TARGET", "TAGS", "LOCALE", "WORKERS", "ARGS", "PYTHON", "ENGINE", "SHARD", "BASE_URL"}


# What a command hands ARGS to; all others hand them to the suite.
HANDED_TO = {"prove": "tools.prove", "bench": "tools.bench", "bench-load": "tools.bench_load"}


@cache
def options_of(module: str) -> set[str]:
    command = [sys.executable, "-m", module, "--help"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"(?<![\w-])--[a-z-]+", told))


@pytest.mark.parametrize("paper", PAPERS)
def test_every_option_that_the_papers_name_is_one_of_its_command(paper):
    # Options stand in ARGS="...", behind the command that they are for, and in the first column of the guide's table.
    text = read(paper)
    in_use = re.findall(r"make ([a-z0-9-]+)(?:(?!make )[^|])*?ARGS=(\"[^\"]+\"|--[a-z-]+)", text)
    listed = [("e2e", place) for place in re.findall(r"^\| `(--[^`]*)` \|", text, re.MULTILINE)]
    assert in_use + listed
    for command, place in in_use + listed:
        named = set(re.findall(r"--[a-z-]+", place))
        assert named <= options_of(HANDED_TO.get(command, "pytest")), f"make {command} ARGS={place}"


@pytest.mark.parametrize("paper", PAPERS)
def test_the_words_of_a_scenario_that_the_papers_choose_by_are_those_of_one(paper):
    words = re.findall(r"-k '(\w+)'", read(paper).replace("`-k 'words'`", ""))
    assert words or paper == "docs/guides/scaling.md"
    tests = [one.test for one in everything(ROOT)]
    assert [word for word in words if not any(word in test for test in tests)] == []


def test_python_compiles_once_whatever_the_shell_says(tmp_path):
    environ = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"}
    told = subprocess.run(
        ["make", "--file", ROOT / "Makefile", "--eval", "told:\n\t@env", "told"],
        cwd=tmp_path, env=environ, capture_output=True, text=True, check=True,
    ).stdout.splitlines()  # fmt: skip
    assert f"PYTHONPYCACHEPREFIX={tmp_path}/.cache/bytecode" in told
    assert "PYTHONDONTWRITEBYTECODE=1" not in told


@pytest.mark.parametrize("paper", PAPERS)
def test_every_file_that_the_papers_link_to_exists(paper):
    targets = re.findall(r"(?<!!)\[[^\]]*\]\((?!https?:)([^)]+)", read(paper))
    assert targets
    files = [(ROOT / paper).parent / target.partition("#")[0] for target in targets if not target.startswith("#")]
    assert [str(file) for file in files if not file.exists()] == []


def test_the_readme_says_what_ci_runs_and_ci_runs_it():
    assert os.access(ROOT / ".ci/run", os.X_OK)
    assert re.search(r"`\.ci/run`,\s+which is `make test` and `make containers`", read("README.md"))
    assert re.findall(r"^run \S+ (\w+)", read(".ci/run"), re.MULTILINE) == ["test", "containers"]
    assert "bash .ci/run" in read(".github/workflows/e2e.yml")


def test_each_merge_and_each_night_see_both_languages():
    assert re.findall(r"^run .* LOCALE=(\w+)$", read(".ci/run"), re.MULTILINE) == ["fa"]
    assert "make e2e TARGET=embedded LOCALE=fa" in read(".github/workflows/nightly.yml")


def test_the_workflow_is_valid_by_its_published_schema(tmp_path):
    def check(path: Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    good = check(ROOT / ".github/workflows/e2e.yml")
    assert good.returncode == 0, good.stdout
    broken = tmp_path / "e2e.yml"
    broken.write_text(read(".github/workflows/e2e.yml").replace("runs-on:", "runs_on:"))
    assert check(broken).returncode == 1


def test_the_lock_holds_every_requirement_at_the_version_that_is_asked_for():
    asked = re.findall(r"^([a-z0-9-]+)(?:\[[a-z,]+\])?==(\S+)", read("requirements.in"), re.MULTILINE)
    locked = dict(re.findall(r"^([a-z0-9-]+)==([^ ;\n]+)", read("requirements.txt"), re.MULTILINE))
    assert len(asked) > 30
    assert {name: locked.get(name) for name, _ in asked} == dict(asked)
    lines = [line for line in read("requirements.in").splitlines() if line and not line.startswith("#")]
    assert len(lines) == len(asked), "every requirement is pinned with =="
    assert [line for line in lines if "#" not in line] == [], "every requirement says why it is here"


def test_make_lock_is_the_command_that_wrote_the_lock():
    header = read("requirements.txt").splitlines()[1].lstrip("# ")
    assert header in read("Makefile")


@pytest.fixture
def start_ci(tmp_path: Path) -> Callable[..., subprocess.Popen[str]]:
    """Start .ci/run in a folder of its own, where `make test` and `make containers` are scripts that a test writes."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci/run", tmp_path / ".ci/run")

    def start(script: str, containers: str = ":") -> subprocess.Popen[str]:
        make = tmp_path / "bin" / "make"
        make.parent.mkdir(exist_ok=True)
        make.write_text(f'#!/bin/sh\nif [ "$1" = containers ]; then\n{containers}\nexit\nfi\n{script}\n')
        make.chmod(0o755)
        environ = {**os.environ, "PATH": f"{make.parent}:{os.environ['PATH']}"}
        return subprocess.Popen(
            ["bash", ".ci/run"],
            cwd=tmp_path,
            env=environ,
            text=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    return start


@pytest.fixture
def ci(start_ci: Callable[..., subprocess.Popen[str]]) -> Callable[..., tuple[int, list[str], str]]:
    """Run .ci/run to its end: its code, its lines, and what it complained of."""

    def run(script: str, containers: str = ":") -> tuple[int, list[str], str]:
        with start_ci(script, containers) as process:
            out, errors = process.communicate(timeout=30)
        return process.returncode, out.splitlines(), errors

    return run


CLOSING = "======= 3 failed, 7 passed in 1.25s (0:00:01) ======="


def test_ci_ends_with_the_closing_line_of_pytest_and_its_verdict(ci):
    code, lines, errors = ci(f"echo begins; echo '{CLOSING}'; echo the report; exit 2")
    assert (code, lines, errors) == (2, ["begins", CLOSING, "the report", CLOSING], "")
    code, lines, _ = ci("echo '====== 7 passed in 1.25s ======'")
    assert (code, lines[-1]) == (0, "====== 7 passed in 1.25s ======")


def test_ci_fails_where_only_the_part_on_containers_does_and_still_ends_with_the_line_of_the_whole(ci):
    code, lines, _ = ci(f"echo '{CLOSING}'", 'echo "with $2"; exit 2')
    assert code == 2
    assert lines[-3:] == ["with ENGINE=--install", "CI: the part on containers failed with code 2.", CLOSING]


def test_ci_runs_the_part_on_containers_also_where_the_rest_failed(ci):
    code, lines, _ = ci(f"echo '{CLOSING}'; exit 1", "echo on containers")
    assert (code, lines[-2:]) == (1, ["on containers", CLOSING])


def test_ci_says_so_where_pytest_never_came_to_its_end(ci):
    code, lines, _ = ci("echo the set-up failed; exit 2")
    assert (code, lines[-1]) == (2, "CI: pytest did not run to its end.")


def test_ci_fails_on_a_process_left_behind_and_ends_it(ci):
    started = "setsid sleep 54 & until grep -q sleep /proc/$!/comm; do :; done"
    code, lines, _ = ci(f"{started}; echo '{CLOSING}'")
    left = [line for line in lines if line.startswith("CI: left behind: ")]
    assert code == 1
    assert len(left) == 1
    assert left[0].rstrip().endswith("sleep 54")
    deadline = time.monotonic() + 10
    while not has_ended(left[0].split()[3]):
        assert time.monotonic() < deadline


def test_ci_that_is_stopped_lets_the_run_stop_what_it_started(start_ci):
    with start_ci("trap 'echo stopped in order; exit 130' INT; echo up; while :; do sleep 0.1; done") as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        process.terminate()
        out, _ = process.communicate(timeout=20)
    assert (process.returncode, out) == (143, "stopped in order\n")


def has_ended(pid: str) -> bool:
    """Whether the process is gone, or dead and only not yet collected."""
    try:
        return (Path("/proc") / pid / "stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True
