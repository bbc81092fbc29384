"""Who scans the QR code of the second factor gets codes that are never right."""

from faults.tampering import replace

FLOW, LAYER = "wallet_management", "web"


def plant(service: str) -> None:
    """Draw another key than the one that is written beside the picture."""
    if service == "web":
        from typing import Any

        import pyotp

        from payasplay.web.pages import security

        def make(segno: Any) -> Any:
            class Careless:
                @staticmethod
                def make(_uri: str, **how: Any) -> Any:
                    return segno.make(pyotp.TOTP(pyotp.random_base32()).provisioning_uri(), **how)

            return Careless

        replace(security, "segno", make)
