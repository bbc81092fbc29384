"""Who wants to choose what is mailed stops it, and who wants to stop it is led to the choice."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Let the two change places in the text."""
    if service == "worker":
        from payasplay.mail import mailer

        edit_template(
            mailer._templates,
            "notification.txt",
            '{{ unsubscribe_link }}\n{{ t("mail.notification.settings") }}: {{ settings_link }}',
            '{{ settings_link }}\n{{ t("mail.notification.settings") }}: {{ unsubscribe_link }}',
        )
