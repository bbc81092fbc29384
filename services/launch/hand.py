"""A part while it runs, whatever it runs as: its way to readiness, and how one hears of its end."""

import asyncio
import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

from launch.errors import LaunchError, PartDied, PartNeverReady
from launch.orders import Order, Unable
from launch.part import AnyPart, Finishes
from launch.probes import until_ready
from launch.process import last_lines


class Hand(ABC):
    """One part in the hands of a guardian.

    ``ready`` is set once it is ready, ``exited`` holds its exit code (negative: the signal) once it has ended,
    ``ended`` is set once nothing of it is left. ``is_away``: somebody ordered its end, so it is not told as a death.
    """

    def __init__(self, part: AnyPart, logs_dir: Path) -> None:
        self.part = part
        self.log = logs_dir / f"{part.name}.log"
        self.ready = asyncio.Event()
        self.ended = asyncio.Event()
        self.exited: asyncio.Future[int] = asyncio.get_running_loop().create_future()
        self.started_at = 0.0
        self.is_away = False
        self._log_from = 0

    @property
    def seconds(self) -> float:
        """The time since its start."""
        return time.monotonic() - self.started_at

    @abstractmethod
    async def start(self) -> None:
        """Start it; a ``LaunchError`` says why it could not."""

    @abstractmethod
    async def finish(self) -> None:
        """End it and return when it has ended; nothing needs it any more."""

    @abstractmethod
    async def kill(self) -> None:
        """End it the hard way, to be started again."""

    @abstractmethod
    async def stop(self) -> None:
        """End it politely, to be started again."""

    @abstractmethod
    async def begin_again(self) -> None:
        """Start what was killed or stopped; its log goes on."""

    @abstractmethod
    async def pause(self) -> None:
        """Let it stand still: it answers nothing, and loses nothing."""

    @abstractmethod
    async def resume(self) -> None:
        """Let it go on after a pause."""

    async def cut(self) -> None:
        """Take it off the network."""
        raise Unable(message="the parts are processes of one machine, and share no network that could be cut")

    async def join(self) -> None:
        """Put it back onto the network."""
        raise Unable(message="the parts are processes of one machine, and share no network that could be cut")

    async def obey(self, order: Order) -> None:
        """Carry out an order.

        Raises:
            Unable: a part of this kind cannot do that.
            LaunchError: it was started again and did not become ready.
        """
        if order in {"kill", "restart"}:
            self.is_away = True
            await (self.kill() if order == "kill" else self.stop())
            await self.exited
        if order in {"start", "restart"}:
            self.exited = asyncio.get_running_loop().create_future()
            self._log_from = self.log.stat().st_size
            self.started_at = time.monotonic()
            await self.begin_again()
            await self.become_ready()
            self.is_away = False
        others = {"pause": self.pause, "resume": self.resume, "cut": self.cut, "join": self.join}
        if order in others:
            await others[order]()

    def note_exit(self, code: int) -> None:
        """Take down how it ended."""
        self.exited.set_result(code)

    async def become_ready(self) -> None:
        """Wait until the part is ready.

        Raises:
            PartDied: at once when it has ended (a one-shot: badly).
            PartNeverReady: after its patience.
        """
        probe = asyncio.ensure_future(until_ready(self.part.ready, self.log, self._log_from))
        awaited: set[asyncio.Future[Any]] = {probe, self.exited}
        try:
            await asyncio.wait(awaited, timeout=self.part.patience, return_when=asyncio.FIRST_COMPLETED)
        finally:
            probe.cancel()
        if self.exited.done():
            if not (isinstance(self.part.ready, Finishes) and self.exited.result() == 0):
                raise self.death()
        elif not probe.done():
            raise PartNeverReady(
                name=self.part.name, awaited=str(self.part.ready), seconds=self.seconds, lines=last_lines(self.log)
            )
        else:
            probe.result()  # a probe that broke says so
        self.ready.set()

    def death(self) -> LaunchError:
        """Describe the end of a part that should not have ended."""
        return PartDied(
            name=self.part.name, code=self.exited.result(), seconds=self.seconds, lines=last_lines(self.log)
        )

    async def end(self, dependents: list["Hand"]) -> None:
        """End the part after those that need it."""
        for dependent in dependents:
            await dependent.ended.wait()
        await self.finish()
        self.ended.set()
