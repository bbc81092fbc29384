"""What every process that we start finds in its environment, and where the project keeps what can be made again."""

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
_LOOPBACK = "127.0.0.1,localhost"


def cache_dir() -> Path:
    """Return the project's ``.cache`` folder, or the user's own where the checkout is read-only; made if need be."""
    here = PROJECT / ".cache"
    if not os.access(here if here.exists() else PROJECT, os.W_OK):
        here = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "payasplay"
    here.mkdir(parents=True, exist_ok=True)
    return here


def plain_environment() -> dict[str, str]:
    """Return this process's environment without ``PAP_`` settings: a stack depends on what it is given, not on a shell.

    Loopback never goes through a proxy.
    """
    found = {name: value for name, value in os.environ.items() if not name.startswith("PAP_")}
    for name in ("NO_PROXY", "no_proxy"):
        found[name] = f"{found[name]},{_LOOPBACK}" if found.get(name) else _LOOPBACK
    return found


def python_environment() -> dict[str, str]:
    """Return the environment of our Python processes: they find our packages, write at once, and keep their byte code.

    Byte code goes to the project's cache even where the shell forbids writing it beside the sources: without it every
    part compiles its libraries anew, which takes longer than all the rest of a start.
    """
    found = plain_environment()
    found.pop("PYTHONDONTWRITEBYTECODE", None)
    found["PYTHONPYCACHEPREFIX"] = str(cache_dir() / "bytecode")
    given = [folder for folder in found.get("PYTHONPATH", "").split(os.pathsep) if folder]
    found["PYTHONPATH"] = os.pathsep.join([str(PROJECT / "services"), str(PROJECT), *map(os.path.abspath, given)])
    found["PYTHONUNBUFFERED"] = "1"
    return found
