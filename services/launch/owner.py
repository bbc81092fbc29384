"""The owner's end of the two pipes to a guardian."""

import os
import selectors
import signal
import subprocess
import sys
import tempfile

from launch.environment import python_environment
from launch.errors import GuardianFailed, LaunchError
from launch.plan import PROCESSES, Event, Plan
from launch.process import require_linux
from launch.progress import Progress

_END_SECONDS = 30.0


class Owned:
    """A guardian that was started by this process."""

    def __init__(self, plan: Plan, progress: Progress) -> None:
        """Start the guardian and give it the plan; it begins at once."""
        if plan.guardian == PROCESSES:
            require_linux()
        self.plan = plan
        self.progress = progress
        self._rest = b""
        self._words = tempfile.TemporaryFile()  # noqa: SIM115 -- what the guardian writes when it breaks; as long as we live
        line = plan.to_line()
        self.guardian = subprocess.Popen(  # noqa: S603 -- one of our guardians
            [sys.executable, "-m", plan.guardian],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._words,
            env=python_environment(),
            cwd="/",
            start_new_session=True,  # a terminal's Ctrl-C is for its owner, who then ends it in order
        )
        assert self.guardian.stdin is not None
        assert self.guardian.stdout is not None
        self._orders = self.guardian.stdin
        self._news = self.guardian.stdout
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._news, selectors.EVENT_READ)
        self._orders.write(line)
        self._orders.flush()

    def wait_until_up(self) -> None:
        """Follow the start until the stack is up; whatever comes in between, Ctrl-C included, ends it all first.

        Raises:
            LaunchError: what the guardian found, or that it broke.
        """
        try:
            self._follow()
        except BaseException:
            self.end()
            raise

    def _follow(self) -> None:
        with self.progress as progress:
            progress.begin([part.name for part in self.plan.parts])
            while True:
                for event in self._events(progress.tick_seconds):
                    progress.show(event)
                    if event.kind == "up":
                        return
                    if event.kind == "failed":
                        raise LaunchError.from_json(event.error)
                progress.tick()

    def deaths(self) -> list[LaunchError]:
        """Return, without waiting, the parts that have died since the last call."""
        return [LaunchError.from_json(event.error) for event in self._events(0) if event.kind == "died"]

    def end(self) -> None:
        """End the stack and wait until no process and no folder is left.

        Raises:
            GuardianFailed: it did not end in time (it is killed then, and the kernel takes the parts with it).
        """
        self._selector.close()
        self._orders.close()
        if self.plan.keep and self.guardian.poll() is None:
            self.guardian.send_signal(signal.SIGTERM)
        try:
            self.guardian.wait(_END_SECONDS)
        except subprocess.TimeoutExpired:
            self.guardian.kill()
            self.guardian.wait()
            message = f"the guardian did not end within {_END_SECONDS:.0f} s and was killed"
            raise GuardianFailed(message=message, lines=self._last_words()) from None
        finally:
            self._news.close()

    def leave(self) -> None:
        """Let go of a stack that is to be kept."""
        self._selector.close()
        self._orders.close()
        self._news.close()
        self.guardian.returncode = 0  # it goes on without us: not ours to wait for

    def _events(self, seconds: float) -> list[Event]:
        """Return the events that have come, after at most ``seconds``; ``GuardianFailed`` where no more can come."""
        if not self._selector.select(seconds):
            return []
        some = os.read(self._news.fileno(), 65_536)
        if not some:
            raise GuardianFailed(message="the guardian ended by itself", lines=self._last_words())
        *lines, self._rest = (self._rest + some).split(b"\n")
        return [Event.from_line(line) for line in lines]

    def _last_words(self) -> list[str]:
        self._words.seek(0)
        return self._words.read().decode("utf-8", errors="replace").splitlines()[-20:]
