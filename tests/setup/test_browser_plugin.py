"""fixtures/browser.py with a real browser: what pages can reach, what they ask for, and that no page costs nothing."""

import http.server
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from playwright._impl._driver import compute_driver_executable

from fixtures.browser import launch_switches
from tools import browser_finder

ROOT = Path(__file__).resolve().parents[2]


class Echo(http.server.BaseHTTPRequestHandler):
    """Answers with the language that the request asked for."""

    def do_GET(self) -> None:
        body = f"<title>{self.headers['Accept-Language']}</title>".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        """Keep the test's output free of a line for each request."""


@pytest.fixture
def port():
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Echo) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def run(folder: Path, code: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run pytest on `code` in a process of its own, with the plugin, named as conftest.py names it, and no other."""
    (folder / "conftest.py").write_text('pytest_plugins = ["fixtures.browser"]')
    (folder / "test_page.py").write_text(code)
    without = [word for name in ("randomly", "cacheprovider", "hypothesispytest") for word in ("-p", f"no:{name}")]
    command = [sys.executable, "-m", "pytest", "-q", "-c", "/dev/null", "--rootdir", str(folder), *without, *options]
    return subprocess.run([*command, str(folder)], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)


PAGE = """
import pytest
from playwright.sync_api import Error

def test_page(page, new_context, browser_type_launch_args):
    print("switches", browser_type_launch_args["args"])
    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        new_context().new_page().goto("http://named.test:PORT/")
    for host in ("localhost", "127.0.0.1", "shop.localhost"):
        page.goto(f"http://{host}:PORT/")
        print("reached", host, page.title())
    print("language", page.evaluate("navigator.language"))
    print("zone", page.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone"))
    print("still", page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches"))
    print("size", page.viewport_size)
"""


def test_a_page_reaches_loopback_and_the_target_only_and_asks_for_the_language_of_the_run(tmp_path, port):
    done = run(tmp_path, PAGE.replace("PORT", str(port)), "-s", "--locale=fa", "--base-url=https://play.example:8443/x")
    assert done.returncode == 0, done.stdout + done.stderr
    for host in ("localhost", "127.0.0.1", "shop.localhost"):
        assert f"reached {host} fa-IR" in done.stdout
    assert "EXCLUDE ::1, EXCLUDE play.example'" in done.stdout
    assert "language fa-IR" in done.stdout
    assert "zone Europe/Berlin" in done.stdout
    assert "still True" in done.stdout
    assert "size {'width': 1280, 'height': 800}" in done.stdout


def test_only_the_superuser_goes_without_the_sandbox():
    assert "--no-sandbox" in launch_switches([], is_root=True)
    assert "--no-sandbox" not in launch_switches([], is_root=False)


def program(path: Path, script: str) -> str:
    path.write_text(f"#!/bin/sh\n{script}\necho Chromium 1\n")
    path.chmod(0o755)
    return str(path)


def test_headed_with_a_browser_that_has_no_window_is_one_clear_error(tmp_path, monkeypatch):
    monkeypatch.setenv("E2E_BROWSER_PATH", program(tmp_path / "chromium-headless-shell", "true"))
    done = run(tmp_path, "def test_page(page): pass", "--headed")
    assert done.returncode == 1
    assert "which has no window. Install one with" in done.stdout
    assert "`apt-get install chromium`" in done.stdout
    assert "site-packages" not in done.stdout, "no stack trace"


NO_PAGE = """
def test_plain(locale, browser_context_args):
    print("device", browser_context_args["viewport"], browser_context_args["locale"], locale)
"""


def test_without_a_page_no_browser_is_looked_at_and_a_device_keeps_its_size(tmp_path, monkeypatch):
    touched = tmp_path / "touched"
    monkeypatch.setenv("E2E_BROWSER_PATH", program(tmp_path / "chromium", f"touch {touched}"))
    done = run(tmp_path, NO_PAGE, "-s", "--device=Pixel 7")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "device {'width': 412, 'height': 839} en-GB en" in done.stdout
    assert not touched.exists()


REMOTE = """
def test_page(page, browser_type_launch_args):
    assert "executable_path" not in browser_type_launch_args
    page.goto("http://127.0.0.1:PORT/")
    print("reached", page.title(), page.context.browser.version)
"""


@pytest.fixture
def endpoint(tmp_path):
    """A browser that somebody else has started, as it would be on another machine."""
    chosen = browser_finder.choose(os.environ, ROOT)
    switches = ["--no-sandbox"] if os.geteuid() == 0 else []
    settings = {"executablePath": chosen.path, "host": "127.0.0.1", "wsPath": "/suite", "args": switches}
    (tmp_path / "server.json").write_text(json.dumps(settings))
    # The driver itself, and not the script that starts it: it is ended by its own number.
    command = [
        *compute_driver_executable(),
        "launch-server",
        "--browser",
        "chromium",
        "--config",
        tmp_path / "server.json",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        yield server.stdout.readline().strip()
        server.terminate()


def test_a_browser_elsewhere_is_used_where_one_is_named_and_reaches_this_machine(tmp_path, port, endpoint, monkeypatch):
    monkeypatch.setenv("PLAYWRIGHT_WS_ENDPOINT", endpoint)
    monkeypatch.setenv("E2E_BROWSER_PATH", "/nonexistent")
    done = run(tmp_path, REMOTE.replace("PORT", str(port)), "-s", "--locale=fa")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "reached fa-IR" in done.stdout


DRIVER = """
import os
import psutil

def test_driver(playwright):
    [driver] = [child for child in psutil.Process().children() if "run-driver" in child.cmdline()]
    assert driver.environ()["NODE_OPTIONS"] == "--no-warnings --max-semi-space-size=4 --max-old-space-size=256"
    assert os.environ["NODE_OPTIONS"] == "--no-warnings"
"""


def test_the_driver_stays_small_and_nothing_else_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("NODE_OPTIONS", "--no-warnings")
    done = run(tmp_path, DRIVER)
    assert done.returncode == 0, done.stdout
