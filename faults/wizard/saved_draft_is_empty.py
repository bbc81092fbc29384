"""A draft is said to be saved, and is not."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Say so, and keep nothing."""
    if service == "web":
        from payasplay.client.resources.partner import Partner

        replace(Partner, "save_draft", lambda _save: lambda *_asked, **_more: None)
