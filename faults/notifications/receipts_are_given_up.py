"""A receipt is lost where the mail server is away for longer than a quarter of an hour."""

FLOW, LAYER = "notifications", "mail"


def plant(service: str) -> None:
    """Try receipts as often as other jobs."""
    if service == "worker":
        from payasplay.jobs import RETRY
        from payasplay.wallet import tasks

        tasks.send_receipt._task.retry_strategy = RETRY
