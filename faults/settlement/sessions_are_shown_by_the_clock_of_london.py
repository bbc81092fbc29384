"""The sessions of a payout stand there with the time of another place."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Show moments in UTC."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "moment_in(each.ended_at, found.time_zone)", 'moment_in(each.ended_at, "UTC")'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
