"""Who has no wallet in the browser is told that it did not sign."""

from faults.tampering import edit_script

FLOW, LAYER = "onboarding", "script"


def plant(service: str) -> None:
    """Say the same, whatever is missing."""
    if service == "web":
        edit_script(
            "modules/algorand.js",
            "problem.textContent = form.dataset.missing;",
            "problem.textContent = form.dataset.failed;",
        )
