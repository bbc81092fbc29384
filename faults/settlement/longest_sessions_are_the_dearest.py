"""Who sorts the sessions by their length gets them by what they brought."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Sort by the charge."""
    if service == "api":
        from payasplay.settlement import history
        from payasplay.settlement.schemas import LineSort

        def column(sort: LineSort, locale: str) -> object:
            return known(LineSort.AMOUNT if sort is LineSort.SECONDS else sort, locale)

        known = history._line_column
        replace(history, "_line_column", lambda _before: column)
