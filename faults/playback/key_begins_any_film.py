"""A key that began one film is taken for the start of another, which never begins."""

from faults.tampering import forget_what_a_key_was_for

FLOW, LAYER = "playback", "api"


def plant(service: str) -> None:
    """Take no notice of what is to play."""
    if service == "api":
        from payasplay.playback import endpoints

        forget_what_a_key_was_for(endpoints)
