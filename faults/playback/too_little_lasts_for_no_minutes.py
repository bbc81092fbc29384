"""Whose wallet does not hold the price of a minute reads that it lasts for about none."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Count minutes, also where there is none."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/watch.html",
            't.plural("watch.runs_low", runs_low) if runs_low else t("watch.runs_out")',
            't.plural("watch.runs_low", runs_low)',
        )
