"""A password of nine characters is long enough."""

from pydantic import StringConstraints

from faults.tampering import replace

FLOW, LAYER = "onboarding", "api"


def plant(service: str) -> None:
    """Ask for eight characters, on the page and behind it."""
    if service in {"api", "web"}:
        from payasplay.accounts.schemas import SignUpIn

        field = SignUpIn.model_fields["password"]
        replace(SignUpIn, "model_fields", lambda fields: fields)
        field.metadata = [StringConstraints(min_length=8, max_length=128)]
        SignUpIn.model_rebuild(force=True)
