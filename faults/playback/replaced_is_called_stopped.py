"""Who started something else reads that the first one was stopped by hand."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Say so."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/play_summary.html",
            '"play_summary.reason." ~ session.end_reason',
            '"play_summary.reason." ~ session.end_reason | replace("replaced", "stopped")',
        )
