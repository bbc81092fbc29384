"""Who comes to play has to see the introduction first."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "web"


def plant(service: str) -> None:
    """Show somebody new no film before it."""
    if service == "web":
        from payasplay.web.pages import watch
        from payasplay.web.visitors import IntroductionNeeded, address_of

        def make(show: Any) -> Any:
            def covered(request: Any, visitor: Any, *what: Any, **how: Any) -> Any:
                if visitor.signed_in and not visitor.session.member.onboarded:
                    raise IntroductionNeeded(address_of(request))
                return show(request, visitor, *what, **how)

            return covered

        replace(watch, "_show", make)
