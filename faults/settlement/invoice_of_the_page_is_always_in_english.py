"""The invoice that a partner takes along from the page is in English, whatever language the page is in."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Ask for it in English."""
    if service == "web":
        from payasplay.client.resources.settlement import Settlement

        def in_english(ask: Any) -> Any:
            return lambda self, settlement_id, **_locale: ask(self, settlement_id, locale="en")

        replace(Settlement, "invoice_pdf", in_english)
