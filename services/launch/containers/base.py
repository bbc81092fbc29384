"""A base image where no registry can be reached: Debian from its own mirrors, by debootstrap."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from launch.containers.engine import Engine
from launch.environment import cache_dir

IMAGE = "payasplay/base:bookworm"
MIRROR = "PAP_DEBIAN_MIRROR"
_DEBIAN = "http://deb.debian.org/debian"
_PACKAGES = "python3,tzdata"
_SECONDS = 600
_NOT_NEEDED = (
    "./var/cache/apt/*",
    "./var/lib/apt/lists/*",
    "./usr/share/doc/*",
    "./usr/share/man/*",
    "./usr/share/locale/*",
)


class CannotMake(Exception):
    """No base can be made here; the text says why, and what to do."""


def make(engine: Engine, say: Callable[[str], None]) -> None:
    """Make the base and give it to the engine.

    Raises:
        CannotMake: debootstrap is not there, may not, or failed.
    """
    program = shutil.which("debootstrap", path=f"{os.environ.get('PATH', os.defpath)}:/usr/sbin:/sbin")
    if program is None:
        raise CannotMake("debootstrap is not installed (on Debian: apt install debootstrap)")
    if os.geteuid() != 0:
        raise CannotMake("debootstrap has to be run by root")
    mirror = os.environ.get(MIRROR, _DEBIAN)
    say(f"images: making {IMAGE} with debootstrap from {mirror}, once, which takes a minute or two")
    with tempfile.TemporaryDirectory(prefix="pap-base-", dir=cache_dir()) as folder:
        root, archive = Path(folder, "root"), Path(folder, "base.tar")
        root.mkdir(mode=0o755)
        _run(program, "--variant=minbase", f"--include={_PACKAGES}", "bookworm", str(root), mirror)
        left_out = [f"--exclude={pattern}" for pattern in _NOT_NEEDED]
        _run("tar", "--create", f"--file={archive}", f"--directory={root}", "--numeric-owner", *left_out, ".")
        repository, _, tag = IMAGE.partition(":")
        engine.client.api.import_image_from_file(str(archive), repository=repository, tag=tag)


def _run(*command: str) -> None:
    done = subprocess.run(  # noqa: S603 -- the system's own programs
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=_SECONDS
    )
    if done.returncode != 0:
        lines = done.stdout.strip().splitlines()
        raise CannotMake(f"{command[0]} ended with code {done.returncode}: {lines[-1] if lines else 'it said nothing'}")
