"""Another site can change the password of whoever is signed in."""

from faults.tampering import replace

FLOW, LAYER = "security", "web"


def plant(service: str) -> None:
    """Take that one form from everywhere."""
    if service == "web":
        from typing import Annotated

        from fastapi import Depends, Request
        from starlette.datastructures import FormData

        from payasplay.web import csrf
        from payasplay.web.visitors import AnyVisitor

        def careless(
            request: Request, visitor: AnyVisitor, form: Annotated[FormData, Depends(csrf.read_form)]
        ) -> FormData:
            own = request.url.path == "/settings/account/password"
            return form if own else csrf.checked_form(request, visitor, form)

        replace(csrf, "CheckedForm", lambda _checked: Annotated[FormData, Depends(careless)])
