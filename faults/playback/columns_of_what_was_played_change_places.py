"""What was charged stands under the word for how long it was played."""

from faults.tampering import edit_template

FLOW, LAYER = "playback", "web"


def plant(service: str) -> None:
    """Give the columns each other's names."""
    if service == "web":
        from payasplay.web import rendering

        edit_template(
            rendering._templates,
            "screens/history.html",
            '{{ t("history.column.time") }}</th><th scope="col" class="number">{{ t("history.column.charge") }}',
            '{{ t("history.column.charge") }}</th><th scope="col" class="number">{{ t("history.column.time") }}',
        )
