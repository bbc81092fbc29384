"""Who sorts the payouts by their amount, and looks for some of them then, gets those in the order of their days."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Ask for the usual column with each search."""
    if service == "web":
        from payasplay.web import rendering

        old = 'name="sort" value="{{ wanted.sort }}"'
        new = 'name="sort" value="date"'
        edit_template(rendering._templates, "screens/settlement_history.html", old, new)
