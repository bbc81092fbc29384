"""Who reads mail as text gets no link that confirms the address."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "mail"


def plant(service: str) -> None:
    """Leave the link out of the text."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(mailer._templates, "verify_email.txt", "{{ link }}\n", "")
