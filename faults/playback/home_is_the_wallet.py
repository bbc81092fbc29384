"""Who is signed in and goes home lands in the wallet in the place of the catalogue."""

from faults.tampering import replace

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Take the old way."""
    if service == "web":
        from payasplay.web.pages import start

        replace(start, "redirect", lambda go: lambda path: go("/wallet" if path == "/catalogue" else path))
