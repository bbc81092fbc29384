"""A payout that took days is said to have been paid on the day on which it was made."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Say when the settlement was made."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "moment_in(found.ended_at, found.time_zone)", "moment_in(found.created_at, found.time_zone)"
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
