"""Who has got hold of what somebody else was asked can say yes to it as if asked himself."""

import base64
from typing import Any

from faults.tampering import replace

FLOW, LAYER = "settlement", "security"


def plant(service: str) -> None:
    """Seal without the session."""
    if service == "web":
        from payasplay.web import sealing

        def fernet(_visitor: Any) -> Any:
            return made(base64.urlsafe_b64encode(bytes(32)))

        made = vars(sealing)["Fernet"]
        replace(sealing, "_fernet", lambda _fernet: fernet)
