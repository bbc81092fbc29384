"""What may be done to a part while the stack is up: orders to the guardian, over a socket in the run's folder.

Whoever may enter that folder may give orders: the run's owner, and its workers. An order is answered when it has been
carried out, so what comes after it meets the part as it then is.
"""

import json
import socket
from pathlib import Path
from typing import Any, Literal

from launch.errors import LaunchError

Order = Literal["kill", "start", "restart", "pause", "resume", "cut", "join"]
_LONGEST_PATH = 100  # of a socket, on every system
_SECONDS = 120.0


class Unable(LaunchError):
    """This kind of stack cannot do that. Fact: ``message``, the reason."""


def place(run_dir: Path) -> Path | None:
    """Return where a run takes orders; None where the path is too long for a socket."""
    path = run_dir / "orders"
    return path if len(str(path)) <= _LONGEST_PATH else None


def give(run_dir: Path, order: Order, part: str, *, one_of_several: bool = False) -> None:
    """Give an order and return when it has been carried out.

    Args:
        run_dir: whose part.
        order: ``kill`` and ``start``, ``restart``, ``pause`` and ``resume``, ``cut`` off the network and ``join`` it.
        part: its name; ``api`` is also the first of its replicas.
        one_of_several: only where another replica goes on.

    Raises:
        Unable: this kind of stack cannot do that, or nobody takes orders there.
        LaunchError: it could not be carried out, and why.
    """
    path = place(run_dir)
    if path is None or not path.exists():
        raise Unable(message="nobody here can disturb the platform: it was not started by this machine's launcher")
    wish = {"order": order, "part": part, "one_of_several": one_of_several}
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_SECONDS)
        line.connect(str(path))
        line.sendall(json.dumps(wish).encode() + b"\n")
        with line.makefile("rb") as answers:
            answer: dict[str, Any] = json.loads(answers.readline())
    if answer:
        raise LaunchError.from_json(answer)
