"""Who hears the list of payouts is told that it rises where it falls, and that it falls where it rises."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Change both words."""
    if service == "web":
        from payasplay.web import rendering

        old = '"ascending" if wanted.order == "asc" else "descending"'
        new = '"descending" if wanted.order == "asc" else "ascending"'
        edit_template(rendering._templates, "components/settlement.html", old, new)
