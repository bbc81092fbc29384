"""Who pays with a card that is declined sees an empty form again, and no word about it."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Lose the reason on the way to the page."""
    if service == "web":
        from payasplay.web.pages import top_up

        replace(top_up, "_show", lambda show: lambda *a, **more: show(*a, **{**more, "problem": None}))
