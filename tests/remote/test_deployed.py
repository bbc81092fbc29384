"""A deployed system: what is skipped there and why, and that nothing is changed where nobody allowed it."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from fixtures import deployed

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("host", ["localhost", "app.localhost", "127.0.0.1", "127.9.9.9", "::1"])
def test_this_machine_is_always_allowed(host):
    assert deployed.is_this_machine(host)
    url = f"http://[{host}]:80" if ":" in host else f"http://{host}:80"
    assert deployed.forbidden_hosts([url], frozenset()) == []


@pytest.mark.parametrize(
    "host", ["localhost.evil.test", "notlocalhost", "10.0.0.1", "192.168.0.1", "0.0.0.0", "pay.example"]
)
def test_any_other_host_is_forbidden_until_somebody_allows_it(host):
    assert deployed.forbidden_hosts([f"https://{host}/x"], frozenset()) == [host]
    assert deployed.forbidden_hosts([f"https://{host}/x"], frozenset({host})) == []


def test_one_forbidden_host_among_several_is_enough():
    urls = ["http://127.0.0.1:1", "https://API.pay.example"]
    assert deployed.forbidden_hosts(urls, frozenset({"pay.example"})) == ["api.pay.example"]


def test_the_list_comes_from_the_environment(monkeypatch):
    monkeypatch.setenv("E2E_ALLOWED_HOSTS", "Staging.pay.example, api.staging.pay.example")
    assert deployed.Whereabouts().hosts == {"staging.pay.example", "api.staging.pay.example"}


class Pages(BaseHTTPRequestHandler):
    """Pages that answer their health, and an API that has no test endpoints; whatever changes data is written down."""

    changes: list[str]

    def do_GET(self) -> None:
        known = self.path == "/health"
        self.send_response(200 if known else 404)
        self.end_headers()

    def do_POST(self) -> None:
        self.changes.append(self.path)
        self.send_response(500)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def system() -> Iterator[tuple[str, list[str]]]:
    changes: list[str] = []
    handler = type("Handler", (Pages,), {"changes": changes})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_address[1]}", changes
        server.shutdown()


def run(base_url: str, *arguments: str, **environ: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "pytest", "--target=remote", f"--base-url={base_url}", "-q", "-p", "no:randomly"]
    command += ["--no-report", "-rs", "-p", "no:cacheprovider", *arguments]
    inherited = {name: text for name, text in os.environ.items() if not name.startswith("E2E_")}
    return subprocess.run(
        command, cwd=ROOT, env={**inherited, **environ}, capture_output=True, text=True, check=False, timeout=120
    )


SCENARIO = "steps/test_wallet.py::test_sara_sees_what_is_in_her_wallet"
NEWCOMER = "steps/test_onboarding.py::test_a_newcomer_opens_an_account"


def test_what_needs_test_endpoints_is_skipped_with_the_reason(system, tmp_path):
    where, changes = system
    done = run(f"http://{where}", SCENARIO, f"--alluredir={tmp_path}", E2E_API_URL=f"http://{where}")
    assert "1 skipped" in done.stdout, done.stdout + done.stderr
    assert "it needs endpoints that only tests have, and this target does not offer them" in done.stdout
    assert changes == []


def test_what_needs_a_part_that_nobody_named_is_skipped_with_the_reason(system, tmp_path):
    where, _ = system
    done = run(f"http://{where}", SCENARIO, f"--alluredir={tmp_path}")
    assert "it needs api, and nobody has said where this target has that (E2E_API_URL)" in done.stdout


def test_nothing_is_changed_at_a_host_that_nobody_allowed(system, tmp_path):
    where, changes = system
    # A name of this machine that is not known to be one.
    name = f"http://{where.replace('127.0.0.1', '0x7f000001')}"
    done = run(name, SCENARIO, NEWCOMER, f"--alluredir={tmp_path}", E2E_API_URL=name)
    assert "2 skipped" in done.stdout, done.stdout + done.stderr
    reason = "it changes data, and 0x7f000001 is not on the list of hosts where that is allowed (E2E_ALLOWED_HOSTS)"
    assert done.stdout.count(reason) >= 1
    assert changes == []


def test_a_system_that_is_not_there_is_one_clear_failure(tmp_path):
    done = run("http://127.0.0.1:9", SCENARIO, f"--alluredir={tmp_path}")
    assert done.returncode != 0
    assert "The system under test does not answer" in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--target=remote",), "--target=remote needs --base-url"),
        (("--target=embedded", "--base-url=http://x"), "--base-url goes with --target=remote"),
        (("--target=remote", "--base-url=http://x", "--fault=faults.x"), "--fault cannot be planted into a deployed"),
    ],
)
def test_options_that_contradict_each_other_are_refused(arguments, said):
    command = [sys.executable, "-m", "pytest", SCENARIO, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 4
    assert said in done.stderr
