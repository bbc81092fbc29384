"""The centre of notifications: everything that somebody was told."""

from playwright.sync_api import Locator

from fixtures.told import Event
from pages.screen import Screen


def signs_of(notifications: Locator) -> list[str]:
    """How the sign of each is drawn, by which its reader knows the kind at a glance."""
    drawn: list[str] = notifications.locator("svg").evaluate_all("signs => signs.map(one => one.innerHTML.trim())")
    return drawn


class Notifications(Screen):
    """All notifications, newest first, under their days."""

    path = "/notifications"

    @property
    def all(self) -> Locator:
        """Every notification on the page."""
        return self.page.get_by_test_id("notification")

    @property
    def texts(self) -> Locator:
        """What they say."""
        return self.all.get_by_test_id("notification-text")

    @property
    def states(self) -> Locator:
        """Whether they are read, in words."""
        return self.all.get_by_test_id("notification-state")

    @property
    def count(self) -> Locator:
        """How many there are, in words."""
        return self.page.get_by_test_id("notification-count")

    def of(self, event: Event) -> Locator:
        """The notification of an event."""
        return self.all.filter(has_text=event.text(self.language))

    def titles_of(self, day: str) -> Locator:
        """The titles under a day: ``today``, ``yesterday``, ``week`` or ``older``."""
        return self._group(day).get_by_test_id("notification-title")

    def times_of(self, day: str) -> Locator:
        """How long ago each under a day was, in words."""
        return self._group(day).get_by_role("time")

    def _group(self, day: str) -> Locator:
        return self.page.get_by_role("region", name=self.text(f"notifications.group.{day}"), exact=True)

    def follow(self, event: Event) -> None:
        """Go where a notification leads."""
        self.of(event).get_by_test_id("notification-title").click()

    def way_to_read(self, event: Event) -> Locator:
        """What marks one as read."""
        name = self.text("notifications.mark_read", title=event.title(self.language))
        button = self.of(event).get_by_role("button", name=name)
        return button.filter(has_text=self.text("notifications.mark_read.short"))

    def mark_read(self, event: Event) -> None:
        """Mark one as read."""
        self.way_to_read(event).click()

    def delete(self, event: Event) -> None:
        """Delete one."""
        name = self.text("notifications.delete", title=event.title(self.language))
        button = self.of(event).get_by_role("button", name=name)
        button.filter(has_text=self.text("notifications.delete.short")).click()

    @property
    def way_to_read_all(self) -> Locator:
        """What marks all as read."""
        name = self.text("notifications.mark_all_read")
        return self.page.get_by_role("main").get_by_role("button", name=name, exact=True)

    def mark_all_read(self) -> None:
        """Mark all as read."""
        self.way_to_read_all.click()

    def find(self, *, state: str = "", kind: str = "", words: str = "") -> None:
        """Look for notifications: ``state`` is ``read`` or ``unread``, ``kind`` one of the kinds; empty for all.

        Chosen by the words that are to be read there.
        """
        about = f"notifications.kind.{kind}" if kind else "notifications.filter.kind.all"
        self.state.select_option(label=self.text(f"notifications.filter.state.{state or 'all'}"))
        self.kind.select_option(label=self.text(about))
        self.words.fill(words)
        self._finder.get_by_role("button", name=self.text("notifications.filter.submit")).click()

    @property
    def state(self) -> Locator:
        """Whether read ones are looked for, unread ones, or both."""
        return self._finder.get_by_label(self.text("notifications.filter.state"))

    @property
    def kind(self) -> Locator:
        """What is looked for."""
        return self._finder.get_by_label(self.text("notifications.filter.kind"))

    @property
    def words(self) -> Locator:
        """The words that are looked for."""
        return self._finder.get_by_label(self.text("notifications.filter.search"))

    @property
    def _finder(self) -> Locator:
        return self.page.get_by_role("form", name=self.text("notifications.filter.label"))

    def find_everything(self) -> None:
        """Look at everything again, where nothing is like what was looked for."""
        self.page.get_by_role("link", name=self.text("notifications.filter.reset"), exact=True).click()

    def to_settings(self) -> None:
        """Go to what one wants to be told."""
        name = self.text("notifications.settings.link")
        self.page.get_by_role("main").get_by_role("link", name=name, exact=True).click()

    @property
    def way_to_newer(self) -> Locator:
        """Leads to newer ones."""
        return self.page.get_by_role("link", name=self.text("transactions.pages.previous"))

    def previous_page(self) -> None:
        """Go back to newer ones."""
        self.way_to_newer.click()

    @property
    def way_to_older(self) -> Locator:
        """Leads to older ones."""
        return self.page.get_by_role("link", name=self.text("transactions.pages.next"))

    def next_page(self) -> None:
        """Go to older ones."""
        self.way_to_older.click()
