"""Nobody can tell which of the places where one is signed in is this one."""

from faults.tampering import edit_template

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Mark none."""
    if service == "web":
        from payasplay.web.rendering import _templates

        edit_template(_templates, "screens/account.html", "{% if each.current %}", "{% if false %}")
