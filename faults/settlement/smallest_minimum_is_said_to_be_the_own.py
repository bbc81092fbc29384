"""The settings say that nothing below the partner's own minimum can be chosen."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Give the wrong one of both amounts."""
    if service == "web":
        from payasplay.web import rendering

        old = "floor=money(now.floor)"
        new = "floor=money(now.minimum)"
        edit_template(rendering._templates, "screens/settlement_settings.html", old, new)
