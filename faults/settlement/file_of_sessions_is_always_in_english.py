"""The file of a payout's sessions has English titles, whatever language its partner reads."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Write it for readers of English."""
    if service == "api":
        from payasplay.settlement import files

        def in_english(write: Any) -> Any:
            return lambda lines, time_zone, _locale: write(lines, time_zone, "en")

        replace(files, "lines_csv", in_english)
