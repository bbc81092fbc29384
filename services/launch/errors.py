"""What can go wrong while the stack is started, each said in one message that tells what to do."""

import signal
from typing import Any, ClassVar


def _quoted(lines: list[str]) -> str:
    return "".join(f"\n  | {line}" for line in lines) if lines else " (its log is empty)"


class LaunchError(Exception):
    """The base of them all; it travels from the guardian to its owner as JSON."""

    kinds: ClassVar[dict[str, type["LaunchError"]]] = {}

    def __init_subclass__(cls) -> None:
        """Remember the kind by its name, so that ``from_json`` finds it."""
        LaunchError.kinds[cls.__name__] = cls

    def __init__(self, **facts: Any) -> None:  # noqa: ANN401 -- each kind has facts of its own
        """Keep the facts, as keyword arguments that JSON can carry."""
        self.facts = facts
        super().__init__(self.text())

    def text(self) -> str:
        """Say it to a person."""
        return str(self.facts["message"])

    def to_json(self) -> dict[str, Any]:
        """Return ``{"error": kind, **facts}``."""
        return {"error": type(self).__name__, **self.facts}

    @staticmethod
    def from_json(data: dict[str, Any]) -> "LaunchError":
        """Build the error again that ``to_json`` described."""
        facts = dict(data)
        return LaunchError.kinds[facts.pop("error")](**facts)


class PartDied(LaunchError):
    """A part ended that should have gone on, or a one-shot part ended badly.

    Facts: ``name``, ``code`` (exit code, negative for a signal), ``seconds`` since its start, ``lines`` of its log.
    """

    def text(self) -> str:
        """Name the part, how it ended, and what it said last."""
        code = self.facts["code"]
        how = f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with exit code {code}"
        heading = f"part {self.facts['name']!r} {how} after {self.facts['seconds']:.1f} s. Its last log lines:"
        return heading + _quoted(self.facts["lines"])


class PartNeverReady(LaunchError):
    """A part runs, but did not get ready in its time. Facts: ``name``, ``awaited``, ``seconds``, ``lines``."""

    def text(self) -> str:
        """Name the part, what was awaited of it, and what it said last."""
        heading = (
            f"part {self.facts['name']!r} runs, but was not ready after {self.facts['seconds']:.1f} s"
            f" (awaited: {self.facts['awaited']}). Its last log lines:"
        )
        return heading + _quoted(self.facts["lines"])


class PortTaken(LaunchError):
    """Somebody else listens where a part should. Facts: ``name``, ``port``, ``holder`` (may be empty)."""

    def text(self) -> str:
        """Name the part, the port and, where the system tells, who has it."""
        by = f" by {self.facts['holder']}" if self.facts["holder"] else " by another process"
        return f"part {self.facts['name']!r} cannot start: port {self.facts['port']} on 127.0.0.1 is taken{by}"


class MissingTool(LaunchError):
    """A program is not there, or this machine cannot run it. Fact: ``message``, which says what to install."""


class GuardianFailed(LaunchError):
    """The guardian itself broke: a fault of this package. Facts: ``message``, ``lines``."""

    def text(self) -> str:
        """Say what broke, with what the guardian wrote."""
        return f"{self.facts['message']}. The guardian's last lines:" + _quoted(self.facts["lines"])


class NotTheOwner(LaunchError):
    """A stack known only by its addresses was asked to stop. Fact: ``message``."""
