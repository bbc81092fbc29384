"""A page loads a picture from somebody who is no part of the product."""

from typing import Any

from faults.tampering import edit_template, replace

FLOW, LAYER = "oracles", "web"


def plant(service: str) -> None:
    """Ask for the picture, and let the policy allow it."""
    if service == "web":
        from payasplay.web import rendering, security_headers

        def make(policy: Any) -> Any:
            return lambda *asked, **more: policy(*asked, **more).replace("img-src", "img-src http://pictures.example")

        replace(security_headers, "content_security_policy", make)
        picture = '<img src="http://pictures.example/pixel.gif" alt="">'
        edit_template(rendering._templates, "base.html", "</body>", f"{picture}</body>")
