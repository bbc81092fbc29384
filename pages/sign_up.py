"""Open an account."""

from playwright.sync_api import Locator

from pages.screen import Screen


class SignUp(Screen):
    """The sign-up screen."""

    path = "/sign-up"

    @property
    def email(self) -> Locator:
        """The field for the address."""
        return self.page.get_by_label(self.text("sign_up.email.label"))

    @property
    def password(self) -> Locator:
        """The field for the password."""
        return self.page.get_by_label(self.text("sign_up.password.label"))

    def sign_up(self, name: str, email: str, password: str) -> None:
        """Fill in the form and send it."""
        self.page.get_by_label(self.text("sign_up.name.label")).fill(name)
        self.email.fill(email)
        self.password.fill(password)
        self.page.get_by_role("button", name=self.text("sign_up.submit")).click()


class CheckMail(Screen):
    """What comes after: look into the mailbox."""

    path = "/sign-up/check-mail"

    def send_again(self) -> None:
        """Have the mail sent once more, to the address that one has signed up with."""
        self.page.get_by_role("button", name=self.text("check_mail.again.submit")).click()

    def send_again_to(self, email: str) -> None:
        """Have the mail sent once more, to a certain address."""
        self.page.get_by_label(self.text("sign_in.email.label")).fill(email)
        self.send_again()


class ConfirmAddress(Screen):
    """Where the link of the mail leads."""

    path = "/verify-email"

    def confirm(self) -> None:
        """Say that the address is ours."""
        self.page.get_by_role("button", name=self.text("verify_email.submit")).click()
