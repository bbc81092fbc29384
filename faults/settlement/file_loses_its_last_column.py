"""The file of a settlement has no net amounts."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Leave the last column out."""
    if service == "api":
        from payasplay.settlement import files

        def csv(columns: Any, rows: Any) -> Any:
            return real(columns[:-1], [row[:-1] for row in rows])

        real = files._csv
        replace(files, "_csv", lambda _csv: csv)
