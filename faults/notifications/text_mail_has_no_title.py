"""Who reads a notification as text mail does not find its title there."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Begin with the text."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(
            mailer._templates,
            "notification.txt",
            "{{ title }}\n\n{{ text }}",
            "{{ text }}",
        )
