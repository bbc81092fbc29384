"""The cards of the overview say so many payouts as there are sessions in them."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Count a payout again with each of its sessions."""
    if service == "api":
        from payasplay.settlement import overview
        from payasplay.settlement.models import Settlement

        class Functions:
            def __getattr__(self, name: str) -> Any:
                return getattr(real, name)

            def count(self, *what: Any) -> Any:
                return real.count(Settlement.id) if what else real.count()

        real = vars(overview)["func"]
        replace(overview, "func", lambda _func: Functions())
