"""The chart puts what was earned soon after midnight on the day before: its days are those of London."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Count by the days of UTC, within the days of the partner."""
    if service == "api":
        from payasplay.settlement import overview

        class Functions:
            def __getattr__(self, name: str) -> Any:
                return getattr(real, name)

            def timezone(self, _zone: str, moment: Any) -> Any:
                return real.timezone("UTC", moment)

        real = vars(overview)["func"]
        replace(overview, "func", lambda _func: Functions())
