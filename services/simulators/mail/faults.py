"""A mail server that refuses, is busy or is slow, for everybody or for one recipient."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Mode(StrEnum):
    """How the server takes mail: ``refuse`` for good (550), ``tempfail`` for now (451), ``slow`` after a delay."""

    OK = "ok"
    REFUSE = "refuse"
    TEMPFAIL = "tempfail"
    SLOW = "slow"


REPLIES = {
    Mode.REFUSE: "550 5.1.1 This mailbox is not available",
    Mode.TEMPFAIL: "451 4.3.2 The server is busy, please try again later",
}


class Fault(BaseModel):
    """What is wrong; ``delay`` is in seconds, without ``recipient`` it meets everybody."""

    model_config = ConfigDict(extra="forbid")

    mode: Mode
    delay: float = Field(default=2, ge=0, le=60)
    recipient: str | None = Field(default=None, min_length=3)


class SinkFaults:
    """The faults that are set: a recipient's own comes before everybody's."""

    def __init__(self) -> None:
        self._faults: dict[str | None, Fault] = {}

    def set(self, fault: Fault) -> None:
        """Set, change or (mode ``ok``) end a fault."""
        key = fault.recipient and fault.recipient.casefold()
        if fault.mode is Mode.OK:
            self._faults.pop(key, None)
        else:
            self._faults[key] = fault

    def of(self, recipient: str) -> Fault | None:
        """Give the fault that mail to this address meets."""
        return self._faults.get(recipient.casefold()) or self._faults.get(None)
