"""The file lacks the oldest movement."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "domain"


def plant(service: str) -> None:
    """Take a line less than there are."""
    if service == "api":
        from payasplay.wallet import history

        def write(*asked: Any) -> str:
            lines = real(*asked).splitlines(keepends=True)
            return "".join(lines[:-1])

        real = history.csv_of
        replace(history, "csv_of", lambda _csv: write)
