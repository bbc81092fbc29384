"""The changelog is that of a version that nobody installs any more."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Write the version into the page."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "{{ package.name }} {{ package.version }}</h3>", "{{ package.name }} 0.0.1</h3>"
        edit_template(rendering._templates, "screens/partner_docs.html", old, new)
