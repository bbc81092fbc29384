"""Where something is played, it is called a video, also where there is nothing to see."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Say so of each."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/watch.html",
            '"catalogue.kind_of_one." ~ content.kind',
            '"catalogue.kind_of_one.video"',
        )
