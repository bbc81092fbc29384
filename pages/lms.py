"""Learning systems: what can be connected, the dialog for it, and the connections."""

from playwright.sync_api import Locator

from pages.screen import Screen


class LearningSystems(Screen):
    """The overview, and the dialog on it."""

    path = "/settings/lms"

    def system(self, kind: str) -> Locator:
        """The card of a kind of system."""
        return self.page.get_by_test_id("system").filter(has_text=self.text(f"lms.kind.{kind}"))

    def offer(self, kind: str) -> Locator:
        """The way to connect a kind of system."""
        return self.system(kind).get_by_role("link")

    @property
    def connections(self) -> Locator:
        """All connections."""
        return self.page.get_by_test_id("connection")

    def moments(self, connection: Locator) -> Locator:
        """When it was connected, and when it was last synchronised."""
        return connection.locator("time")

    def facts(self, connection: Locator) -> Locator:
        """Address, learner, when it was connected and last synchronised, and how many courses there are."""
        return connection.get_by_role("definition")

    @property
    def empty(self) -> Locator:
        """That there is no connection yet."""
        return self.page.get_by_text(self.text("lms.yours.empty"), exact=True)

    def to_progress(self) -> None:
        """Go to what was learned."""
        self.page.get_by_role("link", name=self.text("lms.progress.title"), exact=True).click()

    @property
    def dialog(self) -> Locator:
        """The dialog for connecting."""
        return self.page.get_by_role("dialog")

    def leave(self) -> None:
        """Close the dialog."""
        self.dialog.get_by_role("link", name=self.text("lms.dialog.close"), exact=True).click()

    @property
    def address(self) -> Locator:
        """The field for the site's address."""
        return self.dialog.get_by_label(self.text("lms.dialog.url"))

    @property
    def token(self) -> Locator:
        """The field for the token."""
        return self.dialog.get_by_label(self.text("lms.dialog.token"), exact=True)

    @property
    def connect(self) -> Locator:
        """The button that connects."""
        return self.dialog.get_by_role("button", name=self.text("lms.dialog.connect"), exact=True)

    def test(self, url: str, token: str) -> None:
        """Test an address and a token."""
        self.address.fill(url)
        self.token.fill(token)
        self.dialog.get_by_role("button", name=self.text("lms.dialog.test")).click()

    def way_to_reconnect(self, site: str) -> Locator:
        """What is offered where a connection does not work any more."""
        return self.page.get_by_role("link", name=self.text("lms.reconnect.of", name=site))

    def way_to_disconnect(self, site: str) -> Locator:
        """What is offered for as long as there is a connection."""
        return self.page.get_by_role("button", name=self.text("lms.disconnect.of", name=site))

    def manage(self, site: str) -> None:
        """Go to the courses of a connection."""
        self.page.get_by_role("link", name=self.text("lms.manage", name=site)).click()

    def reconnect(self, site: str) -> None:
        """Begin to connect once more what does not work any more."""
        self.way_to_reconnect(site).click()

    def ask_to_disconnect(self, site: str) -> None:
        """Ask to end a connection; a question follows."""
        self.way_to_disconnect(site).click()

    def keep(self) -> None:
        """Think better of it."""
        self.dialog.get_by_role("button", name=self.text("lms.disconnect.keep"), exact=True).click()

    def disconnect(self, site: str) -> None:
        """End a connection, and mean it."""
        self.ask_to_disconnect(site)
        self.dialog.get_by_role("button", name=self.text("lms.disconnect"), exact=True).click()
