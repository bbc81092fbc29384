"""How an image is built: what goes into it is gathered here, so that a build needs neither network nor certificates."""

import os
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from docker.errors import APIError, BuildError

from launch.containers.engine import Engine, EngineFailed
from launch.environment import PROJECT, cache_dir
from launch.errors import MissingTool

_TAIL = 15
_PYTHON = "3.11"  # of every base that we build from
_GLIBC = "manylinux_2_28"  # older than that of every base
_INSTALL_SECONDS = 600


@contextmanager
def site_packages(requirements: Path | None, machine: str, *packages: str) -> Iterator[Path]:
    """Install packages for the containers' Python into a folder that lasts as long as the block.

    Args:
        requirements: a file of names, or None; versions are the project's.
        machine: the processor, as packages name it: ``x86_64``.
        packages: more requirements.

    Raises:
        MissingTool: uv is not there, or could not install them, and why.
    """
    uv = Path(sys.executable).parent / "uv"
    if not uv.exists():
        raise MissingTool(message=f"{uv} is missing, which builds the images: run `make setup`")
    asked = ["-r", str(requirements)] if requirements else ["--no-deps"]
    with tempfile.TemporaryDirectory(prefix="pap-site-", dir=cache_dir()) as folder:
        command = [
            *(str(uv), "pip", "install", "--quiet", "--target", folder),
            *("--python-version", _PYTHON, "--python-platform", f"{machine}-{_GLIBC}"),
            *("--constraints", str(PROJECT / "requirements.txt"), *asked, *packages),
        ]
        environment = {"UV_CACHE_DIR": str(cache_dir() / "uv"), **os.environ}
        done = subprocess.run(  # noqa: S603 -- the project's own uv
            command, env=environment, capture_output=True, text=True, check=False, timeout=_INSTALL_SECONDS
        )
        if done.returncode != 0:
            raise MissingTool(message=f"uv could not install what the images need:\n{done.stderr.strip()}")
        yield Path(folder)


def build(
    engine: Engine, dockerfile: Path, contents: Mapping[str, Path], arguments: Mapping[str, str], name: str
) -> None:
    """Build an image.

    Args:
        engine: where.
        dockerfile: the recipe.
        contents: name in the build's context → file or folder.
        arguments: the recipe's ``ARG``.
        name: what the image is to be called.

    Raises:
        EngineFailed: it could not be built, with the last lines that the build wrote.
    """
    with tempfile.TemporaryFile() as context:
        with tarfile.open(fileobj=context, mode="w") as tar:
            tar.add(dockerfile, "Dockerfile")
            for inside, path in contents.items():
                tar.add(path, inside, filter=_plain)
        context.seek(0)
        try:
            engine.client.images.build(
                fileobj=context, custom_context=True, tag=name, buildargs=dict(arguments), rm=True, forcerm=True
            )
        except (BuildError, APIError) as error:
            raise EngineFailed(message=f"the image {name} could not be built: {_told(error)}") from error


def _plain(entry: tarfile.TarInfo) -> tarfile.TarInfo | None:
    """Without byte code, and root's: what it is made of is the same whoever makes it."""
    if "__pycache__" in entry.name:
        return None
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    # Readable for whoever runs it, whatever this machine's umask is.
    entry.mode |= 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry


def _told(error: BuildError | APIError) -> str:
    if isinstance(error, APIError):
        return str(error)
    lines = [str(part["stream"]).rstrip() for part in error.build_log if part.get("stream")]
    return "\n".join([str(error), *(f"  | {line}" for line in lines[-_TAIL:])])
