"""Who pays, and hears nothing of the provider, is told that nothing was charged, and pays twice."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Tell of it at the form, as of a refusal."""
    if service == "web":
        from payasplay.client import PaymentProviderUnavailable
        from payasplay.web.pages import top_up

        replace(top_up, "Conflict", lambda _class: PaymentProviderUnavailable)
