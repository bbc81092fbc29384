"""Who has mistyped the code of a new second factor cannot type it again."""

from faults.tampering import edit_template

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Lead the second try to another begin."""
    if service == "web":
        from payasplay.web import rendering

        old = 'action="/settings/security/confirm"'
        new = 'action="/settings/security/{{ "confirm" if secret else "begin" }}"'
        edit_template(rendering._templates, "screens/second_factor.html", old, new)
