"""A part that is a container: its start through testcontainers, its log brought here, its end."""

import asyncio
import contextlib
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docker.errors import APIError, DockerException, NotFound
from testcontainers.community.postgres import PostgresContainer
from testcontainers.core.container import DockerContainer
from testcontainers.core.network import Network

from launch.containers.engine import EngineFailed
from launch.containers.leftovers import PART
from launch.containers.part import SUBNET, ContainerPart
from launch.errors import PortTaken
from launch.hand import Hand

_KILLED = range(129, 160)  # how an engine tells of a signal
_ADDRESSES = Path("/proc/net/if_inet6")
_TENTATIVE = 0x40  # IFA_F_TENTATIVE of the kernel's if_addr.h: being checked for duplicates, which takes about 1.5 s
_QUIET_SECONDS, _LOOK_SECONDS = 5.0, 0.05
_TAKEN = "port is already allocated", "address already in use"


class Running(Hand):
    """One container in the hands of the guardian; the engine is spoken to on threads."""

    def __init__(self, part: ContainerPart, logs_dir: Path, network: Network, marks: dict[str, str], host: str) -> None:
        super().__init__(part, logs_dir)
        self.recipe = part
        self.host = host
        self.network = network
        self.marks = marks
        self.container: DockerContainer | None = None
        self._start: asyncio.Future[None] | None = None

    async def start(self) -> None:
        """Create and start it.

        Raises:
            PortTaken: somebody listens on one of its ports already.
            EngineFailed: the engine refuses.
        """
        self.started_at = time.monotonic()
        self.log.write_bytes(b"")  # emptied: an event of an earlier run must not count
        # Shielded: an end that comes in between must not lose a container that the engine is just making.
        self._start = asyncio.ensure_future(asyncio.to_thread(self._create_and_start))
        await asyncio.shield(self._start)

    def note_exit(self, code: int) -> None:
        """Take down how it ended, a signal as a negative number."""
        if not self.exited.done():
            super().note_exit(128 - code if code in _KILLED else code)

    async def finish(self) -> None:
        """Remove it with its volumes. Nothing of it is needed any more, so it is not asked to end."""
        if self._start is not None:
            await asyncio.wait({self._start})
        if self.container is not None:
            await asyncio.to_thread(self._remove, self.container)

    async def kill(self) -> None:
        """Kill what runs in it."""
        await asyncio.to_thread(self._wrapped.kill)

    async def stop(self) -> None:
        """End what runs in it, in time or the hard way."""
        await asyncio.to_thread(self._wrapped.stop, timeout=10)

    async def begin_again(self) -> None:
        """Start the same container: its files, and so a database's data, are still there."""
        await asyncio.to_thread(self._start_again)
        await network_is_quiet()

    def _start_again(self) -> None:
        moment = datetime.now(UTC)
        self._wrapped.start()
        self._follow_from(moment)

    async def pause(self) -> None:
        """Freeze it."""
        await asyncio.to_thread(self._wrapped.pause)

    async def resume(self) -> None:
        """Thaw it."""
        await asyncio.to_thread(self._wrapped.unpause)

    async def cut(self) -> None:
        """Take it off the run's network, the only one that it has."""
        await asyncio.to_thread(self._net.disconnect, self._wrapped, force=True)

    async def join(self) -> None:
        """Put it back, under the same names."""
        names = [self.recipe.name, *self.recipe.aliases]
        await asyncio.to_thread(self._net.connect, self._wrapped, aliases=names)
        await network_is_quiet()

    @property
    def _wrapped(self) -> Any:  # noqa: ANN401 -- docker's own has no types
        if self.container is None:
            raise EngineFailed(message=f"part {self.recipe.name!r} was never started")
        return self.container.get_wrapped_container()

    @property
    def _net(self) -> Any:  # noqa: ANN401 -- docker's own has no types
        return self.network._unwrap_network  # noqa: SLF001 -- no other way to it

    def _create_and_start(self) -> None:
        container = _made(self.recipe)
        self.container = container
        subnet = self._net.attrs["IPAM"]["Config"][0]["Subnet"]
        container.with_envs(**{name: text.replace(SUBNET, subnet) for name, text in self.recipe.environment.items()})
        container.with_network(self.network).with_network_aliases(self.recipe.name, *self.recipe.aliases)
        container.with_name(f"{self.network.name}-{self.recipe.name}")
        published: dict[str, Any] = {
            f"{inside}/tcp": (self.host, outside) for inside, outside in self.recipe.published.items()
        }
        container.ports = published
        container.with_kwargs(
            labels={**self.marks, PART: self.recipe.name}, hostname=self.recipe.name, stop_signal=None
        )
        for path, text in self.recipe.files.items():
            container.with_copy_into_container(text.encode(), path)
        try:
            container.start()
        except (DockerException, TimeoutError) as error:
            raise self._refusal(error) from error
        self._follow_from(None)

    def _refusal(self, error: BaseException) -> PortTaken | EngineFailed:
        said = str(getattr(error, "explanation", None) or error)
        if any(words in said for words in _TAKEN):
            taken = next((port for port in self.recipe.published.values() if str(port) in said), 0)
            return PortTaken(name=self.recipe.name, port=taken, holder="")
        return EngineFailed(message=f"part {self.recipe.name!r} cannot be started: {said}")

    def _follow_from(self, moment: datetime | None) -> None:
        """Bring what it writes into its log here, from a moment on, until it ends."""
        stream = self._wrapped.logs(stream=True, follow=True, **({"since": moment.timestamp()} if moment else {}))
        threading.Thread(target=_write_down, args=(stream, self.log), daemon=True).start()

    @staticmethod
    def _remove(container: DockerContainer) -> None:
        with contextlib.suppress(NotFound):
            try:
                container.stop(force=True, delete_volume=True)
            except APIError as error:
                raise EngineFailed(message=f"a container cannot be removed: {error}") from error


async def network_is_quiet() -> None:
    """Wait until no address of this machine is new.

    Each container brings an interface with it. A browser that sees one get its address aborts what it is loading, from
    anywhere (``ERR_NETWORK_CHANGED``): so nobody is told that a container is there before that has happened.
    """
    deadline = time.monotonic() + _QUIET_SECONDS
    while _has_new_address() and time.monotonic() < deadline:  # noqa: ASYNC110 -- the kernel has no event to offer
        await asyncio.sleep(_LOOK_SECONDS)


def _has_new_address() -> bool:
    if not _ADDRESSES.exists():
        return False  # no IPv6 here, or no Linux: nothing gets its address late
    flags = [int(line.split()[4], 16) for line in _ADDRESSES.read_text(encoding="ascii").splitlines()]
    return any(flag & _TENTATIVE for flag in flags)


class _Database(PostgresContainer):
    """The library's, without its wait: that one holds the start up, hides a death, and quotes the password."""

    def _connect(self) -> None:
        """Return at once: the guardian asks from outside whether it is ready."""


def _made(part: ContainerPart) -> DockerContainer:
    if part.name == "postgres":
        password = part.environment["POSTGRES_PASSWORD"]
        return _Database(
            part.image, username="postgres", password=password, dbname="postgres", command=list(part.command)
        )
    made = DockerContainer(part.image)
    return made.with_command(list(part.command)) if part.command else made


def _write_down(stream: Any, log: Path) -> None:  # noqa: ANN401 -- docker's own has no types
    with log.open("ab", buffering=0) as file:
        for some in stream:
            file.write(some)
