"""What was charged for a session stands there as what is left in the wallet."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Call both the same."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/play_summary.html",
            '{{ t("play_summary.charge") }}',
            '{{ t("play_summary.balance") }}',
        )
