"""Who reads a notification as text mail finds a link, and not where it leads."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Leave the words out."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(
            mailer._templates, "notification.txt", '{{ t("mail.notification.action") }}: {{ link }}', "{{ link }}"
        )
