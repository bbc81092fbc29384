"""Who is at adding money reads in the menu that the wallet is open as well."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Mark each way that the address begins with."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/header.html",
            "{% if path == address %}",
            "{% if path.startswith(address) %}",
        )
