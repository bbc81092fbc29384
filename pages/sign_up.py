"""Open an account."""

from playwright.sync_api import Locator

from pages.screen import Screen


class SignUp(Screen):
    """The sign-up screen."""

    path = "/sign-up"

    @property
    def password(self) -> Locator:
        """The field for the password."""
        return self.page.get_by_label(self.text("sign_up.password.label"))

    def sign_up(self, name: str, email: str, password: str) -> None:
        """Fill in the form and send it."""
        self.page.get_by_label(self.text("sign_up.name.label")).fill(name)
        self.page.get_by_label(self.text("sign_up.email.label")).fill(email)
        self.password.fill(password)
        self.page.get_by_role("button", name=self.text("sign_up.submit")).click()


class CheckMail(Screen):
    """What comes after: look into the mailbox."""

    path = "/sign-up/check-mail"


class ConfirmAddress(Screen):
    """Where the link of the mail leads."""

    path = "/verify-email"

    def confirm(self) -> None:
        """Say that the address is ours."""
        self.page.get_by_role("button", name=self.text("verify_email.submit")).click()
