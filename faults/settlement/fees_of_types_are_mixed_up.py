"""The fees by type of a payout stand beside other types than those that they were taken of; in sum they are right."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Turn the order of the fees round."""
    if service == "api":
        from payasplay.settlement import history

        def detail(*asked: Any) -> Any:
            found = real(*asked)
            parts, turned = found.by_type, [each.fees for each in reversed(found.by_type)]
            mixed = [
                part.model_copy(update={"fees": fees, "net": part.revenue - fees})
                for part, fees in zip(parts, turned, strict=True)
            ]
            return found.model_copy(update={"by_type": mixed})

        real = history.detail
        replace(history, "detail", lambda _detail: detail)
