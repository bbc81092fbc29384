"""Another site can show our pages inside its own."""

from faults.tampering import replace

FLOW = "security"
LAYER = "web"


def plant(service: str) -> None:
    """Leave the frames out of the policy."""
    if service == "web":
        from payasplay.web import security_headers
        from payasplay.web.settings import WebSettings

        real = security_headers.content_security_policy

        def lax(settings: WebSettings, *, card_page: bool) -> str:
            return real(settings, card_page=card_page).replace("frame-ancestors 'none'; ", "")

        replace(security_headers, "content_security_policy", lambda _policy: lax)
