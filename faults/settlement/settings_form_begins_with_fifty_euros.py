"""The form of a partner's settings shows the usual minimum, whatever was chosen; who saves anything saves that too."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Fill the field with the amount that holds for who has said nothing."""
    if service == "web":
        from payasplay.web.pages import settlement_settings

        def values(now: Any, locale: str) -> dict[str, str]:
            return dict(real(now, locale)) | {"minimum": "50.00"}

        real = settlement_settings._values
        replace(settlement_settings, "_values", lambda _values: values)
