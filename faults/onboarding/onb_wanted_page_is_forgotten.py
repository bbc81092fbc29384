"""Who was shown around is in the wallet afterwards, whatever page was wanted before."""

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Forget where the introduction came in between."""
    if service == "web":
        from payasplay.web.visitors import IntroductionNeeded

        def forget(self: IntroductionNeeded, _back_to: str) -> None:
            self.back_to = "/wallet"

        replace(IntroductionNeeded, "__init__", lambda _real: forget)
