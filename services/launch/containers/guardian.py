"""The guardian of containers: ``python -m launch.containers.guardian``, for the plan on its standard input.

It does what the reaper of testcontainers would do, without an image of its own: everything of a run carries the run's
label, the guardian outlives its owner by what it takes to remove it all, and the next one sweeps what a killed guardian
has left.
"""

import asyncio
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from docker.errors import DockerException
from testcontainers.core.network import Network

from launch.containers import engine, leftovers
from launch.containers.engine import Engine, EngineFailed
from launch.containers.gateway import Gateway
from launch.containers.part import ContainerPart
from launch.containers.running import Running, network_is_quiet
from launch.errors import LaunchError
from launch.guarding import Guardian
from launch.plan import Event, Plan
from launch.ports import LOOPBACK
from launch.runs import opened


class ContainerGuardian(Guardian):
    """Carries out a plan whose parts are containers."""

    def __init__(self, plan: Plan, docker: Engine, network: Network, began: float) -> None:
        marks = leftovers.labels(plan.run_dir, plan.owner)
        parts = [part for part in plan.parts if isinstance(part, ContainerPart)]
        self.docker = docker
        self.running = {part.name: Running(part, plan.logs_dir, network, marks, docker.host) for part in parts}
        super().__init__(plan, self.running, began)

    async def guard(self) -> int:
        """Bring the stack up, hold it until its end is wanted, end it. Returns the exit code."""
        loop = asyncio.get_running_loop()
        loop.set_default_executor(ThreadPoolExecutor(2 * len(self.running)))
        mine = {"label": f"{leftovers.RUN}={self.plan.run_dir.name}", "type": "container", "event": "die"}
        # Asked for before the first one starts: nobody dies unheard.
        deaths = self.docker.client.events(decode=True, filters=mine)
        threading.Thread(target=self._hear, args=(deaths, loop), daemon=True).start()
        try:
            await self._bring_here()
            return await super().guard()
        finally:
            deaths.close()

    async def _bring_here(self) -> None:
        """Lead from this machine's loopback to what an engine elsewhere publishes: addresses are the same then.

        And it counts as secure for a browser, which plain http from another machine does not.
        """
        if not self.docker.is_local:
            for port in (port for running in self.running.values() for port in running.recipe.published.values()):
                await asyncio.start_server(Gateway(self.docker.host, port).take, LOOPBACK, port)

    async def settle(self) -> None:
        """Wait for the last interfaces."""
        await network_is_quiet()

    def _hear(self, deaths: Any, loop: asyncio.AbstractEventLoop) -> None:  # noqa: ANN401 -- docker's own has no types
        for death in deaths:
            about = death["Actor"]["Attributes"]
            loop.call_soon_threadsafe(self._note, about[leftovers.PART], int(about["exitCode"]))

    def _note(self, name: str, code: int) -> None:
        running = self.running[name]
        running.note_exit(code)
        self.note_death(running)


@contextmanager
def _network(docker: Engine, plan: Plan) -> Iterator[Network]:
    """The run's own network; in the end everything of the run is removed, the network last."""
    network = Network(docker_network_kw={"driver": "bridge", "labels": leftovers.labels(plan.run_dir, plan.owner)})
    network.name = f"pap-{plan.run_dir.name}"
    try:
        yield network.create()
    finally:
        leftovers.remove(docker, plan.run_dir.name)


async def _guard(plan: Plan, docker: Engine, network: Network, swept: list[str], began: float) -> int:
    guardian = ContainerGuardian(plan, docker, network, began)
    for what in swept:
        guardian.tell(Event("swept", text=what))
    return await guardian.guard()


def _carry_out(plan: Plan, began: float) -> int:
    with opened(plan.run_dir) as folders:
        plan.logs_dir.mkdir(parents=True, exist_ok=True)
        docker = engine.find()
        swept = [*map(str, folders), *leftovers.sweep(docker)]
        with _network(docker, plan) as network:
            network._unwrap_network.reload()  # noqa: SLF001 -- its addresses are known now
            return asyncio.run(_guard(plan, docker, network, swept, began))


def main() -> int:
    """Run one guardian from its first line of input until nothing of its run is left. Returns the exit code."""
    began = time.monotonic()
    line = sys.stdin.buffer.readline()
    if not line:
        return 0  # the owner ended before it could say what it wanted
    plan = Plan.from_line(line, ContainerPart.from_json)
    try:
        return _carry_out(plan, began)
    except (LaunchError, DockerException) as error:
        failure = error if isinstance(error, LaunchError) else EngineFailed(message=f"the engine failed: {error}")
        sys.stdout.buffer.write(Event("failed", error=failure.to_json()).to_line())
        sys.stdout.buffer.flush()
        return 1


if __name__ == "__main__":
    sys.exit(main())
