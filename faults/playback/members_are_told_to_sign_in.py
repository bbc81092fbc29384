"""Who is signed in reads that playing asks to sign in."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Say so to everybody."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(rendering._templates, "screens/watch.html", "{% if not visitor.signed_in %}", "{% if true %}")
