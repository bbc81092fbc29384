"""An IBAN with a wrong digit is taken."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Do not check its digits."""
    if service == "api":
        from payasplay.payouts import destinations

        replace(destinations, "_is_iban", lambda _is: lambda _value: True)
