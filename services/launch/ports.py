"""Free ports on loopback, and who holds one that is not."""

import contextlib
import errno
import fcntl
import secrets
import socket
from functools import cache
from io import FileIO
from pathlib import Path

import psutil

from launch.errors import MissingTool
from launch.runs import runs_root

LOOPBACK = "127.0.0.1"
_LOWEST, _HIGHEST = 15_000, 65_000
_EPHEMERAL = Path("/proc/sys/net/ipv4/ip_local_port_range")
_chosen: set[int] = set()  # a process's own locks do not keep itself out


def free_ports(count: int) -> list[int]:
    """Return ``count`` different ports that nobody listens on now, and that no other run of this user chooses.

    They are this process's as long as it lives: runs that start at the same moment do not meet. They lie outside the
    range from which the system gives ports to outgoing connections, so only a stranger that asks for the very same
    number can take one between this choice and the start of the part.
    """
    first, last = _ephemeral()
    everywhere = range(_LOWEST, _HIGHEST)
    candidates = [port for port in everywhere if not first <= port <= last] or list(everywhere)
    secrets.SystemRandom().shuffle(candidates)
    found: list[int] = []
    for port in candidates:
        if len(found) == count:
            break
        if not is_taken(port) and _claim(port):
            found.append(port)
    if len(found) < count:
        raise MissingTool(message=f"this machine has no {count} free ports on {LOOPBACK}")
    return found


def _claim(port: int) -> bool:
    """Keep every other run from choosing it, by a lock that the system frees however this process ends."""
    if port in _chosen:
        return False
    try:
        fcntl.lockf(_claims(runs_root() / ".ports"), fcntl.LOCK_EX | fcntl.LOCK_NB, 1, port)
    except BlockingIOError:
        return False
    _chosen.add(port)
    return True


@cache
def _claims(path: Path) -> FileIO:
    """The file whose bytes are locked, one for each port; never closed, for that would free them all."""
    return path.open("ab", buffering=0)


def _ephemeral() -> tuple[int, int]:
    if not _EPHEMERAL.exists():
        return 49_152, 65_535  # what IANA reserves, where the system does not say
    first, last = _EPHEMERAL.read_text(encoding="ascii").split()
    return int(first), int(last)


def is_taken(port: int) -> bool:
    """Tell whether a part could not listen on this port."""
    with socket.socket() as probe:
        # Servers set this too: a port in TIME_WAIT is free for them.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError as error:
            if error.errno in {errno.EADDRINUSE, errno.EACCES}:
                return True
            raise
    return False


def holder_of(port: int) -> str:
    """Name the process that listens on the port (``python (pid 12)``), or return "" where the system does not tell."""
    for connection in psutil.net_connections(kind="tcp"):
        listens = connection.status == psutil.CONN_LISTEN and connection.laddr and connection.laddr.port == port
        if listens and connection.pid:
            with contextlib.suppress(psutil.NoSuchProcess):  # it may end while it is looked at
                return f"{psutil.Process(connection.pid).name()} (pid {connection.pid})"
    return ""
