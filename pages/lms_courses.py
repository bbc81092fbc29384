"""The courses of a connection, and each in detail."""

from playwright.sync_api import Locator

from pages.screen import Screen


class Courses(Screen):
    """The list, and how the synchronisation goes."""

    path = "/settings/lms"

    @property
    def state(self) -> Locator:
        """How the synchronisation stands."""
        return self.page.get_by_test_id("sync-state")

    def to_all(self) -> None:
        """Go to all connections."""
        self.page.get_by_role("link", name=self.text("lms.back"), exact=True).click()

    @property
    def last_sync(self) -> Locator:
        """When it was synchronised last."""
        return self.page.get_by_text(self.text("lms.fact.last_sync")).locator("time")

    def reconnect(self) -> None:
        """Begin to connect once more what does not work any more."""
        self.way_to_reconnect.click()

    @property
    def way_to_reconnect(self) -> Locator:
        """What is offered where a connection does not work any more."""
        return self.page.get_by_role("link", name=self.text("lms.reconnect"), exact=True)

    @property
    def trouble(self) -> Locator:
        """What needs attention, with the way to do something about it."""
        return self.page.get_by_role("paragraph").filter(has=self.way_to_reconnect)

    @property
    def progress(self) -> Locator:
        """How many courses it has been through."""
        return self.page.get_by_test_id("sync-progress")

    @property
    def bar(self) -> Locator:
        """The same as a bar."""
        return self.page.get_by_role("progressbar", name=self.text("lms.sync.label"))

    @property
    def empty(self) -> Locator:
        """That there is no such course."""
        return self.page.get_by_text(self.text("lms.courses.empty"), exact=True)

    @property
    def rows(self) -> Locator:
        """The courses on this page."""
        return self.page.get_by_test_id("course")

    @property
    def titles(self) -> Locator:
        """Their titles."""
        return self.rows.get_by_role("link")

    def row(self, title: str) -> Locator:
        """The row of a course."""
        return self.rows.filter(has=self.page.get_by_role("link", name=title, exact=True))

    @property
    def sync_now(self) -> Locator:
        """The way to synchronise at once."""
        return self.page.get_by_role("button", name=self.text("lms.sync.now"))

    def sync(self) -> None:
        """Synchronise now."""
        self.sync_now.click()

    @property
    def searched(self) -> Locator:
        """The field for what is searched for."""
        return self.page.get_by_role("searchbox")

    def search(self, words: str) -> None:
        """Search the titles."""
        self.searched.fill(words)
        self.page.get_by_role("button", name=self.text("lms.courses.find")).click()

    @property
    def status(self) -> Locator:
        """Of which status the courses are that are shown."""
        return self.page.get_by_label(self.text("lms.courses.status"))

    def filter(self, status: str) -> None:
        """Show only courses of a status."""
        self.status.select_option(status)
        self.page.get_by_role("button", name=self.text("lms.courses.find")).click()

    @property
    def boxes(self) -> Locator:
        """Whether each course is looked after."""
        return self.rows.get_by_role("checkbox")

    def box(self, title: str) -> Locator:
        """Whether a course is looked after."""
        return self.row(title).get_by_role("checkbox")

    def leave_out(self, title: str) -> None:
        """Leave a course out from now on."""
        self.box(title).uncheck()
        self.page.get_by_role("button", name=self.text("lms.courses.save")).click()

    def take_up(self, title: str) -> None:
        """Look after a course that was left out."""
        self.box(title).check()
        self.page.get_by_role("button", name=self.text("lms.courses.save")).click()

    def retry(self, title: str) -> None:
        """Try one course again."""
        self.page.get_by_role("button", name=self.text("lms.courses.retry.of", name=title)).click()

    @property
    def chosen_schedule(self) -> Locator:
        """How often it synchronises by itself."""
        return self.page.get_by_label(self.text("lms.schedule.label"))

    def coming(self, moment: str) -> Locator:
        """When it synchronises next."""
        return self.page.get_by_text(moment, exact=True)

    def schedule(self, how_often: str) -> None:
        """Choose how often to synchronise."""
        self.chosen_schedule.select_option(how_often)
        self.page.get_by_role("button", name=self.text("lms.schedule.save")).click()

    @property
    def pages(self) -> Locator:
        """Which page of how many this is, with the ways to the others."""
        return self.page.get_by_role("navigation", name=self.text("lms.courses.pages"))

    def turn(self) -> None:
        """Go to the next page."""
        self.pages.get_by_role("link", name=self.text("lms.courses.next")).click()

    def turn_back(self) -> None:
        """Go to the page before."""
        self.pages.get_by_role("link", name=self.text("lms.courses.previous")).click()


class Course(Screen):
    """One course."""

    path = "/settings/lms/courses"

    def figure(self, name: str) -> Locator:
        """What stands of it: ``course-progress``, ``course-time``, ``course-spent``, ``whole-price``."""
        return self.page.get_by_test_id(name)

    def to_courses(self) -> None:
        """Go back to all courses of the site."""
        back = self.page.get_by_role("main").get_by_role("link", name=self.text("lms.courses.title"), exact=True)
        back.click()

    def to_content(self, title: str) -> None:
        """Go to what of the catalogue it is."""
        self.page.get_by_role("main").get_by_role("link", name=title, exact=True).click()

    def words(self, text: str) -> Locator:
        """What the site says of it."""
        return self.page.get_by_role("main").get_by_text(text, exact=True)

    @property
    def lessons(self) -> Locator:
        """The lessons, in order."""
        return self.page.get_by_test_id("lesson")

    @property
    def lesson_price(self) -> Locator:
        """What a lesson costs."""
        return self.page.get_by_test_id("lesson-price")

    @property
    def content(self) -> Locator:
        """The field for what of the catalogue it is."""
        return self.page.get_by_label(self.text("lms.price.content"))

    @property
    def contents(self) -> Locator:
        """What of the catalogue it may be, and first that it is nothing of it."""
        return self.content.get_by_role("option")

    def choose_content(self, title: str) -> None:
        """Say what of the catalogue it is."""
        self.content.select_option(label=title)
        self.page.get_by_role("button", name=self.text("lms.price.save"), exact=True).click()
