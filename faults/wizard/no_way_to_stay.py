"""Who wants to stay on the summary is taken away from it."""

from faults.tampering import edit_script

FLOW, LAYER = "wizard", "script"


def plant(service: str) -> None:
    """Let the clock run on."""
    if service == "web":
        edit_script("modules/countdown.js", "clearInterval(ticking);\n  words.textContent", "words.textContent")
