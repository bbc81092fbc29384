"""Who chooses the last day before the first one meets an error."""

from datetime import date

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


class Day(date):
    """A day that is before no other one."""

    def __lt__(self, _other: date) -> bool:
        """Never."""
        return False


def plant(service: str) -> None:
    """Ask as it was typed."""
    if service == "web":
        from payasplay.web.pages import wallet

        replace(wallet, "_day", lambda day: lambda text: day(text) and Day.fromisoformat(text))
