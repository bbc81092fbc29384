"""The tax number of a partner is gone as soon as another of the settings is changed."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "api"


def plant(service: str) -> None:
    """Keep it only where it is another one than before."""
    if service == "api":
        from payasplay.settlement import preferences

        def save(session: Any, partner: Any, data: Any) -> Any:
            before = preferences.chosen(session, partner, lock=True).tax_id
            return real(session, partner, data.model_copy(update={"tax_id": ""}) if data.tax_id == before else data)

        real = preferences.save
        replace(preferences, "save", lambda _save: save)
