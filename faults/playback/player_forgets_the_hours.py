"""After an hour the player counts from nothing again."""

from faults.tampering import edit_script

FLOW, LAYER = "playback", "script"


def plant(service: str) -> None:
    """Show minutes and seconds alone."""
    if service == "web":
        edit_script(
            "modules/player.js",
            "return hours ? `${digits.format(hours)}:${twoDigits.format(minutes)}:${tail}` : ",
            "return ",
        )
