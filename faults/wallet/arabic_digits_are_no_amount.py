"""An amount in the digits of an Arabic keyboard is no amount."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Know the Latin and the Persian ones alone."""
    if service == "web":
        from payasplay.web import money_input

        persian = {ord(digit): str(value) for value, digit in enumerate("۰۱۲۳۴۵۶۷۸۹")}
        replace(money_input, "_PERSIAN_AND_ARABIC", lambda _digits: persian)
