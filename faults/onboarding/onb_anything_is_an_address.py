"""Whatever somebody types is taken for an address, and an account is opened whose mail goes nowhere."""

from faults.tampering import NothingToChange

FLOW, LAYER = "onboarding", "api"


def plant(service: str) -> None:
    """Ask an address for a character only."""
    if service in {"api", "web"}:
        from pydantic.fields import FieldInfo

        from payasplay.accounts.schemas import SignUpIn

        if "email" not in SignUpIn.model_fields:
            raise NothingToChange("there is no address")
        SignUpIn.model_fields["email"] = FieldInfo(annotation=str)
        SignUpIn.model_rebuild(force=True)
