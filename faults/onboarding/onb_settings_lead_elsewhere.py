"""Who goes to the saved cards in the settings finds the automatic top-up."""

from faults.tampering import edit_template

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Lead one way of the settings to its neighbour."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "components/settings_nav.html",
            '("/settings/payment-methods", "payment_methods.title")',
            '("/settings/auto-topup", "payment_methods.title")',
        )
