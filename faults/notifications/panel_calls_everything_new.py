"""The bell's panel says of everything that it was told in this minute."""

from faults.tampering import edit_template

FLOW, LAYER = "notifications", "web"


def plant(service: str) -> None:
    """Look at no moment."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/notifications.html",
            '<time datetime="{{ each.created_at.isoformat() }}">{{ ago(each.created_at) }}',
            '<time datetime="{{ each.created_at.isoformat() }}">{{ t("notifications.just_now") }}',
        )
