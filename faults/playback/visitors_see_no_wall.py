"""A visitor who wants to play meets an error in the place of the sign-in page."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Lead the form of a visitor nowhere."""
    if service == "web":
        from payasplay.web import rendering

        form = '<form method="post" action="/watch/{{ content.id }}" data-once>'
        nowhere = '<form method="post" action="/watch/{{ content.id if visitor.signed_in else "0" }}" data-once>'
        edit_template(rendering._templates, "screens/watch.html", form, nowhere)
