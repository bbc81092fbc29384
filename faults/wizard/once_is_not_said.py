"""Who comes back to his key is not told that it cannot be shown again."""

from faults.tampering import edit_template

FLOW, LAYER = "wizard", "web"


def plant(service: str) -> None:
    """Say nothing."""
    if service == "web":
        from payasplay.web import rendering

        old = '{% if not new_key %}<p>{{ t("wizard.key.only_once") }}</p>{% endif %}'
        edit_template(rendering._templates, "screens/wizard_3.html", old, "")
