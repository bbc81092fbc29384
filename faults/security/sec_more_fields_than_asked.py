"""Whoever sends more fields than there are is not told so."""

FLOW = "security"
LAYER = "api"


def plant(service: str) -> None:
    """Pass over unknown fields."""
    if service == "api":
        from payasplay.accounts.schemas import AccountPatchIn

        AccountPatchIn.model_config["extra"] = "ignore"
        AccountPatchIn.model_rebuild(force=True)
