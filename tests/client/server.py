"""A real HTTP server on loopback, for what only real threads and sockets can show."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

# Gets method, path, headers and JSON body; gives status and JSON body.
Answerer = Callable[[str, str, dict[str, str], Any], tuple[int, Any]]


def envelope(data: Any) -> dict[str, Any]:
    return {"success": True, "data": data}


def refusal(code: str) -> dict[str, Any]:
    return {"success": False, "error": {"code": code, "message": code, "details": []}, "requestId": "server-1"}


@contextmanager
def serving(answer: Answerer) -> Iterator[str]:
    """Serve ``answer``, each request in a thread of its own; yields the address."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def _answer(self) -> None:
            length = int(self.headers.get("content-length") or 0)
            body = json.loads(self.rfile.read(length)) if length else None
            headers = {name.lower(): value for name, value in self.headers.items()}
            status, data = answer(self.command, self.path, headers, body)
            payload = json.dumps(data).encode()
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the base class's name)
            """Keep the test's output clean."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 64

    server = Server(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
