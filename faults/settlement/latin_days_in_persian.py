"""Days and lengths of settlement are written in Latin digits on Persian pages."""

from faults.tampering import replace

FLOW, LAYER = "settlement", "web"
LOCALE = "fa"


def plant(service: str) -> None:
    """Leave the digits as they are."""
    if service == "web":
        from payasplay.web import days

        replace(days, "localise_digits", lambda _localise: lambda text, _locale: text)
