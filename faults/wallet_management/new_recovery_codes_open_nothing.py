"""The new recovery codes that somebody is shown are not the ones that are good."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Show them backwards."""
    if service == "web":
        from payasplay.client.resources.second_factor import SecondFactor

        def renew(self: SecondFactor, code: str) -> list[str]:
            return ["".join(reversed(each)) for each in real(self, code)]

        real = SecondFactor.renew_recovery_codes
        replace(SecondFactor, "renew_recovery_codes", lambda _real: renew)
