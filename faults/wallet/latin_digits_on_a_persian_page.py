"""A Persian page shows Latin digits."""

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"
LOCALE = "fa"


def plant(service: str) -> None:
    """Leave every digit as the library wrote it."""
    if service == "web":
        from payasplay import i18n

        replace(i18n, "localise_digits", lambda _localise: lambda words, _locale: words)
