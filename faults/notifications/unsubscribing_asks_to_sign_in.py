"""The link in a mail that should stop such mails leads to the settings, behind the sign-in."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Lead both links to the settings."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(mailer._templates, "notification.html", "{{ unsubscribe_link }}", "{{ settings_link }}")
