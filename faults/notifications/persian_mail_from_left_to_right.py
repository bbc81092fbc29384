"""A Persian mail is laid out from left to right."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Say the direction of English."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(mailer._templates, "_layout.html", 'dir="{{ t.direction }}"', 'dir="ltr"')
