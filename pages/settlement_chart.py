"""The chart of revenue over time."""

import re

from playwright.sync_api import Locator

from pages.screen import Screen


class SettlementChart(Screen):
    """The line, its spots, and the same numbers as a table."""

    path = "/partner/settlement"

    @property
    def picture(self) -> Locator:
        """The picture, by its name."""
        return self.page.get_by_role("img", name=self.text("settlement.chart.name"))

    @property
    def spots(self) -> Locator:
        """A spot for each day or month, in the order of time."""
        return self.page.get_by_test_id("chart-spot")

    @property
    def scale(self) -> Locator:
        """The amounts that it is measured by, from the lowest up."""
        return self.page.locator(".chart-value")

    @property
    def names(self) -> Locator:
        """The days or months that stand below the line."""
        return self.page.locator(".chart-name")

    @property
    def empty(self) -> Locator:
        """What is there in its place where nothing was earned."""
        return self.notice(self.text("settlement.chart.empty.title"))

    @property
    def amounts(self) -> Locator:
        """The revenue in each row of the table."""
        return self.page.get_by_test_id("chart-revenue")

    @property
    def nets(self) -> Locator:
        """What is left of it in each row of the table."""
        return self.page.get_by_test_id("chart-net")

    @property
    def heads(self) -> Locator:
        """The month or the day of each row of the table."""
        return self.page.get_by_test_id("chart-row").get_by_role("rowheader")

    @property
    def counts(self) -> Locator:
        """The sessions in each row of the table."""
        return self.page.get_by_test_id("chart-row").locator("td:first-of-type")

    @property
    def columns(self) -> Locator:
        """What each column of the table is called."""
        return self.page.get_by_role("table", name=self.text("settlement.chart.name")).get_by_role("columnheader")

    def open_table(self) -> None:
        """Have the numbers as a table."""
        self.page.get_by_text(self.text("settlement.chart.as_table")).click()

    def spot_of(self, day: str) -> Locator:
        """The spot of a day (``2028-02-29``)."""
        return self.picture.locator(f'[data-day="{day}"]')

    def heights(self) -> list[float]:
        """How high each spot lies above the lowest line that the picture has."""
        places = [spot.locator("circle").first.get_attribute("cy") for spot in self.spots.all()]
        return [self._base() - float(place or "") for place in places]

    def levels(self) -> list[float]:
        """How high each of the amounts that it is measured by stands above the lowest one."""
        rules = self.page.locator(".chart-rule").all()
        return [self._base() - float(rule.get_attribute("y1") or "") for rule in rules]

    def _base(self) -> float:
        return float(self.page.locator(".chart-rule").first.get_attribute("y1") or "")

    def named_places(self) -> list[str]:
        """Where along the line the days or months stand."""
        return [each.get_attribute("x") or "" for each in self.names.all()]

    def line(self) -> list[tuple[str, str]]:
        """Through which places the line is drawn."""
        return re.findall(r"[ML]([\d.]+) ([\d.]+)", self.page.locator(".chart-line").get_attribute("d") or "")

    def places(self) -> list[tuple[str, str]]:
        """Where the spots are."""
        spots = [spot.locator("circle").first for spot in self.spots.all()]
        return [(each.get_attribute("cx") or "", each.get_attribute("cy") or "") for each in spots]
