"""Mails do not say who they are from, and land where nobody looks."""

from faults.tampering import replace

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Send them from an address without a name."""
    if service == "worker":
        from payasplay.mail import mailer

        def send(*asked: object, headers: dict[str, str] | None = None, **more: object) -> None:
            tell(*asked, headers={**(headers or {}), "From": "root@localhost"}, **more)  # type: ignore[arg-type]

        tell = mailer.send
        replace(mailer, "send", lambda _before: send)
