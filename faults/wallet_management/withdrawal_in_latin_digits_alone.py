"""What somebody withdraws has to be typed in Latin digits."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Take nothing else for an amount."""
    if service == "web":
        from payasplay.web.pages import withdraw

        def planted(real: Any) -> Any:
            def read_amount(form: Any, name: str, locale: str) -> int:
                if form.values.get(name, "").isascii():
                    return int(real(form, name, locale))
                form.blame(name, "not_an_amount")
                return 0

            return read_amount

        replace(withdraw, "read_amount", planted)
