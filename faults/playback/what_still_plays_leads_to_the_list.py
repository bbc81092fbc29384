"""What still plays leads from the list of what was played to the list again."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Lead to what has ended alone."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/history.html",
            '<a href="/play/{{ each.id }}"',
            '<a href="{{ "/play/" ~ each.id if each.end_reason else "/history" }}"',
        )
