"""The payout provider is told where the money goes as it is shown: masked."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "job"


def plant(service: str) -> None:
    """Send what may be shown of the place."""
    if service == "worker":
        from payasplay.payouts import destinations, provider

        def call(method: str, path: str, **more: Any) -> Any:
            if method == "POST":
                body = more["json"]
                shown = destinations.masked(body["method"], body["destination"]).model_dump(include=body["destination"])
                more = {**more, "json": {**body, "destination": shown}}
            return real(method, path, **more)

        real = provider._call
        replace(provider, "_call", lambda _call: call)
