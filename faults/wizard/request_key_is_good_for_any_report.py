"""A request key that was used for one report gets the same answer for another, which is never charged."""

from faults.tampering import forget_what_a_key_was_for

FLOW, LAYER = "wizard", "api"


def plant(service: str) -> None:
    """Take no notice of what is reported."""
    if service == "api":
        from payasplay.partners import partner_api

        forget_what_a_key_was_for(partner_api)
