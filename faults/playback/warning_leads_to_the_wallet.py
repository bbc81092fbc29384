"""Who is warned before it costs is led to the wallet, and not to where money is added."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Lead there."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/watch.html",
            't("watch.runs_out") }} <a href="/wallet/top-up">',
            't("watch.runs_out") }} <a href="/wallet">',
        )
