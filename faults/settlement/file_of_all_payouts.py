"""The file has all payouts, whichever were looked for."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Lead to the file without the filters."""
    if service == "web":
        from payasplay.web import rendering

        old, new = 'href="{{ file }}"', 'href="/partner/settlement/history.csv"'
        edit_template(rendering._templates, "screens/settlement_history.html", old, new)
