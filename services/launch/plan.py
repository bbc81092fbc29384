"""What an owner asks of a guardian, and what the guardian tells: JSON lines over two pipes."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Literal

from launch.part import AnyPart, check_parts

# The guardians: of parts that are processes of this machine, and of parts that are containers.
PROCESSES = "launch.guardian"
CONTAINERS = "launch.containers.guardian"


@dataclass(frozen=True, slots=True)
class Plan:
    """One run: its parts, its folders, and whether it goes on without its owner.

    ``record`` is the file that says where a kept stack is, ``facts`` what stands in it; both unused without ``keep``.
    ``guardian`` is the module that knows how to run parts of this kind.
    """

    run_dir: Path
    logs_dir: Path
    parts: tuple[AnyPart, ...]
    owner: int
    keep: bool = False
    record: Path | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    guardian: str = PROCESSES

    def to_line(self) -> bytes:
        """Return the plan as one line. ``ValueError`` where the parts don't fit together."""
        check_parts(self.parts)
        data = {
            "run_dir": str(self.run_dir),
            "logs_dir": str(self.logs_dir),
            "parts": [part.to_json() for part in self.parts],
            "owner": self.owner,
            "keep": self.keep,
            "record": str(self.record) if self.record else None,
            "facts": self.facts,
            "guardian": self.guardian,
        }
        return json.dumps(data).encode() + b"\n"

    @staticmethod
    def from_line(line: bytes, read_part: Callable[[dict[str, Any]], AnyPart]) -> "Plan":
        """Build the plan again that ``to_line`` described; ``read_part`` builds one of its parts."""
        data = json.loads(line)
        return Plan(
            run_dir=Path(data["run_dir"]),
            logs_dir=Path(data["logs_dir"]),
            parts=tuple(read_part(part) for part in data["parts"]),
            owner=data["owner"],
            keep=data["keep"],
            record=Path(data["record"]) if data["record"] else None,
            facts=data["facts"],
            guardian=data["guardian"],
        )


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened: to a part (``starting``, ``ready``, ``died``) or to the whole.

    ``seconds`` since the part's start, or since the guardian's for the whole; ``text`` the folder that was swept;
    ``error`` a ``LaunchError`` as JSON for ``died`` and ``failed``.
    """

    kind: Literal["starting", "ready", "died", "swept", "up", "failed"]
    part: str = ""
    seconds: float = 0.0
    text: str = ""
    error: dict[str, Any] = field(default_factory=dict)

    def to_line(self) -> bytes:
        """Return the event as one line."""
        return json.dumps(asdict(self)).encode() + b"\n"

    @staticmethod
    def from_line(line: bytes) -> "Event":
        """Build the event again that ``to_line`` described."""
        return Event(**json.loads(line))
