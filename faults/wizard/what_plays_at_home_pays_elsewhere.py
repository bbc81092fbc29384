"""A partner is refused all the money where something else that plays just now leaves a part of it."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "domain"


def plant(service: str) -> None:
    """See nothing that plays."""
    if service == "api":
        from types import SimpleNamespace

        from payasplay.partners import reports

        def blind(playback: Any) -> Any:
            return SimpleNamespace(lock_wallet=playback.lock_wallet, reserved=lambda *_asked: 0)

        replace(reports, "playback", blind)
