"""Small parts that behave as a test wants, and what is left of a run."""

import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import psutil

from launch.design import Design, Urls
from launch.environment import python_environment
from launch.owner import Owned
from launch.part import AnswersHttp, Finishes, LogsEvent, Part, Readiness
from launch.plan import Plan
from launch.ports import free_ports
from launch.process import all_ended
from launch.progress import Progress
from launch.runs import new_run_dir, processes_of

END_SECONDS = 10.0

SERVER = """
import http.server, sys
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200); self.end_headers()
http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""
LIVES = 'import signal\nprint(\'{"event": "lives"}\', flush=True)\nsignal.pause()\n'


def python(name: str, code: str, *arguments: object, ready: Readiness | None = None, **more: Any) -> Part:
    """A part that runs this code; without ``ready`` it is ready once it logs the event "lives"."""
    argv = (sys.executable, "-S", "-c", code, *map(str, arguments))
    return Part(name, argv, ready or LogsEvent("lives"), environment=python_environment(), **more)


def lives(name: str, **more: Any) -> Part:
    """A part that is ready at once and does nothing."""
    return python(name, LIVES, **more)


def once(name: str, code: str, **more: Any) -> Part:
    """A one-shot part."""
    return python(name, code, ready=Finishes(), **more)


def server(name: str, port: int | None = None, **more: Any) -> Part:
    """A part that answers HTTP, on a free port unless one is given."""
    port = port or free_ports(1)[0]
    return python(name, SERVER, port, ready=AnswersHttp(f"http://127.0.0.1:{port}/health"), ports=(port,), **more)


def owned(*parts: Part, owner: int, progress: Progress | None = None, logs_dir: Path | None = None) -> Owned:
    """A guardian that has just been started with these parts."""
    run_dir = new_run_dir()
    return Owned(Plan(run_dir, logs_dir or run_dir / "logs", parts, owner), progress or Progress())


def design() -> Design:
    """A stack of one server that plays every address, and a part that only lives."""
    web = server("web")
    url = f"http://127.0.0.1:{web.ports[0]}"
    return Design((web, lives("worker")), Urls(*[url] * len(fields(Urls))), {"PAP_WEB_URL": url})


def gone(processes: list[psutil.Process]) -> bool:
    """Whether all of these end in the time that endings may take."""
    return all_ended(processes, END_SECONDS)


def nothing_left_of(run_dir: Path) -> bool:
    """Whether neither a process nor the folder of a run is there."""
    return not processes_of(run_dir) and not run_dir.exists()
