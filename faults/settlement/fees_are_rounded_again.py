"""The fees of a settlement are a tenth of its total, whatever was taken of each session."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Round once more, over the whole."""
    if service == "api":
        from payasplay.playback.prices import fee_of
        from payasplay.settlement import history

        def shown_out(shown: Any) -> Any:
            found = real(shown)
            fees = fee_of(found.revenue, 1_000)
            return found.model_copy(update={"fees": fees, "net": found.revenue - fees})

        real = history.shown_out
        replace(history, "shown_out", lambda _shown_out: shown_out)
