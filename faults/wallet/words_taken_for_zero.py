"""Words in the place of an amount are taken for zero, and so for too little."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Answer zero where nothing can be read."""
    if service == "web":
        from payasplay.web import money_input

        def read(typed: str, locale: str) -> int:
            try:
                return int(parse(typed, locale))
            except money_input.NotAnAmount:
                return 0

        parse = money_input.parse_money
        replace(money_input, "parse_money", lambda _before: read)
