"""Whatever a mail is about, its link leads to the wallet."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Lead to one page."""
    if service == "worker":
        from payasplay.mail import mailer
        from payasplay.settings import settings

        def send(account: Any, template: str, values: dict[str, Any], **more: Any) -> None:
            tell(account, template, {**values, "link": f"{settings().web_url}/wallet"}, **more)

        tell = mailer.send
        replace(mailer, "send", lambda _before: send)
