"""The way back to a forgotten password."""

from playwright.sync_api import Locator

from pages.screen import Screen


class ForgotPassword(Screen):
    """Where one says which address it is about."""

    path = "/forgot-password"

    def ask(self, email: str) -> None:
        """Ask for a link."""
        self.page.get_by_label(self.text("sign_in.email.label")).fill(email)
        self.page.get_by_role("button", name=self.text("forgot_password.submit")).click()


class ResetPassword(Screen):
    """Where the mail's link leads."""

    path = "/reset-password"

    @property
    def password(self) -> Locator:
        """The field for the new password."""
        return self.page.get_by_label(self.text("reset_password.password.label"))

    def set(self, password: str) -> None:
        """Set a new password."""
        self.password.fill(password)
        self.page.get_by_role("button", name=self.text("reset_password.submit")).click()
