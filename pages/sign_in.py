"""Sign in with an e-mail address and a password."""

from playwright.sync_api import Locator

from pages.screen import Screen


class SignIn(Screen):
    """The sign-in screen."""

    path = "/sign-in"

    @property
    def email(self) -> Locator:
        """The field for the address."""
        return self.page.get_by_label(self.text("sign_in.email.label"))

    @property
    def password(self) -> Locator:
        """The field for the password."""
        return self.page.get_by_label(self.text("sign_in.password.label"))

    def sign_in(self, email: str, password: str) -> None:
        """Fill in both and send them."""
        self.email.fill(email)
        self.password.fill(password)
        self.page.get_by_role("button", name=self.text("sign_in.submit")).click()

    @property
    def busy_button(self) -> Locator:
        """The button while the answer is awaited."""
        return self.page.get_by_role("button", name=self.text("sign_in.busy"))

    def open_an_account(self) -> None:
        """Go where somebody without an account opens one."""
        self.page.get_by_role("main").get_by_role("link", name=self.text("sign_up.submit")).click()

    def forget_password(self) -> None:
        """Go where somebody gets a new password who has forgotten it."""
        self.page.get_by_role("link", name=self.text("forgot_password.title")).click()

    def send_again(self) -> None:
        """Have the mail that confirms the address sent once more."""
        self.page.get_by_role("button", name=self.text("check_mail.again.submit")).click()
