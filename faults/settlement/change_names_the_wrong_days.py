"""The change of the revenue is said to be against other days than those that it is against."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Begin with the first day that is looked at."""
    if service == "web":
        from payasplay.web import rendering

        old, new = "first=day(found.before.first_day)", "first=day(found.days.first_day)"
        edit_template(rendering._templates, "screens/settlement.html", old, new)
