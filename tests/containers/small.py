"""Small containers that behave as a test wants, and what is left of a run at the engine."""

from pathlib import Path
from typing import Any

from launch.containers.engine import Engine
from launch.containers.leftovers import RUN
from launch.containers.part import ContainerPart
from launch.owner import Owned
from launch.part import AnswersHttp, Finishes, LogsEvent, Readiness
from launch.plan import CONTAINERS, Plan
from launch.ports import free_ports
from launch.progress import Progress
from launch.runs import new_run_dir

LIVES = 'import signal\nprint(\'{"event": "lives"}\', flush=True)\nsignal.pause()\n'


def python(name: str, image: str, code: str, *, ready: Readiness | None = None, **more: Any) -> ContainerPart:
    """A container that runs this code; without ``ready`` it is ready once it logs the event "lives"."""
    file = f"/tmp/{name}_code.py"
    more["environment"] = {"PYTHONPATH": "/tmp", **more.get("environment", {})}
    return ContainerPart(name, image, ready or LogsEvent("lives"), (f"{name}_code",), files={file: code}, **more)


def lives(name: str, image: str, **more: Any) -> ContainerPart:
    """A container that is ready at once and does nothing."""
    return python(name, image, LIVES, **more)


def once(name: str, image: str, code: str, **more: Any) -> ContainerPart:
    """A container that does its work and ends."""
    return python(name, image, code, ready=Finishes(), **more)


def server(name: str, image: str, port: int | None = None, **more: Any) -> ContainerPart:
    """A container that answers HTTP, on a free port unless one is given."""
    port = port or free_ports(1)[0]
    command = ("http.server", "8000")
    return ContainerPart(name, image, AnswersHttp(f"http://127.0.0.1:{port}/"), command, published={8000: port}, **more)


def owned(*parts: ContainerPart, owner: int, logs_dir: Path | None = None) -> Owned:
    """A guardian that has just been started with these parts."""
    run_dir = new_run_dir()
    return Owned(Plan(run_dir, logs_dir or run_dir / "logs", parts, owner, guardian=CONTAINERS), Progress())


def left_of(engine: Engine, run: str) -> list[str]:
    """What the engine still has of a run."""
    mine = {"label": f"{RUN}={run}"}
    containers = engine.client.containers.list(all=True, filters=mine, ignore_removed=True)
    return [each.name for each in (*containers, *engine.client.networks.list(filters=mine))]


def volumes(engine: Engine) -> set[str]:
    """The names of all volumes of the engine."""
    return {each.name for each in engine.client.volumes.list()}
