"""A payout that arrived soon after midnight is said to have been paid on the day before: by the clock of London."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Read the moment on another clock."""
    if service == "web":
        from payasplay.web import rendering

        old = "moment_in(found.ended_at, found.time_zone)"
        new = 'moment_in(found.ended_at, "Europe/London")'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
