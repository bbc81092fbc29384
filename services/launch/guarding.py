"""What every guardian does, whatever its parts run as: starts them in order, watches them, ends them with their owner.

A guardian reads its plan as the first line of standard input and tells what happens on standard output. The end of
standard input, or of its owner, is the order to end everything; so are SIGTERM, SIGINT and SIGHUP. A guardian that was
asked to keep its stack heeds its owner's end only until the stack is up.
"""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Mapping
from typing import Any

import psutil

from launch.errors import LaunchError
from launch.hand import Hand
from launch.orders import Unable, place
from launch.part import Finishes
from launch.plan import Event, Plan


class Guardian:
    """Carries out one plan with the hands that a kind of parts needs; made inside a running event loop."""

    def __init__(self, plan: Plan, hands: Mapping[str, Hand], began: float) -> None:
        self.plan = plan
        self.began = began
        self.wish = asyncio.Event()  # somebody wants the end
        self.is_up = False
        self.early_death: asyncio.Future[LaunchError | None] = asyncio.get_running_loop().create_future()
        self.owner_listens = True
        self.deaths: list[str] = []
        self.hands = hands

    async def guard(self) -> int:
        """Bring the stack up, hold it until its end is wanted, end it. Returns the exit code."""
        self._listen()
        rise: asyncio.Future[LaunchError | None] = asyncio.ensure_future(self._rise())
        wish: asyncio.Future[bool] = asyncio.ensure_future(self.wish.wait())
        awaited: set[asyncio.Future[Any]] = {rise, wish, self.early_death}
        try:
            await asyncio.wait(awaited, return_when=asyncio.FIRST_COMPLETED)
            if wish.done():
                return 0
            failure = self.early_death.result() if self.early_death.done() else rise.result()
            if failure is not None:
                self.tell(Event("failed", seconds=self.seconds, error=failure.to_json()))
                return 1
            await self.settle()
            self.is_up = True
            if path := place(self.plan.run_dir):
                await asyncio.start_unix_server(self._take_order, path)
            if self.plan.keep:
                self._write_record()
            self.tell(Event("up", seconds=self.seconds))
            await wish
            return 0
        finally:
            rise.cancel()
            wish.cancel()
            await asyncio.wait({rise})  # nothing may start any more once things end
            await self._fall()

    async def settle(self) -> None:
        """Wait for what is still to happen once all parts are ready."""

    @property
    def seconds(self) -> float:
        """The time since the guardian began."""
        return time.monotonic() - self.began

    def tell(self, event: Event) -> None:
        """Tell the owner, as long as it listens; its end is met elsewhere."""
        if self.owner_listens:
            try:
                os.write(sys.stdout.fileno(), event.to_line())
            except BrokenPipeError:
                self.owner_listens = False

    def _listen(self) -> None:
        loop = asyncio.get_running_loop()
        for sign in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            loop.add_signal_handler(sign, self.wish.set)
        # A pipe alone is not enough: a forked child of the owner may hold its other end.
        descriptors = [sys.stdin.fileno()]
        if sys.platform == "linux":
            try:
                descriptors.append(os.pidfd_open(self.plan.owner))
            except ProcessLookupError:
                self.wish.set()
                return
        for descriptor in descriptors:
            loop.add_reader(descriptor, self._owner_gone, descriptor)

    def _owner_gone(self, descriptor: int) -> None:
        asyncio.get_running_loop().remove_reader(descriptor)
        if not (self.plan.keep and self.is_up):
            self.wish.set()

    def note_death(self, hand: Hand) -> None:
        """Tell of a part that dies after it was ready; while others still start, it is why they fail."""
        if self.wish.is_set() or hand.is_away or not hand.ready.is_set() or isinstance(hand.part.ready, Finishes):
            return
        death = hand.death()
        if not self.is_up:
            if not self.early_death.done():
                self.early_death.set_result(death)
        else:
            self.deaths.append(str(death))
            self.tell(Event("died", hand.part.name, hand.seconds, error=death.to_json()))
            if self.plan.keep:
                self._write_record()

    def _write_record(self) -> None:
        if self.plan.record is not None:
            me = psutil.Process()
            facts = {
                **self.plan.facts,
                "guardian": {"pid": me.pid, "created": me.create_time()},
                "deaths": self.deaths,
            }
            draft = self.plan.record.with_suffix(f".{me.pid}")
            draft.touch(mode=0o600)
            draft.write_text(json.dumps(facts), encoding="utf-8")
            draft.replace(self.plan.record)

    async def _take_order(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry out one order, then answer: an empty object, or the error."""
        wish = json.loads(await reader.readline())
        answer: dict[str, Any] = {}
        try:
            hand = self._hand(wish["part"], one_of_several=wish["one_of_several"])
            await hand.obey(wish["order"])
        except LaunchError as error:
            answer = error.to_json()
        writer.write(json.dumps(answer).encode() + b"\n")
        writer.close()

    def _hand(self, name: str, *, one_of_several: bool) -> Hand:
        """The part of this name, or the first of its replicas."""
        replicas = [hand for each, hand in self.hands.items() if each.startswith(f"{name}-")]
        if one_of_several and not replicas:
            raise Unable(message=f"this platform has one {name} only, and no other that could go on")
        if not replicas and name not in self.hands:
            raise Unable(message=f"this platform has no part {name!r}")
        return replicas[0] if replicas else self.hands[name]

    async def _rise(self) -> LaunchError | None:
        """Start all parts, each as soon as those it needs are ready. Returns the first failure."""
        first: LaunchError | None = None
        try:
            async with asyncio.TaskGroup() as group:
                for hand in self.hands.values():
                    group.create_task(self._bring(hand))
                group.create_task(self.prepare())
        except* LaunchError as failures:
            first = next(failure for failure in failures.exceptions if isinstance(failure, LaunchError))
        return first

    async def prepare(self) -> None:
        """What a kind of parts has to do once, while the first of them start."""

    async def _bring(self, hand: Hand) -> None:
        part = hand.part
        for need in part.needs:
            await self.hands[need].ready.wait()
        self.tell(Event("starting", part.name))
        await hand.start()
        await hand.become_ready()
        self.tell(Event("ready", part.name, hand.seconds))

    async def _fall(self) -> None:
        """End all parts, each after those that need it."""
        self.wish.set()
        if self.plan.keep and self.plan.record is not None and self.is_up:
            self.plan.record.unlink(missing_ok=True)
        endings = []
        for hand in self.hands.values():
            dependents = [other for other in self.hands.values() if hand.part.name in other.part.needs]
            endings.append(hand.end(dependents))
        await asyncio.gather(*endings)
