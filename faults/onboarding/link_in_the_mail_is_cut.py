"""The link in the mail is cut off, and confirms nothing."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "mail"


def plant(service: str) -> None:
    """Lose the end of the link in both forms of the mail."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(mailer._templates, "verify_email.txt", "{{ link }}", "{{ link[:-8] }}")
        edit_template(mailer._templates, "verify_email.html", 'href="{{ link }}"', 'href="{{ link[:-8] }}"')
