"""The file of the history has a name by which nobody finds it again."""

from typing import Any

from starlette.responses import Response

from faults.tampering import replace

FLOW, LAYER = "wallet", "web"


def plant(service: str) -> None:
    """Name it otherwise."""
    if service == "web":
        from payasplay.web.pages import wallet

        class Nameless(Response):
            def __init__(self, content: Any, *, media_type: str, headers: dict[str, str]) -> None:
                kept = {name: value.replace("transactions.csv", "download") for name, value in headers.items()}
                super().__init__(content, media_type=media_type, headers=kept)

        replace(wallet, "Response", lambda _real: Nameless)
