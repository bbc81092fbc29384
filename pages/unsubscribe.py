"""Where the unsubscribe link of a mail leads."""

from pages.screen import Screen


class Unsubscribe(Screen):
    """The question, and what came of it."""

    path = "/unsubscribe"

    def confirm(self) -> None:
        """Stop these mails."""
        self.page.get_by_role("button", name=self.text("unsubscribe.submit")).click()
