"""Who prints a payout has neither its days nor its types on the paper."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Have them left out like the ways of the page."""
    if service == "web":
        from payasplay.web import rendering

        old = '<div class="wide" tabindex="0" role="region" aria-labelledby="{{ name }}-title">'
        new = '<div class="wide aside" tabindex="0" role="region" aria-labelledby="{{ name }}-title">'
        edit_template(rendering._templates, "screens/settlement_details.html", old, new)
