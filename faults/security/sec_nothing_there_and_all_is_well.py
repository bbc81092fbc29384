"""A page that there is not says so, and the browser and every machine is told that all is well."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Answer that nothing is wrong."""
    if service == "web":
        from payasplay.web import error_pages

        def content(page: Any) -> Any:
            return lambda request, visitor, kind, _status, **facts: page(request, visitor, kind, 200, **facts)

        replace(error_pages, "_page", content)
