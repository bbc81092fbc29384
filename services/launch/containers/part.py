"""What one part of a stack is when it runs as a container. Data only."""

from dataclasses import asdict, dataclass, field
from typing import Any

from launch.part import Readiness, readiness_from_json, readiness_to_json


@dataclass(frozen=True, slots=True)
class ContainerPart:
    """One container of a stack.

    ``command`` is what the image is told; ``aliases`` are its names in the run's network, besides its own;
    ``published``: port inside → port at the engine's host; ``files`` (path inside → text) are put in before it starts;
    ``patience`` until it must be ready, in seconds. Where its environment says ``SUBNET``, the run's network is meant.
    """

    name: str
    image: str
    ready: Readiness
    command: tuple[str, ...] = ()
    environment: dict[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    published: dict[int, int] = field(default_factory=dict)
    files: dict[str, str] = field(default_factory=dict)
    patience: float = 120.0

    def to_json(self) -> dict[str, Any]:
        """Return a form that JSON carries."""
        return {**asdict(self), "ready": readiness_to_json(self.ready)}

    @staticmethod
    def from_json(data: dict[str, Any]) -> "ContainerPart":
        """Build the part again that ``to_json`` described."""
        tuples = {name: tuple(data[name]) for name in ("command", "needs", "aliases")}
        ports = {int(inside): outside for inside, outside in data["published"].items()}
        ready = readiness_from_json(data["ready"])
        return ContainerPart(**{**data, **tuples, "published": ports, "ready": ready})


SUBNET = "@SUBNET@"  # in an environment: the addresses of the run's network, known only once it is made
