"""The mail about a new password says that its link is good for a day, which it is not."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "job"


def plant(service: str) -> None:
    """Tell another life than the link has."""
    if service == "worker":
        from payasplay.mail import mailer

        def make(send: Any) -> Any:
            def boastful(account: Any, template: str, values: dict[str, Any], **more: Any) -> Any:
                told = {"minutes": 24 * 60} if "minutes" in values else {}
                return send(account, template, values | told, **more)

            return boastful

        replace(mailer, "send", make)
