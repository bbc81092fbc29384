"""Nobody who does not see the page learns which package manager is chosen."""

from faults.tampering import edit_script

FLOW, LAYER = "wizard", "script"


def plant(service: str) -> None:
    """Mark no tab."""
    if service == "web":
        edit_script("modules/tabs.js", 'tab.setAttribute("aria-selected", String(selected));', "")
