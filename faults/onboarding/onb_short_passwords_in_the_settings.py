"""A password of any length is taken in the settings."""

from faults.tampering import NothingToChange

FLOW, LAYER = "onboarding", "api"


def plant(service: str) -> None:
    """Ask the new password for a character only."""
    if service in {"api", "web"}:
        from pydantic.fields import FieldInfo

        from payasplay.accounts.schemas import ChangePasswordIn

        if "new_password" not in ChangePasswordIn.model_fields:
            raise NothingToChange("there is no new password")
        old = ChangePasswordIn.model_fields["new_password"]
        ChangePasswordIn.model_fields["new_password"] = FieldInfo(annotation=str, alias=old.alias)
        ChangePasswordIn.model_rebuild(force=True)
