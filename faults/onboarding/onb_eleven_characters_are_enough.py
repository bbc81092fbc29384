"""A password of eleven characters is accepted."""

from pydantic import StringConstraints

from faults.tampering import replace

FLOW, LAYER = "onboarding", "security"


def plant(service: str) -> None:
    """Ask for eleven characters, on the page and behind it."""
    if service in {"api", "web"}:
        from payasplay.accounts.schemas import SignUpIn

        field = SignUpIn.model_fields["password"]
        replace(SignUpIn, "model_fields", lambda fields: fields)
        field.metadata = [StringConstraints(min_length=11, max_length=128)]
        SignUpIn.model_rebuild(force=True)
