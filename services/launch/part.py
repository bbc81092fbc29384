"""What one part of a stack is: how it runs, what it needs, and how one knows that it is ready. Data only."""

import signal
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class AnswersHttp:
    """Ready when a GET of ``url`` answers 200."""

    url: str

    def __str__(self) -> str:
        return f"200 from {self.url}"


@dataclass(frozen=True, slots=True)
class AnswersTcp:
    """Ready when ``sends`` (hexadecimal) sent to the port makes an answer come that holds ``expects`` (hexadecimal)."""

    port: int
    sends: str
    expects: str

    def __str__(self) -> str:
        return f"an answer on port {self.port}"


@dataclass(frozen=True, slots=True)
class Finishes:
    """Ready when the process has ended with exit code 0: a one-shot part."""

    def __str__(self) -> str:
        return "its end"


@dataclass(frozen=True, slots=True)
class LogsEvent:
    """Ready when a JSON line of its log has ``"event": event``."""

    event: str

    def __str__(self) -> str:
        return f"the log event {self.event!r}"


Readiness = AnswersHttp | AnswersTcp | Finishes | LogsEvent
_KINDS: dict[str, type[Readiness]] = {kind.__name__: kind for kind in (AnswersHttp, AnswersTcp, Finishes, LogsEvent)}


class AnyPart(Protocol):
    """What holds for a part whatever it runs as."""

    @property
    def name(self) -> str:
        """Its name, also of its log."""
        ...

    @property
    def needs(self) -> tuple[str, ...]:
        """The parts that must be ready before it starts."""
        ...

    @property
    def ready(self) -> Readiness:
        """How one knows that it is ready."""
        ...

    @property
    def patience(self) -> float:
        """Seconds until it must be ready."""
        ...

    def to_json(self) -> dict[str, Any]:
        """Return a form that JSON carries."""
        ...


@dataclass(frozen=True, slots=True)
class Part:
    """One process of a stack.

    ``argv`` and the whole ``environment`` of the process; ``needs``: names of the parts that must be ready before it
    starts; ``ports`` it will listen on, checked to be free just before; ``files`` (name → text) are written for its
    owner's eyes only into the run folder, which is also its working directory; ``patience`` until it must be ready and
    ``grace`` between the polite and the hard way to end it, both in seconds. ``module``: it runs as a copy of the
    guardian, as ``python -m`` would run that module, with the rest of ``argv``.
    """

    name: str
    argv: tuple[str, ...]
    ready: Readiness
    environment: dict[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    ports: tuple[int, ...] = ()
    files: dict[str, str] = field(default_factory=dict)
    patience: float = 60.0
    grace: float = 2.0
    stop_signal: int = signal.SIGTERM
    module: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return a form that JSON carries."""
        return {**asdict(self), "ready": readiness_to_json(self.ready)}

    @staticmethod
    def from_json(data: dict[str, Any]) -> "Part":
        """Build the part again that ``to_json`` described."""
        tuples = {name: tuple(data[name]) for name in ("argv", "needs", "ports")}
        return Part(**{**data, **tuples, "ready": readiness_from_json(data["ready"])})


def readiness_to_json(ready: Readiness) -> dict[str, Any]:
    """Return ``{"kind": class name, **fields}``."""
    return {"kind": type(ready).__name__, **asdict(ready)}


def readiness_from_json(data: dict[str, Any]) -> Readiness:
    """Build the readiness again that ``readiness_to_json`` described."""
    fields = dict(data)
    return _KINDS[fields.pop("kind")](**fields)


def check_parts(parts: Iterable[AnyPart]) -> None:
    """Refuse a list in which a name stands twice, a need is unknown, or needs go round in a circle (``ValueError``)."""
    known: dict[str, AnyPart] = {}
    for part in parts:
        if part.name in known:
            raise ValueError(f"two parts are named {part.name!r}")
        known[part.name] = part
    started: set[str] = set()
    waiting = dict(known)
    for part in known.values():
        for need in part.needs:
            if need not in known:
                raise ValueError(f"part {part.name!r} needs {need!r}, which is no part of this stack")
    while waiting:
        possible = [name for name, part in waiting.items() if started.issuperset(part.needs)]
        if not possible:
            raise ValueError(f"these parts wait for each other: {', '.join(sorted(waiting))}")
        started.update(possible)
        for name in possible:
            del waiting[name]
