"""The SMTP side: takes every mail, unless a fault says otherwise."""

import asyncio

from aiosmtpd.smtp import SMTP, Envelope, Session

from simulators.logs import log
from simulators.mail.faults import REPLIES, Mode, SinkFaults
from simulators.mail.mailbag import Mailbag


class Sink:
    """aiosmtpd's handler; its methods are named by aiosmtpd."""

    def __init__(self, mailbag: Mailbag, faults: SinkFaults) -> None:
        self._mailbag = mailbag
        self._faults = faults

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take a recipient, or refuse it as its fault says."""
        fault = self._faults.of(address)
        if fault and (reply := REPLIES.get(fault.mode)):
            log.info("recipient refused", mode=fault.mode)
            return reply
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - see above
        """Keep the mail, after a delay where a recipient's fault asks for one."""
        faults = [fault for address in envelope.rcpt_tos if (fault := self._faults.of(address))]
        await asyncio.sleep(max((fault.delay for fault in faults if fault.mode is Mode.SLOW), default=0))
        content = envelope.content
        raw = content.encode() if isinstance(content, str) else content or b""
        letter = self._mailbag.add(raw=raw, sender=envelope.mail_from or "", recipients=envelope.rcpt_tos)
        log.info(
            "mail received",
            trace_id=letter.trace_id,
            mail=letter.id,
            recipients=len(letter.recipients),
            bytes=len(raw),
        )
        return "250 OK"


def protocol(sink: Sink) -> SMTP:
    """Make the protocol of one connection."""
    # The name is fixed because aiosmtpd would otherwise ask the network for it at every connection.
    return SMTP(sink, hostname="localhost", ident="mail-simulator", enable_SMTPUTF8=True)
