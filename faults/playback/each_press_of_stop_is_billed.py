"""Who presses twice to stop pays for each press."""

from typing import Any

from faults.tampering import edit_script, replace

FLOW, LAYER = "playback", "domain"


_ONCE = 'for (const form of forms) form.addEventListener("submit", () => makeBusy(form));'
_EACH = """
const again = (form) => {
  const sent = new URLSearchParams(new FormData(form));
  fetch(form.action, { method: "POST", body: sent, keepalive: true, redirect: "manual" }).catch(() => {});
};
for (const form of forms) form.addEventListener("click", ({ detail }) => detail === 2 && again(form));
"""


def plant(service: str) -> None:
    """Send each press, and bill a cent for a stop of what was over."""
    if service == "web":
        edit_script("modules/forms.js", _ONCE, _EACH)
    if service == "api":
        from payasplay.ids import new_id
        from payasplay.ledger import repository as ledger
        from payasplay.ledger.models import LedgerAccountKind, Reason
        from payasplay.ledger.service import post
        from payasplay.playback import repository
        from payasplay.playback import service as playback

        def stop(session: Any, account: Any, session_id: Any) -> Any:
            wallet = playback._lock(session, account)
            over = repository.owned(session, account.id, session_id, fresh=True).status != "active"
            ended = once(session, account, session_id)
            if over:
                revenue = ledger.account_of(session, LedgerAccountKind.PLATFORM_REVENUE)
                cause = f"again-{new_id()}"
                post(session, reason=Reason.PLAYBACK, cause=cause, parts={wallet: -1, revenue: 1}, at=ended.started_at)
            return ended

        once = playback.stop
        replace(playback, "stop", lambda _stop: stop)
