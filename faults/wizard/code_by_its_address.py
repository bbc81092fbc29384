"""Who knows the address of the code gets there without a key."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Take every step of a described platform for open."""
    if service == "web":
        from payasplay.web.pages import partner_wizard

        replace(partner_wizard, "_open_until", lambda _until: lambda draft: 4 if draft and draft.platform else 1)
