"""Who connects a Moodle site again from its courses is asked for a Canvas site."""

from faults.tampering import edit_template

FLOW, LAYER = "lms", "web"


def plant(service: str) -> None:
    """Lead to one kind."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/lms_live.html",
            "/connect/{{ connection.kind }}?url=",
            "/connect/canvas?url=",
        )
