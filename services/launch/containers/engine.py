"""The Docker engine: where it is, whether it answers, and from where the ports that it publishes are reached.

It is the one that ``DOCKER_HOST`` names, else that of the current Docker context, else the default socket.
"""

import logging
import os
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

import docker
from docker.errors import DockerException
from testcontainers.core.config import testcontainers_config
from testcontainers.core.docker_client import DockerClient, get_docker_host

from launch.errors import LaunchError
from launch.ports import LOOPBACK

# The reaper is an image of its own, which not every machine can pull. Our guardian does its work, see `leftovers`.
testcontainers_config.ryuk_disabled = True
testcontainers_config.sleep_time = 0.1
logging.getLogger("testcontainers").setLevel(logging.WARNING)

DEFAULT = "unix:///var/run/docker.sock"
BIND = "PAP_CONTAINERS_BIND"  # the address of a remote engine's host to publish on, where it is not its public one
_SECONDS = 120


class NoEngine(LaunchError):
    """There is no Docker engine, or it does not answer. Facts: ``url``, ``reason``."""

    def text(self) -> str:
        """Say where one was looked for, and what to do."""
        return (
            f"no Docker engine answers at {self.facts['url']} ({self.facts['reason']}): install and start one"
            " (on Debian: apt install docker.io), or name one in DOCKER_HOST; --target=embedded needs none"
        )


class EngineFailed(LaunchError):
    """The engine refused or broke. Fact: ``message``."""


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine that answers: ``url`` as it was found, ``client`` to speak with it."""

    url: str
    client: docker.DockerClient

    @property
    def is_local(self) -> bool:
        """Whether it is on this machine, so that what it publishes on loopback is on ours."""
        return urlsplit(self.url).scheme in {"unix", "npipe", "http+unix"}

    @property
    def host(self) -> str:
        """The address on which ports are published: loopback, unless it is remote; the guardian brings them here then.

        Raises:
            NoEngine: the name of its host is not known.
        """
        if self.is_local:
            return LOOPBACK
        name = urlsplit(self.url).hostname or "localhost"
        try:
            return os.environ.get(BIND) or socket.gethostbyname(name)
        except OSError as error:
            raise NoEngine(url=self.url, reason=str(error)) from error


def find() -> Engine:
    """Return the engine.

    Raises:
        NoEngine: none answers.
    """
    url = get_docker_host() or DEFAULT
    try:
        client = DockerClient(timeout=_SECONDS).client
        client.ping()
    except (DockerException, OSError) as error:
        raise NoEngine(url=url, reason=_last_words(error)) from error
    return Engine(url, client)


def answers(url: str) -> bool:
    """Whether an engine answers at this address."""
    try:
        client = docker.DockerClient(base_url=url, timeout=_SECONDS)
        try:
            return bool(client.ping())
        finally:
            client.close()
    except (DockerException, OSError):
        return False


def _last_words(error: BaseException) -> str:
    """The innermost reason in one line: the outer ones repeat it, wrapped."""
    while error.__cause__ or error.__context__:
        error = error.__cause__ or error.__context__ or error
    return error.strerror or str(error) if isinstance(error, OSError) else str(error).splitlines()[0]
