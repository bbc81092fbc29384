"""A mail that is read in HTML does not begin with what it is about."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Leave the heading out."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(
            mailer._templates,
            "notification.html",
            '<h1 style="margin:0 0 .5rem;font-size:1.25rem;line-height:1.4">{{ title }}</h1>',
            "",
        )
