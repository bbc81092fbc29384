"""The VAT number that a partner gives is not kept."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Save everything else."""
    if service == "web":
        from payasplay.client.resources.settlement import Settlement

        def without_vat(save: Any) -> Any:
            return lambda self, **given: save(self, **given | {"vat_number": ""})

        replace(Settlement, "save_settings", without_vat)
