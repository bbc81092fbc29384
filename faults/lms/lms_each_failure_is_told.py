"""Each synchronisation of a broken site tells its learner again."""

from typing import Any
from uuid import uuid4

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Take each failure for a case of its own."""
    if service == "worker":
        from payasplay.lms import news

        def notify(session: Any, owner: Any, kind: Any, facts: dict[str, str], path: str) -> Any:
            return tell(session, owner, kind, {**facts, "cause": str(uuid4())}, path)

        tell = news.notify  # type: ignore[attr-defined]
        replace(news, "notify", lambda _before: notify)
