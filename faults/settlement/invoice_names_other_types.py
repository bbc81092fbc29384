"""The invoice calls what was heard seen, and what was seen heard; the amounts are right."""

from collections.abc import Callable
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Let both names change places."""
    if service == "api":
        from payasplay.playback.schemas import ContentKind
        from payasplay.settlement import invoice

        others = {ContentKind.VIDEO: ContentKind.AUDIO, ContentKind.AUDIO: ContentKind.VIDEO}

        def pdf(settlement: Any, *more: Any) -> bytes:
            named = [each.model_copy(update={"type": others.get(each.type, each.type)}) for each in settlement.by_type]
            return real(settlement.model_copy(update={"by_type": named}), *more)

        real: Callable[..., bytes] = invoice.pdf
        replace(invoice, "pdf", lambda _pdf: pdf)
