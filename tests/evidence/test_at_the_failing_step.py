"""A scenario with several people fails in a real browser: everything is there, nothing of it tells a secret."""

import os
import zipfile

import pytest

from fixtures.evidence.plugin import without_snapshot
from tests.evidence import suite
from tests.report.suite import REPOSITORY, Run, step
from tools import browser_finder

SECRETS = ["hunter2hunter2", "4242 4242 4242", "4242424242424242", "csrf-of-saras-session", "cookie-of-the-session",
           "abcdefghijklmnopqrstuvwxyz0123456789", "a key of no known shape", "AB12-CD34", "refresh-of-sara",
           "the-secret-of-all-tokens", "databasepassword"]  # fmt: skip

FEATURE = """
Feature: Two at once
  Scenario: Money that does not come
    Given Sara and Kian have their pages open
    And Omid's page has crashed
    When the money should be there
    Then it is there

  Scenario: It works
    Given Sara and Kian have their pages open
"""

STEPS = """
import json
import os

import pytest
from playwright.sync_api import Error, expect
from pytest_bdd import given, scenarios, then, when

from fixtures import target
from launch.api import Stack
from payasplay.client import Exchange

scenarios("two.feature")


@pytest.fixture
def window(new_context, recording, pytestconfig):
    web = pytestconfig.stash[target._STACK].urls.web

    def open_window(who, path):
        context = new_context(base_url=web)
        recording.add_window(who, context)
        recording.mailboxes[who] = f"{who.lower()}@example.test"
        page = context.new_page()
        page.goto(path)
        return page

    return open_window


@given("Sara and Kian have their pages open", target_fixture="page_of_sara")
def _(window):
    page = window("Sara", "/wallet?token=refresh-of-sara")
    page.get_by_label("Password").fill("hunter2hunter2")
    page.get_by_label("Card").fill("4242 4242 4242 4242")
    window("Kian", "/partner")
    return page


@given("Omid's page has crashed")
def _(window):
    page = window("Omid", "/partner")
    crashed = []
    page.on("crash", lambda page: crashed.append(page))
    with pytest.raises(Error):
        page.goto("chrome://crash")
    assert crashed


@when("the money should be there")
def _(page_of_sara, recording, pytestconfig):
    recording.exchanges.append(Exchange(
        method="POST", url="http://api.test/api/v1/auth/refresh?token=refresh-of-sara",
        request_headers=(("authorization", "Bearer refresh-of-sara"), ("content-type", "application/json")),
        request_body=b'{"refreshToken": "refresh-of-sara", "amount": "10.00"}', status=500,
        response_headers=(("x-request-id", "req-12345678"),), response_body=b'{"success": false}',
        elapsed=0.012, request_id="req-12345678"))
    with (pytestconfig.stash[target._STACK].logs_dir / "api.log").open("a") as log:
        log.write(json.dumps({"timestamp": "2026-11-24T05:47:59.1Z", "level": "error", "event": "unexpected error",
                              "trace_id": recording.trace.id, "method": "POST", "path": "/api/v1/auth/refresh",
                              "exception": "Traceback\\nValueError: no row for the-secret-of-all-tokens"}) + "\\n")
    raise AssertionError("no money for the-secret-of-all-tokens")


@then("it is there")
def _(): ...
"""


@pytest.fixture(scope="module")
def failed(app: str, tmp_path_factory: pytest.TempPathFactory) -> Run:
    folder = tmp_path_factory.mktemp("two")
    logs = folder / "logs"
    logs.mkdir()
    browser = browser_finder.choose(os.environ, REPOSITORY).path
    files = {"features/two.feature": FEATURE, "steps/test_two.py": STEPS}
    return suite.run(folder, files, suite.made_up_stack(app, logs), "--tracing=retain-on-failure", browser=browser)


def evidence(run: Run) -> dict[str, str]:
    broken = step(run.result("Money that does not come"), "When the money should be there")
    return {one["name"]: str(one["source"]) for one in broken["attachments"]}


