"""Who chooses paid payouts finds those that failed, and the other way round."""

from faults.tampering import edit_template

FLOW, LAYER = "settlement", "web"


def plant(service: str) -> None:
    """Call each of both by the other one's name."""
    if service == "web":
        from payasplay.web import rendering

        old = '{{ t("settlement.status." ~ each) }}</option>'
        new = '{{ t("settlement.status." ~ {"completed": "failed", "failed": "completed"}.get(each, each)) }}</option>'
        edit_template(rendering._templates, "screens/settlement_history.html", old, new)
