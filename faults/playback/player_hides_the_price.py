"""While something plays, nobody reads what a minute of it costs."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Leave the price out."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/watch.html",
            ' · {{ t("playback.price_per_minute", price=price(session.price_per_minute)) }}',
            "",
        )
