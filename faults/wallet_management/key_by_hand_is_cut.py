"""The key to type by hand lacks its last letters, and no code of it is right."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Show three quarters of it."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/second_factor.html", "{{ secret }}", "{{ secret[:29] }}")
