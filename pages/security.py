"""The second factor: setting it up, its recovery codes, taking it away."""

from playwright.sync_api import Locator

from pages.screen import Screen


class Security(Screen):
    """The settings of security, and the screens that they lead to."""

    path = "/settings/security"

    @property
    def state(self) -> Locator:
        """Whether the second factor is on, in words."""
        return self.page.get_by_test_id("second-factor-state")

    @property
    def secret(self) -> Locator:
        """The key for the authenticator, as text."""
        return self.page.get_by_test_id("second-factor-secret")

    @property
    def picture(self) -> Locator:
        """The same key as a QR code."""
        return self.page.get_by_role("img", name=self.text("second_factor.qr"))

    @property
    def code(self) -> Locator:
        """The field for a code."""
        return self.page.get_by_label(self.text("second_factor.code.label"))

    @property
    def recovery_codes(self) -> Locator:
        """The recovery codes, shown once."""
        return self.page.get_by_test_id("recovery-code")

    @property
    def facts(self) -> Locator:
        """Everything that the screen says."""
        return self.page.get_by_role("main")

    def begin(self) -> None:
        """Begin to set the second factor up."""
        self.page.get_by_role("button", name=self.text("second_factor.begin")).click()

    def confirm(self, code: str) -> None:
        """Type what the authenticator shows, and confirm."""
        self.code.fill(code)
        self.page.get_by_role("button", name=self.text("second_factor.confirm")).click()

    def renew(self, code: str) -> None:
        """Ask for new recovery codes."""
        self.code.fill(code)
        self.page.get_by_role("button", name=self.text("second_factor.renew")).click()

    def remove(self, code: str) -> None:
        """Take the second factor away."""
        self.code.fill(code)
        self.page.get_by_role("button", name=self.text("second_factor.remove")).click()
