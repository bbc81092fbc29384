"""A time zone that nobody knows is refused, and nothing beside it says so."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Forget which field of the form the API means."""
    if service == "web":
        from payasplay.web.pages import settlement_settings

        def without_zone(names: dict[str, str]) -> dict[str, str]:
            return {field: name for field, name in names.items() if field != "timeZone"}

        replace(settlement_settings, "_NAMES", without_zone)
