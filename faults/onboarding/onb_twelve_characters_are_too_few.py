"""A password of twelve characters is refused as too short."""

from pydantic import StringConstraints

from faults.tampering import replace

FLOW, LAYER = "onboarding", "domain"


def plant(service: str) -> None:
    """Ask for more than twelve, on the page and behind it."""
    if service in {"api", "web"}:
        from payasplay.accounts.schemas import SignUpIn

        field = SignUpIn.model_fields["password"]
        replace(SignUpIn, "model_fields", lambda fields: fields)
        field.metadata = [StringConstraints(min_length=13, max_length=128)]
        SignUpIn.model_rebuild(force=True)
