"""A partner's platforms and their keys, and what the wizard ends with."""

from playwright.sync_api import Locator

from pages.components.new_key import NewKey
from pages.screen import Screen


class Platforms(Screen):
    """All platforms of a partner."""

    path = "/partner"

    @property
    def names(self) -> Locator:
        """The platforms' names."""
        return self.page.get_by_test_id("platform").get_by_role("heading")

    @property
    def cards(self) -> Locator:
        """All that is said of each platform, its type too."""
        return self.page.get_by_test_id("platform")

    def keys_of(self, platform: str) -> Locator:
        """The masked keys that stand with a platform, newest first."""
        keys = self.page.get_by_role("list", name=self.text("partner.keys", name=platform), exact=True)
        return keys.get_by_test_id("masked-key")

    @property
    def empty(self) -> Locator:
        """That there is no platform yet."""
        return self.page.get_by_text(self.text("partner.empty.title"), exact=True)

    @property
    def another(self) -> Locator:
        """The way to integrate another platform."""
        return self.page.get_by_role("link", name=self.text("partner.add"), exact=True)

    @property
    def draft(self) -> Locator:
        """The integration that is under way."""
        return self.page.get_by_role("region", name=self.text("partner.draft.title"))

    def go_on(self) -> None:
        """Go on with the integration that is under way."""
        self.draft.get_by_role("link", name=self.text("partner.draft.continue"), exact=True).click()

    @property
    def keys(self) -> Locator:
        """The keys, newest first, with all that is said of each."""
        return self.page.get_by_test_id("key")

    @property
    def statuses(self) -> Locator:
        """How the platforms stand."""
        return self.page.get_by_test_id("platform-status")

    @property
    def key_statuses(self) -> Locator:
        """How the keys stand, newest first."""
        return self.page.get_by_test_id("key-status")

    @property
    def last_use(self) -> Locator:
        """When the keys were used last, newest first."""
        return self.page.get_by_test_id("last-used")

    @property
    def new_key(self) -> NewKey:
        """The key that was made just now."""
        return NewKey(self.page, self.language)

    def offer(self, kind: str) -> Locator:
        """The offer of a key of a kind that a platform does not have."""
        return self.page.get_by_role("button", name=self.text(f"partner.generate.{kind}"))

    def generate(self, kind: str) -> None:
        """Have a key of a kind made that the only platform does not have."""
        self.offer(kind).click()

    def ask_to(self, action: str, masked_key: str) -> None:
        """Ask to ``revoke`` or ``rotate`` a key; a question follows."""
        self.page.get_by_role("button", name=self.text(f"partner.{action}.of", masked=masked_key)).click()

    def question(self, action: str) -> Locator:
        """The question that follows."""
        return self.page.get_by_role("dialog", name=self.text(f"partner.{action}.title"))

    def answer(self, action: str, *, sure: bool) -> None:
        """Answer the question."""
        words = self.text(f"partner.{action}.confirm") if sure else self.text("partner.keep")
        self.question(action).get_by_role("button", name=words).click()


class Connected(Screen):
    """The summary at the end of the wizard."""

    path = "/partner/integration/done"

    @property
    def name(self) -> Locator:
        """The platform's name."""
        return self.page.get_by_test_id("done-name")

    @property
    def kind(self) -> Locator:
        """Of which type the platform is."""
        return self.page.get_by_test_id("done-type")

    @property
    def masked_key(self) -> Locator:
        """The key, masked."""
        return self.page.get_by_test_id("masked-key")

    @property
    def terms(self) -> Locator:
        """What is told of it: name, type, a key of which kind, and the day."""
        return self.page.get_by_role("main").get_by_role("term")

    @property
    def moment(self) -> Locator:
        """When it was completed."""
        return self.page.get_by_role("main").get_by_role("time")

    @property
    def countdown(self) -> Locator:
        """How long until the platforms are shown, or that they are not."""
        return self.page.get_by_test_id("countdown")

    @property
    def way_to_stay(self) -> Locator:
        """What ends the countdown."""
        return self.page.get_by_role("button", name=self.text("wizard.done.stay"))

    def to_platforms(self) -> None:
        """Go on to all platforms."""
        self.page.get_by_role("link", name=self.text("wizard.done.dashboard"), exact=True).click()

    def stay(self) -> None:
        """Stay on this page."""
        self.way_to_stay.click()
