"""Who reads mail as text gets no link that sets a new password."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "mail"


def plant(service: str) -> None:
    """Leave the link out of the text."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(mailer._templates, "reset_password.txt", "{{ link }}\n", "")
