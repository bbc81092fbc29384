"""Of the languages that a browser asks for, the one that it names first wins, and not the one that it likes best."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Weigh all languages alike."""
    if service == "web":
        from payasplay import i18n

        real = i18n._preferences
        replace(i18n, "_preferences", lambda _real: lambda header: [(name, 1.0) for name, _ in real(header)])
