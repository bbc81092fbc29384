"""The bell above every screen of somebody signed in, its panel, and what pops up."""

import re

from playwright.sync_api import Locator, Page

from fixtures.language import Language


class Bell:
    """The bell of a window."""

    def __init__(self, page: Page, language: Language) -> None:
        """See it in a browser window."""
        self._page, self._language = page, language

    @property
    def button(self) -> Locator:
        """The bell itself; its name says how much is unread."""
        name = re.compile(f"^{re.escape(self._language.text('notifications.bell.name'))}")
        return self._page.get_by_role("banner").get_by_role("button", name=name)

    @property
    def count(self) -> Locator:
        """The number on it."""
        return self._page.get_by_test_id("bell-count")

    @property
    def panel(self) -> Locator:
        """The panel that the bell opens."""
        name = self._language.text("notifications.title")
        return self._page.get_by_role("banner").get_by_role("region", name=name, exact=True)

    @property
    def latest(self) -> Locator:
        """The notifications in the panel."""
        return self._page.get_by_test_id("panel-notification")

    @property
    def toasts(self) -> Locator:
        """What pops up, where it is read out to who does not see it."""
        place = self._page.get_by_role("status", name=self._language.text("notifications.toast.label"), exact=True)
        return place.get_by_test_id("toast")

    def title_of_toast(self, title: str) -> Locator:
        """The title of what pops up, which leads to where it happened."""
        return self.toasts.get_by_role("button", name=title, exact=True)

    def shown(self, text: str) -> Locator:
        """The notification in the panel that says something."""
        return self.latest.filter(has_text=text)

    def go_to_all(self) -> None:
        """Go on from the open panel to all notifications."""
        self.panel.get_by_role("link", name=self._language.text("notifications.panel.all"), exact=True).click()

    @property
    def way_to_read_all(self) -> Locator:
        """What marks all as read in the panel."""
        name = self._language.text("notifications.mark_all_read")
        return self._page.get_by_role("banner").get_by_role("button", name=name, exact=True)

    def mark_all_read(self) -> None:
        """Mark all as read in the open panel."""
        self.way_to_read_all.click()

    def follow(self, title: str) -> None:
        """Open the panel, and in it a notification."""
        self.button.click()
        self.latest.get_by_role("button", name=title).click()

    def follow_toast(self, title: str) -> None:
        """Open what pops up."""
        self.title_of_toast(title).click()

    def point_at_toast(self, title: str) -> None:
        """Rest on what pops up."""
        self.toasts.filter(has_text=title).hover()

    def point_at_bell(self) -> None:
        """Rest on the bell."""
        self.button.hover()

    def dismiss_toast(self, title: str) -> None:
        """Put away what pops up."""
        self.toasts.get_by_role("button", name=self._language.text("notifications.toast.dismiss", title=title)).click()
