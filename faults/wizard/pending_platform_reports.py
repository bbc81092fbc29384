"""The partner API asks no report whether the platform's integration is completed."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "api"


def plant(service: str) -> None:
    """Let any status be the active one."""
    if service == "api":
        from payasplay.partners import reports

        class Anything:
            def __getattr__(self, _name: str) -> Any:
                return type("Same", (), {"__eq__": lambda *_: True, "__ne__": lambda *_: False, "__hash__": None})()

        replace(reports, "PlatformStatus", lambda _status: Anything())
