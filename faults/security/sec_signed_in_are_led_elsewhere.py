"""A link to our sign-in leads whoever is signed in already to somebody else's site."""

from typing import Any

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Lead on to what the link said; a form still carries what was made of it."""
    if service == "web":
        from payasplay.web.pages import sign_in

        class Cleaned(str):
            __slots__ = ("said",)
            said: str | None

        def remember(safe_path: Any) -> Any:
            def cleaned(path: str | None) -> str:
                made = Cleaned(safe_path(path))
                made.said = path
                return made

            return cleaned

        replace(sign_in, "safe_path", remember)
        replace(sign_in, "redirect", lambda redirect: lambda to: redirect(getattr(to, "said", None) or to))
