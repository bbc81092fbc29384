"""The wizard's last two steps: the key, and the code with the connection test."""

from playwright.sync_api import Locator

from pages.components.new_key import NewKey
from pages.wizard import Wizard


class KeyStep(Wizard):
    """The third step."""

    path = "/partner/integration/3"

    @property
    def new_key(self) -> NewKey:
        """The key, in the moment in which it is shown."""
        return NewKey(self.page, self.language)

    @property
    def masked_key(self) -> Locator:
        """The key as it is shown afterwards."""
        return self.page.get_by_test_id("masked-key")

    @property
    def kind(self) -> Locator:
        """Of which kind the key is."""
        return self.page.get_by_test_id("key-kind")

    @property
    def platform(self) -> Locator:
        """Of which platform the key is."""
        return self.page.get_by_test_id("key-platform")

    @property
    def id(self) -> Locator:
        """What the key is called where it must not be shown."""
        return self.page.get_by_test_id("key-id")

    @property
    def made_at(self) -> Locator:
        """When the key was made."""
        return self.page.get_by_role("main").get_by_role("time")

    @property
    def only_once(self) -> Locator:
        """That the key cannot be shown again, but replaced."""
        return self.page.get_by_text(self.text("wizard.key.only_once"), exact=True)

    def choice(self, kind: str) -> Locator:
        """The choice of a kind of key."""
        return self.page.get_by_role("radio", name=self.text(f"partner.key.kind.{kind}"), exact=True)

    def generate(self, kind: str) -> None:
        """Have a key made."""
        self.choice(kind).check()
        self.page.get_by_role("button", name=self.text("wizard.key.generate")).click()

    def replace(self) -> None:
        """Have another key made in its place, and say yes to the question."""
        self.page.get_by_role("button", name=self.text("wizard.key.replace")).click()
        dialog = self.page.get_by_role("dialog", name=self.text("partner.rotate.title"))
        dialog.get_by_role("button", name=self.text("partner.rotate.confirm")).click()


class CodeStep(Wizard):
    """The fourth step."""

    path = "/partner/integration/4"

    def copy_server_code(self, framework: str) -> None:
        """Copy the part of a framework's code that runs on the partner's server."""
        names = {"javascript": "JavaScript", "react": "React", "vue": "Vue"}
        self.page.get_by_role("tab", name=names[framework], exact=True).click()
        panel = self.page.get_by_role("tabpanel")
        panel.get_by_role("button", name=self.text("copying.copy")).first.click()

    @property
    def masked_key(self) -> Locator:
        """How the key begins and ends."""
        return self.page.get_by_test_id("masked-key")

    @property
    def connected(self) -> Locator:
        """That the key works, and for whom."""
        return self.page.get_by_test_id("connected")

    @property
    def first_try(self) -> Locator:
        """The button that tries a key."""
        return self.page.get_by_role("button", name=self.text("wizard.test.submit"), exact=True)

    @property
    def next_try(self) -> Locator:
        """The same, after a key was refused."""
        return self.page.get_by_role("button", name=self.text("wizard.test.retry"), exact=True)

    def test_connection(self, key: str) -> None:
        """Try a key."""
        self.page.get_by_label(self.text("wizard.test.key")).fill(key)
        self.first_try.or_(self.next_try).click()

    def complete(self) -> None:
        """End the wizard."""
        self.page.get_by_role("button", name=self.text("wizard.complete")).click()
