"""A visitor who wants to play meets an error in the place of the sign-in page."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Lead the form of a visitor nowhere."""
    if service == "web":
        from payasplay.web import rendering

        form = '<form method="post" action="/watch/{{ content.id }}" data-once>'
        wall = '{{ "watch" if visitor.signed_in else "nowhere" }}'
        nowhere = f'<form method="post" action="/{wall}/{{{{ content.id }}}}" data-once>'
        edit_template(rendering._templates, "screens/watch.html", form, nowhere)
