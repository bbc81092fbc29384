"""The arrow beside the column that is sorted by points down where the order rises, and up where it falls."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Change both arrows."""
    if service == "web":
        from payasplay.web import rendering

        old = '"▲" if wanted.order == "asc" else "▼"'
        new = '"▼" if wanted.order == "asc" else "▲"'
        edit_template(rendering._templates, "components/settlement.html", old, new)
