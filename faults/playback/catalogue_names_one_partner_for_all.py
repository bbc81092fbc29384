"""The catalogue says of everything that the platform itself offers it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Write another name."""
    if service == "api":
        from payasplay.playback import endpoints

        def content_out(offer: Any) -> Any:
            return real(offer._replace(partner_name="Pay as Play"))

        real = vars(endpoints)["content_out"]
        replace(endpoints, "content_out", lambda _content_out: content_out)
