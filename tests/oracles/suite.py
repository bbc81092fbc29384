"""A small suite whose every scenario passes by its steps; what an oracle is to find is planted by one of them."""

FEATURE = """
Feature: Oracles
  Scenario: Nothing is wrong
    When all is well

  Scenario: The ledger does not add up
    When money appears from nowhere

  Scenario: After the broken ledger
    When all is well

  Scenario: A part writes an error
    When a part writes an error

  Scenario: A part answers 500
    When a part answers 500

  Scenario: A job does not end
    When a job does not end

  Scenario: A page complains
    When a page complains

  Scenario: An answer breaks its promise
    When an answer breaks its promise

  Scenario: A stranger is asked
    When a stranger is asked

  Scenario: A token in the evidence
    When a token gets into the evidence

  Scenario: A token in late evidence
    When a token gets into late evidence

  Scenario: A token in the log
    When a part writes a token into the log

  Scenario: The token of a link in the log
    When a part writes the link of a mail into the log

  @provokes:server-errors
  Scenario: An error on purpose
    When a part writes an error

  @provokes:server-errors
  Scenario: A stale declaration
    When all is well

  @provokes:browser
  Scenario: Declared for another oracle
    When a part writes an error

  Scenario: A step fails too
    When a part writes an error
    Then this fails

  Scenario: An error of nobody
    When a part writes an error of nobody

  Scenario: A skipped one
    When this skips
"""

CONFTEST = """
pytest_plugins = ["fixtures.report", "fixtures.trace", "fixtures.recording", "fixtures.oracles", "world"]
"""

WORLD = """
import json
import threading
from dataclasses import fields
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import SimpleNamespace

import pytest

from fixtures import target
from fixtures.target import Addresses
from payasplay.client import Client

LOGS = Path("logs").absolute()
STATE = SimpleNamespace(problems=[], ends=True)
THING = {"type": "object", "properties": {"number": {"type": "integer"}}, "required": ["number"]}
ANSWER = {
    "type": "object",
    "properties": {"success": {"type": "boolean"}, "data": {"$ref": "#/components/schemas/Thing"}},
}
OK = {"200": {"description": "", "content": {"application/json": {"schema": ANSWER}}}}
PATHS = {f"/api/v1/{name}": {"get": {"responses": OK}} for name in ("right", "wrong")}
DOCUMENT = {"openapi": "3.1.0", "paths": PATHS, "components": {"schemas": {"Thing": THING}}}


class Platform(BaseHTTPRequestHandler):
    def do_GET(self):
        answers = {
            "/health": {"status": "ok"},
            "/api/v1/openapi.json": DOCUMENT,
            "/api/v1/right": {"success": True, "data": {"number": 1}},
            "/api/v1/wrong": {"success": True, "data": {"number": "one", "more": 2}},
            "/api/v1/test/ledger/audit": {
                "success": True, "data": {"balanced": not STATE.problems, "problems": STATE.problems}
            },
        }
        self.answer(200, answers[self.path])

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        if STATE.ends:
            self.answer(200, {"success": True, "data": {"jobs": []}})
        else:
            error = {"code": "QUEUE_NOT_EMPTY", "message": "still there: mail", "details": []}
            self.answer(504, {"success": False, "error": error, "requestId": "r"})

    def answer(self, status, body):
        raw = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def log_message(self, *_):
        return None


def pytest_configure(config):
    LOGS.mkdir(exist_ok=True)
    (LOGS / "api.log").touch()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Platform)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    config.add_cleanup(server.shutdown)
    config.platform = f"http://127.0.0.1:{server.server_address[1]}"
    config.stash[target._STACK] = SimpleNamespace(logs_dir=LOGS, found=False)


@pytest.fixture(scope="session")
def stack(pytestconfig):
    return SimpleNamespace(logs_dir=LOGS)


@pytest.fixture(scope="session")
def addresses(pytestconfig):
    here = pytestconfig.platform
    return Addresses(**{field.name: here for field in fields(Addresses)})


@pytest.fixture(scope="session")
def api_connections(addresses):
    with Client(addresses.api) as client:
        yield client


@pytest.fixture
def api(api_connections, recording):
    return api_connections.derive(traceparent=recording.trace.header, on_exchange=recording.exchanges.append)
"""

STEPS = """
import json

import pytest
from pytest_bdd import scenarios, then, when

from fixtures.recording import ConsoleLine, Window
from fixtures.report import attach_text
from world import LOGS, STATE

scenarios("oracles.feature")
TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJzYXJhIn0.c2lnbmF0dXJlLW9mLXNhcmE"


class NoBrowser:
    pages = ()

    def cookies(self):
        return []


@pytest.fixture(autouse=True)
def _well_again():
    yield
    STATE.ends = True


@pytest.fixture
def window(recording):
    recording.windows.append(Window("Sara", NoBrowser()))
    return recording.windows[-1]


@pytest.fixture
def late():
    yield
    attach_text("late", TOKEN)


def write(**said):
    with (LOGS / "api.log").open("a") as log:
        log.write(json.dumps({"level": "info", "event": "request", **said}) + "\\n")


@when("all is well")
def _(api, window, recording, addresses):
    api.request("GET", "/right")
    write(trace_id=recording.trace.id, status=404)
    window.requested += [f"{addresses.web}/wallet", "data:image/svg+xml,x"]
    window.console.append(ConsoleLine("log", "hello", "here"))
    attach_text("note", "__Host-pap_session=[masked] and card ****4242")


@when("money appears from nowhere")
def _(recording):
    STATE.problems = ["all postings together do not sum to zero: 500"]


@when("a part writes an error")
def _(recording):
    write(trace_id=recording.trace.id, level="error", event="it broke", request_id="request-1")


@when("a part writes an error of nobody")
def _(recording):
    write(trace_id="f" * 32, level="error", event="it broke for nobody")


@when("a part answers 500")
def _(recording):
    write(trace_id=recording.trace.id, method="GET", path="/wallet", status=500)


@when("a job does not end")
def _(recording):
    STATE.ends = False


@when("a page complains")
def _(window):
    window.console.append(ConsoleLine("error", "it is wrong", "wallet.js:7"))


@when("an answer breaks its promise")
def _(api):
    api.request("GET", "/wrong")


@when("a stranger is asked")
def _(window):
    window.requested.append("https://pictures.example/pixel.gif?who=sara")


@when("a token gets into the evidence")
def _(recording):
    attach_text("note", f"Authorization: {TOKEN}")


@when("a token gets into late evidence")
def _(recording, late): ...


@when("a part writes a token into the log")
def _(recording):
    write(trace_id=recording.trace.id, service="api", event="a call", authorization=TOKEN)


@when("a part writes the link of a mail into the log")
def _(recording, window, addresses):
    window.requested.append(f"{addresses.web}/verify-email?token=nobody-knows-it")
    write(trace_id=recording.trace.id, service="api", event="a mail", link="/verify-email?token=nobody-knows-it")
    # Where no mail is sent, this is the only way to the link.
    said = "no mail is sent here: this link confirms the address"
    write(trace_id=recording.trace.id, service="api", event=said, path="/verify-email?token=nobody-knows-it")


@when("this skips")
def _():
    pytest.skip("not today")


@then("this fails")
def _():
    assert 1 + 1 == 3
"""
