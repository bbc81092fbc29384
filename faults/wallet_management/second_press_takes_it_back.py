"""A second press on a button takes the first one back, and nothing is sent."""

from faults.tampering import edit_script

FLOW, LAYER = "wallet_management", "script"


_ONCE = 'for (const form of forms) form.addEventListener("submit", () => makeBusy(form));'
_NOT_AT_ALL = """
for (const form of forms) {
  let sending = null;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(sending);
    sending = sending ? null : setTimeout(() => form.submit(), 250);
  });
}
"""


def plant(service: str) -> None:
    """Wait a quarter of a second for another press, and take both for none."""
    if service == "web":
        edit_script("modules/forms.js", _ONCE, _NOT_AT_ALL)
