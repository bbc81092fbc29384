"""An answer of Google's that nobody here asked for sends its browser to Google."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Take a sign-in that nobody began for one whose session was lost."""
    if service == "web":
        from payasplay.web.pages import ways_in
        from payasplay.web.rendering import redirect

        def make(say: Any) -> Any:
            def again(request: Any, problem: Any, status: int) -> Any:
                if problem.message == "Not of this session.":
                    return redirect("/sign-in/google")
                return say(request, problem, status)

            return again

        replace(ways_in, "_not_signed_in", make)
