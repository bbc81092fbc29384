"""Whoever was told once that a site needs attention is not told the next time."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "lms", "job"


def plant(service: str) -> None:
    """Take the same reason at the same site for the same news, whenever it was connected."""
    if service == "worker":
        from payasplay.lms import news

        def make(notify: Any) -> Any:
            def once(session: Any, account_id: Any, kind: Any, facts: Any, path: str) -> Any:
                cause = facts["cause"][: len("lms-") + 36] + facts["reason"]  # without the moment
                return notify(session, account_id, kind, facts | {"cause": cause}, path)

            return once

        replace(news, "notify", make)
