"""The owner's own account."""

from playwright.sync_api import Locator

from pages.screen import Screen


class AccountSettings(Screen):
    """Name, language, password, sessions, and the introduction once more."""

    path = "/settings/account"

    @property
    def sessions(self) -> Locator:
        """Where the account is signed in."""
        return self.page.get_by_test_id("sessions").get_by_role("listitem")

    @property
    def facts(self) -> Locator:
        """Everything that the screen says."""
        return self.page.get_by_role("main")

    def rename(self, name: str) -> None:
        """Take another name."""
        self.page.get_by_role("textbox", name=self.text("sign_up.name.label")).fill(name)
        self.page.get_by_role("button", name=self.text("account.profile.submit"), exact=True).click()

    def choose_language(self, code: str) -> None:
        """Take another language."""
        main = self.page.get_by_role("main")
        main.get_by_role("combobox", name=self.text("language.label")).select_option(code)
        self.page.get_by_role("button", name=self.text("account.profile.submit"), exact=True).click()

    @property
    def current_password(self) -> Locator:
        """The field for the password so far."""
        return self.page.get_by_label(self.text("account.password.current"))

    @property
    def new_password(self) -> Locator:
        """The field for the new password."""
        return self.page.get_by_label(self.text("account.password.new"))

    def set_first_password(self, new: str) -> None:
        """Set a password where there was none."""
        self.new_password.fill(new)
        self.page.get_by_role("button", name=self.text("account.password.submit")).click()

    def change_password(self, current: str, new: str) -> None:
        """Take another password."""
        self.current_password.fill(current)
        self.set_first_password(new)

    def sign_out_everywhere(self) -> None:
        """End every session."""
        self.page.get_by_role("button", name=self.text("account.sessions.end")).click()

    def replay_introduction(self) -> None:
        """See the introduction again."""
        self.page.get_by_role("link", name=self.text("account.replay.submit")).click()
