"""Who is signed in reads in the language of the browser, and not in the one that was chosen."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Ask the browser first."""
    if service == "web":
        from payasplay.i18n import negotiate_locale
        from payasplay.web import visitors

        def locale(request: Any, session: Any) -> str:
            wanted = request.headers.get("accept-language", "")
            return negotiate_locale(wanted) if session.member else str(known(request, session))

        known = visitors._locale
        replace(visitors, "_locale", lambda _before: locale)
