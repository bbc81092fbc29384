"""Who has played nothing sees a table without a line."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Take a list without anything in it for a list."""
    if service == "web":
        from payasplay.web import rendering

        some, any_list = "{% if items %}", "{% if items is not none %}"
        edit_template(rendering._templates, "screens/history.html", some, any_list)
