"""Who did not change the password follows the link in the mail, and reads that it is not valid."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "job"


def plant(service: str) -> None:
    """Lead to the page that needs a link of its own."""
    if service == "worker":
        from payasplay.mail import mailer

        def make(send: Any) -> Any:
            def elsewhere(account: Any, template: str, values: dict[str, Any], **more: Any) -> Any:
                link = values.get("link", "")
                return send(
                    account, template, values | {"link": link.replace("/forgot-password", "/reset-password")}, **more
                )

            return elsewhere

        replace(mailer, "send", make)
