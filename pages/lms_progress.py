"""What was learned, how long, and for how much."""

from typing import NamedTuple

from playwright.sync_api import Locator

from pages.screen import Screen


class Bar(NamedTuple):
    """Where a bar of a chart begins, from the left, where it ends below, and how high it is."""

    left: float
    foot: float
    height: float


class LearningProgress(Screen):
    """The figures, the charts and the courses."""

    path = "/settings/lms/progress"

    @property
    def rate(self) -> Locator:
        """How much of everything is done."""
        return self.page.get_by_test_id("completion-rate")

    @property
    def spent(self) -> Locator:
        """The money spent on all courses."""
        return self.page.get_by_test_id("total-spent")

    def figure(self, name: str) -> Locator:
        """A figure of all courses: ``total-time``, ``streak``, ``average``, ``busiest``, ``favourite``."""
        return self.page.get_by_test_id(name)

    @property
    def rows(self) -> Locator:
        """The courses."""
        return self.page.get_by_test_id("course")

    def row(self, title: str) -> Locator:
        """The row of a course."""
        return self.rows.filter(has=self.page.get_by_role("link", name=title, exact=True))

    def numbers(self, chart: str) -> Locator:
        """The numbers of a chart: ``days``, ``money``, ``parts``."""
        return self.page.get_by_role("table", name=self.text(f"lms.progress.chart.{chart}")).get_by_role("row")

    def bars(self, chart: str) -> list[Bar]:
        """The bars of a chart, as they are drawn."""
        caption = self.page.get_by_text(self.text(f"lms.progress.chart.{chart}"), exact=True)
        drawn = self.page.get_by_role("figure").filter(has=caption).locator("rect").all()
        places = [[float(bar.get_attribute(each) or "") for each in ("x", "y", "height")] for bar in drawn]
        return [Bar(left, top + height, height) for left, top, height in places]

    @property
    def empty(self) -> Locator:
        """That there is no course yet."""
        return self.page.get_by_text(self.text("lms.progress.empty"), exact=True)

    @property
    def last_sync(self) -> Locator:
        """When any of the sites was synchronised last."""
        return self.page.get_by_text(self.text("lms.fact.last_sync")).locator("time")

    @property
    def order(self) -> Locator:
        """In which order the courses stand."""
        return self.page.get_by_label(self.text("lms.progress.sort"))

    @property
    def kind(self) -> Locator:
        """Which courses are shown."""
        return self.page.get_by_label(self.text("lms.progress.filter"))

    def day(self, bound: str) -> Locator:
        """The first day (``from``) or the last one (``to``) that counts."""
        return self.page.get_by_label(self.text(f"lms.progress.{bound}"), exact=True)

    def show(self, *, sort: str = "", only: str = "", since: str = "", until: str = "") -> None:
        """Order the courses, show only some of them, or only some days."""
        if sort:
            self.order.select_option(sort)
        if only:
            self.kind.select_option(only)
        if since:
            self.day("from").fill(since)
        if until:
            self.day("to").fill(until)
        self.page.get_by_role("button", name=self.text("lms.progress.show"), exact=True).click()

    def refresh(self) -> None:
        """Synchronise everything that is connected."""
        self.page.get_by_role("button", name=self.text("lms.progress.refresh"), exact=True).click()

    @property
    def file(self) -> Locator:
        """The link to the file."""
        return self.page.get_by_role("link", name=self.text("lms.progress.csv"))
