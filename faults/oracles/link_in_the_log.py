"""The links of mails stand in the log, where whoever reads it can follow them."""

from typing import Any

from faults.tampering import replace
from payasplay.logs import logger

FLOW, LAYER = "oracles", "job"


def plant(service: str) -> None:
    """Log what a mail is made of, and send it as ever."""
    if service == "worker":
        from payasplay.mail import mailer

        def make(send: Any) -> Any:
            def talkative(account: Any, template: str, values: dict[str, Any], **more: Any) -> Any:
                logger("mail").info("mail", template=template, **values)
                return send(account, template, values, **more)

            return talkative

        replace(mailer, "send", make)
