"""Who presses twice to play starts twice, for each press is taken for a wish of its own."""

from faults.tampering import edit_script

FLOW, LAYER = "playback", "script"


_ONCE = 'for (const form of forms) form.addEventListener("submit", () => makeBusy(form));'
_EACH = """
const anew = (form) => {
  const sent = new URLSearchParams(new FormData(form));
  const key = sent.get("idempotency_key") ?? "";
  sent.set("idempotency_key", key.replace(/.$/, (last) => (last === "0" ? "1" : "0")));
  fetch(form.action, { method: "POST", body: sent, keepalive: true, redirect: "manual" }).catch(() => {});
};
for (const form of forms) form.addEventListener("click", ({ detail }) => detail === 2 && anew(form));
"""


def plant(service: str) -> None:
    """Leave the button alive, and send the second press under a key of its own."""
    if service == "web":
        edit_script("modules/forms.js", _ONCE, _EACH)
