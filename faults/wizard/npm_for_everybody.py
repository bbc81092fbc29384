"""Who uses yarn or pnpm is given the command of npm."""

from faults.tampering import replace

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Know one package manager."""
    if service == "web":
        from payasplay.web.pages import partner_wizard

        replace(partner_wizard, "_MANAGERS", lambda managers: dict.fromkeys(managers, "npm install"))
