"""What was played stands with the moment of its end in the place of that of its beginning."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Show the end."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/history.html",
            "{{ moment(each.started_at) }}",
            "{{ moment(each.ended_at or each.started_at) }}",
        )
