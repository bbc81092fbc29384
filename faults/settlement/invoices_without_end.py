"""Invoices are given out as often as somebody asks for them."""

from types import SimpleNamespace
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "security"


def plant(service: str) -> None:
    """Do not count them."""
    if service == "api":
        from payasplay.api import dependencies

        def count(request: Any, *what: Any) -> None:
            if not request.url.path.endswith("invoice.pdf"):
                real.count(request, *what)

        real = vars(dependencies)["rate_limiting"]
        replace(dependencies, "rate_limiting", lambda _limits: SimpleNamespace(**vars(real) | {"count": count}))
