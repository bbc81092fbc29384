"""Our Python parts as copies of the guardian, which has loaded once the libraries that most of them load.

Loading them is most of what a part does until it is ready. Only libraries are shared, none of our own modules: those
read their settings, and planted defects, while they are loaded.
"""

import atexit
import gc
import os
import runpy
import signal
import sys
import threading
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from launch.process import die_with_parent, prepare_death_signal

LIBRARIES = (
    "pydantic_settings", "structlog", "rich.traceback", "uvicorn", "fastapi", "fastapi.staticfiles", "python_multipart",
    "httpx", "jinja2", "babel.numbers", "babel.dates", "sqlalchemy.orm", "sqlalchemy.dialects.postgresql", "psycopg",
    "alembic.command", "procrastinate", "redis", "redis.asyncio", "jwt", "cryptography.fernet", "argon2", "zxcvbn",
    "limits", "tenacity", "aiohttp.web",
)  # fmt: skip


@dataclass(slots=True)
class Copied:
    """A copy that runs, in the form of a ``Popen``."""

    pid: int
    returncode: int | None = None


def load() -> None:
    """Load the libraries, once, before the first copy is made."""
    for name in LIBRARIES:
        import_module(name)
    prepare_death_signal()
    gc.freeze()  # what is loaded by now stays one in memory


def copy(module: str, arguments: Sequence[str], environment: Mapping[str, str], folder: Path, log: int) -> Copied:
    """Run a module, as ``python -m module arguments`` would, in a copy of this process.

    Args:
        module: name of the module or package.
        arguments: of its command line.
        environment: the whole of it.
        folder: the working directory.
        log: the open file that takes both outputs.
    """
    parent = os.getpid()
    sys.stdout.flush()
    pid = os.fork()
    if pid:
        return Copied(pid)
    code = 1
    try:
        _become(parent, environment, folder, log)
        sys.argv = [module, *arguments]
        code = _run(module)
    finally:
        # Whatever happened: the guardian's own code must not go on in here.
        os._exit(code)


def _become(parent: int, environment: Mapping[str, str], folder: Path, log: int) -> None:
    die_with_parent(parent)
    os.setpgid(0, 0)
    signal.set_wakeup_fd(-1)
    for sign in (signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD):
        signal.signal(sign, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(log, 1)
    os.dup2(log, 2)
    # The guardian's pipes and its loop's own files: closed and no more, for what is behind them is the guardian's.
    os.closerange(3, os.sysconf("SC_OPEN_MAX"))
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(write_through=True)  # type: ignore[union-attr]


def _run(module: str) -> int:
    """Run it to its end, and return its exit code as Python would."""
    code = 1
    try:
        runpy.run_module(module, run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as end:
        if isinstance(end.code, str):
            sys.stderr.write(f"{end.code}\n")
        else:
            code = end.code or 0
    except BaseException:  # noqa: BLE001 -- the end of a process: it is written down as Python does
        traceback.print_exc()
    threading._shutdown()  # type: ignore[attr-defined]  # noqa: SLF001 -- what the end of Python does first
    atexit._run_exitfuncs()  # noqa: SLF001
    sys.stdout.flush()
    sys.stderr.flush()
    return code
