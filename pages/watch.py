"""A content and its player."""

import re

from playwright.sync_api import Locator

from pages.screen import Screen


class Watch(Screen):
    """Where something is tried, played and stopped."""

    path = "/watch"

    @property
    def media(self) -> Locator:
        """The picture or the sound itself."""
        return self.page.get_by_test_id("media")

    @property
    def price(self) -> Locator:
        """What a minute costs."""
        return self.page.get_by_test_id("price")

    @property
    def preview(self) -> Locator:
        """How much is free to try."""
        return self.page.get_by_test_id("preview")

    @property
    def wall(self) -> Locator:
        """The word before it for who is not signed in."""
        return self.page.get_by_text(self.text("watch.wall"), exact=True)

    @property
    def low_balance(self) -> Locator:
        """The word of warning before it costs."""
        return self.page.get_by_test_id("runs-low")

    @property
    def meter(self) -> Locator:
        """What is said of it while it plays."""
        return self.page.get_by_role("region", name=self.text("watch.playing"), exact=True)

    def kind(self, kind: str) -> Locator:
        """The words for what it is, before the name of whoever offers it."""
        words = self.text(f"catalogue.kind_of_one.{kind}")
        return self.page.get_by_role("main").get_by_role("paragraph").filter(has_text=re.compile(f"^{words} ·"))

    @property
    def cost(self) -> Locator:
        """What it has cost so far."""
        return self.page.get_by_test_id("cost")

    @property
    def time(self) -> Locator:
        """How long it has played so far."""
        return self.page.get_by_test_id("time")

    @property
    def key(self) -> Locator:
        """The form's own key, which counts once."""
        return self.page.locator('input[name="idempotency_key"]')

    @property
    def play_button(self) -> Locator:
        """What begins to cost."""
        return self.page.get_by_role("button", name=self.text("watch.play"), exact=True)

    @property
    def stop_button(self) -> Locator:
        """What ends it."""
        return self.page.get_by_role("button", name=self.text("watch.stop"), exact=True)

    @property
    def top_up_links(self) -> Locator:
        """The way to more money."""
        return self.page.get_by_role("main").get_by_role("link", name=self.text("wallet.top_up.action"), exact=True)

    def try_preview(self) -> None:
        """Let the preview run, as the browser's own button does."""
        self.media.evaluate("media => media.play()")

    def so_far(self) -> tuple[int, int]:
        """Seconds and cost of one moment, the cost in the smallest unit shown: ten-thousandths of a euro."""
        shown = [self.time.element_handle(), self.cost.element_handle()]
        time, cost = self.page.evaluate("parts => parts.map(part => part.textContent)", shown)
        minutes, seconds = time.split(":")
        return int(minutes) * 60 + int(seconds), int(re.sub(r"\D", "", cost))
