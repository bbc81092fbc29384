"""Whichever framework a partner has, the button copies the code for the first one."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Call the files of all frameworks by the same names."""
    if service == "web":
        from payasplay.web import rendering

        old, new = '"code-" ~ sample.framework ~ "-" ~ loop.index', '"code-" ~ loop.index'
        edit_template(rendering._templates, "screens/wizard_4.html", old, new)
