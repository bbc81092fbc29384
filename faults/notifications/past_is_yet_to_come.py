"""What was told days ago is shown as if it were days away."""

from collections.abc import Callable

from faults.tampering import replace

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Count towards the future."""
    if service == "web":
        from payasplay.web.pages import notifications as pages

        def turned_round(words: Callable[..., str]) -> Callable[..., str]:
            return lambda passed, **how: words(-passed, **how)

        replace(pages, "format_timedelta", turned_round)