def text(run: Run, name: str) -> str:
    return (run.results_folder / evidence(run)[name]).read_text()


def test_the_failing_step_shows_everybody(failed: Run) -> None:
    names = evidence(failed)
    for who in ("Sara", "Kian"):
        assert {f"{who}: screen", f"{who}: page as a screen reader tells it", f"{who}: trace"} <= set(names)
        assert (failed.results_folder / names[f"{who}: screen"]).stat().st_size < 40_000
    assert 'heading "Keys"' in text(failed, "Kian: page as a screen reader tells it")
    assert "POST http://api.test/api/v1/auth/refresh?token=[masked] → 500" in text(failed, "API calls")
    assert "'authorization: Bearer [masked]'" in text(failed, "API calls as curl")
    assert "the wallet fell over" in text(failed, "Console")


def test_what_is_missing_is_named_and_hides_nothing(failed: Run) -> None:
    assert "missing: Omid: screen: " in failed.output
    assert "missing: Mails: ConnectError" in failed.output
    assert failed.result("Money that does not come")["status"] == "failed"
    assert failed.result("Money that does not come")["statusDetails"]["message"].startswith("AssertionError: no money")
    assert failed.status == 1
    assert "1 failed, 1 passed" in failed.output


def test_the_terminal_tells_it_in_a_minute(failed: Run) -> None:
    told = failed.output.partition("What it looked like")[2].partition("\n====")[0]
    assert (
        "Sara is at /wallet?token=[masked] “Wallet”\n  heading: Your wallet\n  alert: Your card was declined.\n" in told
    )
    assert "Kian is at /partner “Partner desk”" in told
    assert "uncaught in the page of Sara: the wallet fell over" in told
    assert "server error in api: POST /api/v1/auth/refresh → unexpected error: ValueError: no row for [masked]" in told
    assert "trace: reports/traces/" in told
    assert len(told.splitlines()) < 25


def test_a_passing_scenario_shows_nothing_and_keeps_no_trace(failed: Run) -> None:
    passed = failed.result("It works")
    assert not any(one.get("attachments") for one in [passed, *passed["steps"]])
    assert len(list((failed.folder / "reports" / "traces").iterdir())) == 1


def test_no_secret_in_anything_that_was_kept(failed: Run) -> None:
    kept = [path for path in (failed.folder / "reports").rglob("*") if path.is_file()]
    texts = {path.name: path.read_bytes() for path in kept}
    for path in kept:
        if path.suffix == ".zip":
            with zipfile.ZipFile(path) as trace:
                assert trace.testzip() is None
                texts |= {f"{path.name}/{name}": trace.read(name) for name in trace.namelist()}
    assert sum("trace.trace" in name for name in texts) >= 4
    found = {(name, secret) for name, body in texts.items() for secret in SECRETS if secret.encode() in body}
    assert not found
    told = failed.output
    assert not [secret for secret in SECRETS if secret in told and secret != "the-secret-of-all-tokens"]


def test_the_report_tells_it_in_short_where_one_looks_first(failed: Run) -> None:
    told = failed.result("Money that does not come")["description"]
    assert told.startswith("**What it looked like**\n\n```\nSara is at /wallet?token=[masked] “Wallet”")
    assert "description" not in failed.result("It works")


def test_the_page_is_not_told_again_in_the_message() -> None:
    message = 'AssertionError: no\nCall log:\n  - x\n\nAria snapshot:\n- heading "A":\n  - /url: b\n'
    assert without_snapshot(message) == "AssertionError: no\nCall log:\n  - x"
    assert without_snapshot("AssertionError: no") == "AssertionError: no"


def test_the_message_is_masked_too(failed: Run) -> None:
    assert (
        failed.result("Money that does not come")["statusDetails"]["message"] == "AssertionError: no money for [masked]"
    )
    section = failed.output.partition("= FAILURES =")[2]
    assert "AssertionError: no money for [masked]" in section
