"""Partners who look for their payouts find the settings of the settlement."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead one way of partners to its neighbour."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/partner_nav.html",
            '("/partner/settlement/history", "settlement.nav.history")',
            '("/partner/settlement/settings", "settlement.nav.history")',
        )
