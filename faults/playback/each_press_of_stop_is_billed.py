"""Who presses twice to stop pays for each press."""

from faults.playback import stop_charges_again
from faults.tampering import edit_script

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
    stop_charges_again.plant(service)
