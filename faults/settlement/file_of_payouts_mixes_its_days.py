"""The file of payouts says that each period ended on the day on which it began."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Write the first day in both columns."""
    if service == "api":
        from payasplay.settlement import files

        def history_csv(settlements: Any) -> str:
            shown = []
            for each in settlements:
                period = each.period.model_copy(update={"last_day": each.period.first_day})
                shown.append(each.model_copy(update={"period": period}))
            return real(shown)

        real = files.history_csv
        replace(files, "history_csv", lambda _csv: history_csv)
