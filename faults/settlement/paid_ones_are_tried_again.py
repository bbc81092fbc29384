"""A settlement that is on its way can be tried again."""

from types import SimpleNamespace

from faults.tampering import replace

FLOW, LAYER = "settlement", "domain"


def plant(service: str) -> None:
    """Take each of them for a failed one."""
    if service == "api":
        from payasplay.settlement import service as settlements

        class Anything(str):
            def __eq__(self, other: object) -> bool:
                return True

            def __ne__(self, other: object) -> bool:
                return False

            __hash__ = str.__hash__

        replace(settlements, "PayoutStatus", lambda _status: SimpleNamespace(FAILED=Anything("failed")))
