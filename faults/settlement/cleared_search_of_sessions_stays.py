"""Who wants to see all sessions of a payout again sees those that were searched for."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Lead to the same search."""
    if service == "web":
        from payasplay.web import rendering

        old = '<a href="/partner/settlement/{{ found.id }}#sessions">'
        new = '<a href="/partner/settlement/{{ found.id }}?search={{ wanted.search }}#sessions">'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
