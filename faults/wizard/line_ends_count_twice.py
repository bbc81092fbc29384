"""A description of 500 characters is too long where two of them are line ends."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Count a line's end as the two characters that browsers send."""
    if service == "web":
        from payasplay.web.pages import partner_wizard

        replace(partner_wizard, "_with_plain_lines", lambda _plain: lambda data: data)
