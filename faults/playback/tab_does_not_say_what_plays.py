"""The name of the tab does not say what it is that plays there."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Name the product alone."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates, "screens/watch.html", '{{ t("app.page_title", title=name) }}', '{{ t("app.name") }}'
        )
