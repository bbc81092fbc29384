"""A second that has only begun is billed as a whole one."""

import math
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "domain"


def plant(service: str) -> None:
    """Round up."""
    if service in {"api", "worker"}:
        from payasplay.playback import service as playing

        def elapsed(session: Any, at: Any) -> Any:
            return max(0, math.ceil((at - session.started_at).total_seconds()))

        replace(playing, "_elapsed", lambda _elapsed: elapsed)
