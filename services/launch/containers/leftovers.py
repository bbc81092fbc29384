"""Whose a container or a network is, and the end of those whose run is dead.

Each carries, as labels, the folder of its run and from where that folder is seen. A run lives as long as its guardian
holds the lock in that folder, see ``launch.runs``. What was made where we cannot look (another machine, another
container that shares the engine, another user) is left alone.
"""

import contextlib
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psutil
from docker.errors import APIError, NotFound

from launch.containers.engine import Engine
from launch.runs import is_alive

RUN = "payasplay.run"
FOLDER = "payasplay.run-dir"
VIEW = "payasplay.seen-from"
OWNER = "payasplay.owner"
PART = "payasplay.part"
_GONE_ALREADY = 409  # its removal is in progress, by somebody else


def view() -> str:
    """Name the place from which a folder of runs is seen: this boot of this machine, and the mounts that we have."""
    boot = Path("/proc/sys/kernel/random/boot_id")
    mounts = Path("/proc/self/ns/mnt")
    if boot.exists() and mounts.is_symlink():
        return f"{boot.read_text(encoding='ascii').strip()}/{mounts.readlink()}"
    return f"{socket.gethostname()}/{psutil.boot_time():.0f}"


def labels(run_dir: Path, owner: int) -> dict[str, str]:
    """Return what everything of a run carries."""
    return {RUN: run_dir.name, FOLDER: str(run_dir), VIEW: view(), OWNER: str(owner)}


def remove(engine: Engine, run: str) -> None:
    """Remove every container, with its volumes, and every network of a run, and return once they are gone."""
    mine = {"label": f"{RUN}={run}"}
    found = engine.client.containers.list(all=True, filters=mine, ignore_removed=True)
    if found:
        with ThreadPoolExecutor(len(found)) as at_once:
            list(at_once.map(_remove_container, found))
    for network in engine.client.networks.list(filters=mine):
        with contextlib.suppress(NotFound):
            network.remove()
    for volume in engine.client.volumes.list(filters=mine):
        with contextlib.suppress(NotFound):
            volume.remove()


def _remove_container(container: Any) -> None:  # noqa: ANN401 -- docker's own has no types
    try:
        container.remove(force=True, v=True)
    except NotFound:
        return
    except APIError as error:
        if error.status_code != _GONE_ALREADY:
            raise
        with contextlib.suppress(NotFound):
            container.wait(condition="removed")


def sweep(engine: Engine) -> list[str]:
    """Remove what dead runs have left, and return a line for each; a living run's, and a stranger's, stay."""
    here, told = view(), []
    for run, marks in _runs(engine):
        if marks.get(VIEW) == here and _is_dead(Path(marks[FOLDER])):
            remove(engine, run)
            told.append(f"containers of {run}")
    return told


def _runs(engine: Engine) -> Iterator[tuple[str, dict[str, str]]]:
    """Give every run of which something is there, with its labels, once."""
    mine = {"label": RUN}
    containers = engine.client.containers.list(all=True, filters=mine, ignore_removed=True)
    found = {each.labels[RUN]: dict(each.labels) for each in containers}
    for network in engine.client.networks.list(filters=mine):
        found.setdefault(network.attrs["Labels"][RUN], network.attrs["Labels"])
    yield from found.items()


def _is_dead(folder: Path) -> bool:
    try:
        return not is_alive(folder)
    except PermissionError:
        return False  # another user's
