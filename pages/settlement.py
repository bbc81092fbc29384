"""How a partner stands: figures over a range of days, the chart, what comes next."""

from playwright.sync_api import Locator

from pages.screen import Screen


class Settlement(Screen):
    """The overview."""

    path = "/partner/settlement"

    def figure(self, name: str) -> Locator:
        """An amount of the page: ``revenue``, ``pending``, ``completed``, ``part-open``, ``sum-fees`` and so on."""
        return self.page.get_by_test_id(name)

    def name_of(self, figure: str) -> Locator:
        """What an amount of a list is called."""
        return self.page.locator("dl > div").filter(has=self.figure(figure)).get_by_role("term")

    def card(self, part: str) -> Locator:
        """The card of payouts that are ``pending`` or ``completed``."""
        return self.page.get_by_role("region", name=self.text(f"settlement.card.{part}"), exact=True)

    @property
    def trail(self) -> Locator:
        """Where the page says that one is."""
        return self.page.get_by_role("navigation", name=self.text("settlement.crumbs")).get_by_role("listitem")

    @property
    def change(self) -> Locator:
        """How the revenue has changed."""
        return self.page.get_by_test_id("change")

    @property
    def days(self) -> Locator:
        """Which days the page is about."""
        return self.page.get_by_test_id("period").first

    @property
    def days_line(self) -> Locator:
        """The line that says which days these are, and by whose clock."""
        return self.page.get_by_role("paragraph").filter(has_text=self.text("settlement.range.showing"))

    @property
    def chosen(self) -> Locator:
        """Which of the offered days are marked as those that the page is about."""
        offered = self.page.get_by_role("navigation", name=self.text("settlement.range.label"))
        return offered.get_by_role("link").and_(self.page.locator("[aria-current]"))

    @property
    def standing(self) -> Locator:
        """How the next settlement stands."""
        return self.page.get_by_test_id("standing")

    @property
    def next_day(self) -> Locator:
        """The day of the next settlement."""
        return self.page.get_by_test_id("next-day")

    @property
    def next_card(self) -> Locator:
        """The card of the next settlement."""
        return self.page.get_by_role("region", name=self.text("settlement.card.next"))

    @property
    def coming_days(self) -> Locator:
        """Of which days the next settlement is."""
        return self.page.get_by_role("region", name=self.text("settlement.next.title")).get_by_test_id("period")

    @property
    def next_words(self) -> Locator:
        """Whether it will be enough."""
        return self.page.get_by_test_id("next-words")

    @property
    def first_day(self) -> Locator:
        """The field for the first day."""
        return self.page.get_by_label(self.text("transactions.filter.from"), exact=True)

    @property
    def last_day(self) -> Locator:
        """The field for the last day."""
        return self.page.get_by_label(self.text("transactions.filter.to"), exact=True)

    def say_where_to_pay(self) -> None:
        """Go on from where it is said that nobody knows where to pay."""
        self.next_words.get_by_role("link", name=self.text("settlement.method.choose")).click()

    def choose(self, name: str) -> None:
        """Look at other days: ``this_month``, ``last_month``, ``last_6_months``."""
        self.page.get_by_role("link", name=self.text(f"settlement.range.{name}"), exact=True).click()

    def choose_days(self, first_day: str, last_day: str) -> None:
        """Look at days of one's own choice (``2028-02-29``)."""
        self.first_day.fill(first_day)
        self.last_day.fill(last_day)
        self.page.get_by_role("button", name=self.text("transactions.filter.submit")).click()

    def follow(self, part: str) -> None:
        """Go to the payouts of a card: ``pending`` or ``completed``."""
        self.page.get_by_test_id(f"{part}-link").click()
