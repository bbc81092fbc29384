"""An amount below zero is charged as if it had no minus."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Read the digits and not the sign."""
    if service == "web":
        from payasplay.web import money_input

        replace(money_input, "parse_money", lambda parse: lambda typed, locale: abs(parse(typed, locale)))
