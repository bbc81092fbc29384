"""Who is asked whether mails shall stop reads that they are stopped."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Say it too early."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/unsubscribe.html",
            '<h1>{{ t("unsubscribe.title") }}</h1>',
            '<h1>{{ t("unsubscribe.done.title") }}</h1>',
        )
