"""The way to the newer ones leads to the same page again."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Lead to the page that is shown."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/playing.html",
            '<a rel="prev" href="{{ address(place.page - 1) }}">',
            '<a rel="prev" href="{{ address(place.page) }}">',
        )
