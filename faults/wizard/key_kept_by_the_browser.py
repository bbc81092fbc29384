"""The browser keeps the new key in its storage."""

from faults.tampering import edit_script

FLOW, LAYER = "wizard", "script"


def plant(service: str) -> None:
    """Put the key where any script finds it."""
    if service == "web":
        found = 'const toggle = document.getElementById("show-key");'
        edit_script("modules/new-key.js", found, f'{found}\nif (key) sessionStorage.setItem("key", key.value);')
