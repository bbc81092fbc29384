"""An amount with a comma at its thousands is no amount."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Read no groups."""
    if service == "web":
        from payasplay.web import money_input

        def whole(number: str) -> str:
            if not number.isdigit():
                raise money_input.NotAnAmount(number)
            return number

        replace(money_input, "_whole", lambda _whole: whole)
