"""Who sorts the sessions of a payout, and searches them then, has them in the order of their days."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Ask for the usual column with each search."""
    if service == "web":
        from payasplay.web import rendering

        old = 'name="sort" value="{{ wanted.sort }}"'
        new = 'name="sort" value="date"'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
