"""`python -m tools.engine COMMAND…`: run a command where a Docker engine answers, with one of our own where none does.

As root on Debian, and with `--install`, an engine is installed and started for as long as the command runs, its images
kept in `.cache/engine`. Where there is none and none can be had, one line says why; the code is then 0, because the
machine is not at fault, and the command has not run. With an engine, the code is the command's.
"""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from launch.containers import engine
from launch.containers.engine import NoEngine
from launch.process import dying_with_me
from tools.console import SetupError, run_logged, say
from tools.run import run

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".cache" / "engine"
PACKAGES = ("docker.io", "debootstrap", "iptables")
_PLACES = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_INSTALL_SECONDS, _START_SECONDS, _END_SECONDS = 300, 30, 60


class NoEngineHere(Exception):
    """No engine can be had on this machine; the text says why, in one line."""


def program() -> str:
    """Find the engine's program, installed if need be.

    Raises:
        NoEngineHere: it is not there, and may not or cannot be installed.
    """
    if os.geteuid() != 0:
        raise NoEngineHere("none answers, and only root may start one")
    found = shutil.which("dockerd", path=_PLACES)
    if found is None:
        _install()
        found = shutil.which("dockerd", path=_PLACES)
    if found is None:
        raise NoEngineHere("none answers, and its package brought no dockerd")
    return found


def _install() -> None:
    if shutil.which("apt-get") is None:
        raise NoEngineHere("none answers, and this is not a Debian on which one could be installed")
    say(f"engine: none on this machine; running apt-get install {' '.join(PACKAGES)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    commands = (["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", *PACKAGES])
    try:
        for command in commands:
            log = HOME / f"{command[1]}.log"
            run_logged(command, log=log, cwd=ROOT, environ=quiet, seconds=_INSTALL_SECONDS)
    except SetupError as error:
        raise NoEngineHere(f"none answers, and none could be installed: {str(error).splitlines()[0]}") from error


@contextmanager
def started(dockerd: str) -> Iterator[str]:
    """An engine of our own for as long as the block runs. Gives its address; it is ended by its own process id.

    Raises:
        NoEngineHere: it does not start here, with its last words.
    """
    HOME.mkdir(parents=True, exist_ok=True)
    # A socket's path is short, and a checkout's may not be.
    with tempfile.TemporaryDirectory(prefix="pap-engine-") as folder:
        address = f"unix://{folder}/docker.sock"
        places = {"--data-root": HOME / "data", "--exec-root": f"{folder}/run", "--pidfile": f"{folder}/pid"}
        words = [f"{option}={place}" for option, place in places.items()]
        log = HOME / "dockerd.log"
        with log.open("wb") as output:
            process = subprocess.Popen(  # noqa: S603 -- the engine
                [dockerd, f"--host={address}", "--log-level=warn", *words],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env={**os.environ, "PATH": _PLACES},
                start_new_session=True,  # a terminal's Ctrl-C is for the command, whose containers it has to end
                preexec_fn=dying_with_me(signal.SIGTERM),  # noqa: PLW1509 -- this program has one thread
            )
        try:
            _wait_until_it_answers(process, address, log)
            yield address
        finally:
            process.terminate()
            process.wait(_END_SECONDS)


def _wait_until_it_answers(process: "subprocess.Popen[bytes]", address: str, log: Path) -> None:
    ends = time.monotonic() + _START_SECONDS
    pause = 0.1
    while not engine.answers(address):
        if time.monotonic() > ends:
            raise NoEngineHere(f"one was started and did not answer within {_START_SECONDS} s, see {log}")
        try:
            code = process.wait(pause)
        except subprocess.TimeoutExpired:
            continue
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
        raise NoEngineHere(f"one was started and ended with code {code}: {lines[-1] if lines else 'without a word'}")


@contextmanager
def present(*, install: bool) -> Iterator[str]:
    """The engine that answers, or one of our own. Gives its address.

    Raises:
        NoEngineHere: there is none and none can be had.
    """
    try:
        found = engine.find().url
    except NoEngine as missing:
        if not install:
            raise NoEngineHere(str(missing)) from missing
    else:
        yield found
        return
    with started(program()) as address:
        say(f"engine: started one for this run, with its images in {HOME / 'data'}")
        yield address


def main(arguments: Sequence[str], environ: Mapping[str, str]) -> int:
    """Run the command with an engine; 0 where there is none."""
    parser = argparse.ArgumentParser(prog="python -m tools.engine", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--install", action="store_true", help="as root on Debian: install and start one, if need be")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    given = parser.parse_args(arguments)
    if not given.command:
        parser.error("which command?")
    try:
        with present(install=given.install) as address:
            return run(given.command, {**environ, "DOCKER_HOST": address})
    except NoEngineHere as why:
        say(f"engine: no containers here: {why}")
        return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ))
