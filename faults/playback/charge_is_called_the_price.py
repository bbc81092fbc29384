"""What was paid for a session stands there as the price of a minute."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Show the charge."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/play_summary.html",
            "price=price(session.price_per_minute)",
            "price=money(session.charge)",
        )
