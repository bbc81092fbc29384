"""What the stand-in does not do, said in the API's own shape."""

from payasplay.errors import DomainError


class NotSimulated(DomainError):
    """A call that the platform may know, and its stand-in does not."""

    code, status, text = (
        "NOT_SIMULATED",
        501,
        "The stand-in of the API does not know this call. Run against the platform: API_MODE=real.",
    )
