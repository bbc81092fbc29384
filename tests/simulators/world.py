"""What the simulators' tests stand on: a process that is started and ended, and a platform that takes webhooks."""

import json
import os
import socket
import subprocess
import sys
import threading
from collections import defaultdict, deque
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
HANG_UP = 0  # a "status": the platform ends the connection without an answer


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def command(module: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", module, *arguments]


def environment(**variables: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PAP_")}
    return kept | {"PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'services'}"} | variables


class Simulator:
    """A simulator as a process of its own; ``lines`` is what it logged so far."""

    def __init__(self, module: str, *arguments: str, directory: Path, **variables: str) -> None:
        self.directory = directory
        self.lines: list[str] = []
        self._more = threading.Condition()
        self.process = subprocess.Popen(
            command(module, *arguments),
            cwd=directory,
            env=environment(TMPDIR=str(directory), **variables),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.lines.append(line)
            if "ready" in line:
                break
        else:
            raise AssertionError(f"{module} did not start:\n{''.join(self.lines)}")
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            with self._more:
                self.lines.append(line)
                self._more.notify_all()

    def line_with(self, *words: str) -> str:
        """The first line that it logged, or will log, with all of these words in it."""

        def found() -> list[str]:
            return [line for line in self.lines if all(word in line for word in words)]

        with self._more:
            assert self._more.wait_for(found, timeout=10), f"no line with {words}"
            return found()[0]

    def end(self) -> int:
        self.process.terminate()
        status = self.process.wait(timeout=10)
        self._reader.join(timeout=10)
        return status


@dataclass(frozen=True)
class Arrival:
    body: bytes
    signature: str

    @property
    def event(self) -> dict[str, Any]:
        event: dict[str, Any] = json.loads(self.body)
        return event


class Platform:
    """Takes webhooks, answers as told for each account, and serves pages."""

    def __init__(self) -> None:
        self.arrivals: defaultdict[str, list[Arrival]] = defaultdict(list)
        self.answers: defaultdict[str, deque[int]] = defaultdict(deque)
        self.pages: dict[str, tuple[str, dict[str, str]]] = {}
        platform = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                account_id = json.loads(body)["data"]["object"]["metadata"]["account_id"]
                status = platform.answers[account_id].popleft() if platform.answers[account_id] else 200
                platform.arrivals[account_id].append(Arrival(body, self.headers["Stripe-Signature"]))
                assert self.path == "/api/v1/webhooks/stripe"
                if status == HANG_UP:
                    self.close_connection = True
                    return
                self._answer(status, "{}", {"Content-Type": "application/json", "Location": "/elsewhere"})

            def do_GET(self) -> None:
                text, headers = platform.pages.get(self.path, ("", {}))
                self._answer(200 if headers else 404, text, headers)

            def _answer(self, status: int, text: str, headers: dict[str, str]) -> None:
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(text.encode())))
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, *_arguments: object) -> None:
                """Say nothing: arrivals are looked at by the tests."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def end(self) -> None:
        self._server.shutdown()
        self._server.server_close()
