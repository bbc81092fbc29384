"""The centre of notifications: everything that somebody was told."""

from playwright.sync_api import Locator

from fixtures.told import Event
from pages.screen import Screen


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

    def mark_read(self, event: Event) -> None:
        """Mark one as read."""
        name = self.text("notifications.mark_read", title=event.title(self.language))
        button = self.of(event).get_by_role("button", name=name)
        button.filter(has_text=self.text("notifications.mark_read.short")).click()

    def delete(self, event: Event) -> None:
        """Delete one."""
        name = self.text("notifications.delete", title=event.title(self.language))
        button = self.of(event).get_by_role("button", name=name)
        button.filter(has_text=self.text("notifications.delete.short")).click()

    def mark_all_read(self) -> None:
        """Mark all as read."""
        name = self.text("notifications.mark_all_read")
        self.page.get_by_role("main").get_by_role("button", name=name).click()

    def find(self, *, state: str = "", kind: str = "", words: str = "") -> None:
        """Look for notifications: ``state`` is ``read`` or ``unread``, ``kind`` one of the kinds; empty for all.

        Chosen by the words that are to be read there.
        """
        about = f"notifications.kind.{kind}" if kind else "notifications.filter.kind.all"
        self.state.select_option(label=self.text(f"notifications.filter.state.{state or 'all'}"))
        self._finder.get_by_label(self.text("notifications.filter.kind")).select_option(label=self.text(about))
        self.words.fill(words)
        self._finder.get_by_role("button", name=self.text("notifications.filter.submit")).click()

    @property
    def state(self) -> Locator:
        """Whether read ones are looked for, unread ones, or both."""
        return self._finder.get_by_label(self.text("notifications.filter.state"))

    @property
    def words(self) -> Locator:
        """The words that are looked for."""
        return self._finder.get_by_label(self.text("notifications.filter.search"))

    @property
    def _finder(self) -> Locator:
        return self.page.get_by_role("form", name=self.text("notifications.filter.label"))

    def previous_page(self) -> None:
        """Go back to newer ones."""
        self.page.get_by_role("link", name=self.text("transactions.pages.previous")).click()

    def next_page(self) -> None:
        """Go to older ones."""
        self.page.get_by_role("link", name=self.text("transactions.pages.next")).click()
