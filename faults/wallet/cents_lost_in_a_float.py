"""An amount loses a cent on its way from the page, for it is computed as a binary fraction."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Multiply euros by a hundred, and cut."""
    if service == "web":
        from payasplay.web import money_input

        replace(money_input, "parse_money", lambda parse: lambda *typed: int(parse(*typed) / 100 * 100))
