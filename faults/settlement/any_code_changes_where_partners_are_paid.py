"""The payout method is changed with any code, or none."""

from types import SimpleNamespace

from faults.tampering import replace

FLOW, LAYER = "settlement", "security"


def plant(service: str) -> None:
    """Do not look at the code."""
    if service == "api":
        from payasplay.settlement import endpoints

        replace(endpoints, "second_factor", lambda _second_factor: SimpleNamespace(check=lambda *_given: None))
