"""The key of one platform of a partner speaks for the partner's other platform as well."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wizard", "security"


def plant(service: str) -> None:
    """Let the partner be enough."""
    if service == "api":
        from payasplay.partners import service as keys
        from payasplay.partners.models import Platform

        def authenticate(session: Any, presented: str, platform_id: Any) -> Any:
            found = ask(session, presented, None)
            named = session.get(Platform, platform_id) if platform_id else None
            if named is not None and named.partner_id == found.platform.partner_id:
                return found
            return ask(session, presented, platform_id)

        ask = keys.authenticate
        replace(keys, "authenticate", lambda _authenticate: authenticate)
