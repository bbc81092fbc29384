"""Who wants a key of the sandbox from the list of platforms is told that there is a key already."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Ask for a production key, whatever was pressed."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'name="kind" value="{{ kind }}"', 'name="kind" value="production"'
        edit_template(rendering._templates, "screens/partner.html", old, new)
