"""What somebody wants to be told, and how."""

from playwright.sync_api import Locator

from pages.screen import Screen


class NotificationSettings(Screen):
    """The switches, and when a balance is low."""

    path = "/settings/notifications"

    @property
    def amount(self) -> Locator:
        """The limit in euros."""
        return self.page.get_by_label(self.text("notifications.settings.threshold.amount"))

    @property
    def minutes(self) -> Locator:
        """The limit in minutes."""
        return self.page.get_by_label(self.text("notifications.settings.threshold.minutes"), exact=True)

    @property
    def columns(self) -> Locator:
        """What stands above the switches."""
        return self.page.get_by_role("main").get_by_role("columnheader")

    @property
    def kinds(self) -> Locator:
        """What stands before the switches."""
        return self.page.get_by_role("main").get_by_role("rowheader")

    def switch(self, kind: str, channel: str) -> Locator:
        """Whether a kind is told by a channel (``in_app``, ``email``)."""
        name = self.text(
            "notifications.settings.switch",
            kind=self.text(f"notifications.kind.{kind}"),
            channel=self.text(f"notifications.channel.{channel}"),
        )
        return self.page.get_by_role("switch", name=name, exact=True)

    def choose(self, kind: str, channel: str, *, on: bool) -> None:
        """Switch, and save."""
        self.switch(kind, channel).set_checked(on)
        self.save()

    def warn_below_amount(self, amount: str) -> None:
        """Count in euros from now on."""
        self.page.get_by_label(self.text("notifications.settings.threshold.unit.money"), exact=True).check()
        self.amount.fill(amount)
        self.save()

    def warn_below_minutes(self, minutes: str) -> None:
        """Count in minutes from now on."""
        self.page.get_by_label(self.text("notifications.settings.threshold.unit.minutes"), exact=True).check()
        self.minutes.fill(minutes)
        self.save()

    def enter_limits(self, amount: str, minutes: str) -> None:
        """Fill in both limits, and save."""
        self.amount.fill(amount)
        self.minutes.fill(minutes)
        self.save()

    @property
    def save_button(self) -> Locator:
        """What keeps the choices."""
        return self.page.get_by_role("button", name=self.text("notifications.settings.submit"), exact=True)

    @property
    def busy_button(self) -> Locator:
        """The same, while the choices are on their way."""
        return self.page.get_by_role("button", name=self.text("notifications.settings.busy"), exact=True)

    def save(self) -> None:
        """Keep the choices."""
        self.save_button.click()
