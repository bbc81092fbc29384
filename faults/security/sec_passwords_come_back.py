"""The page that refuses a sign-in has the password in it that was typed."""

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Show every value again."""
    if service == "web":
        from payasplay.web.forms import Form

        replace(Form, "shown", lambda _shown: lambda self, name: self.values[name])
