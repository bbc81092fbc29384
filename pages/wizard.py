"""The frame of the integration wizard, and its first two steps."""

from playwright.sync_api import Locator, Page

from pages.screen import Screen


class Wizard(Screen):
    """What every step has: where one is, and the ways on, back and out."""

    path = "/partner/integration"

    @property
    def steps(self) -> Locator:
        """The four steps, in order."""
        return self.page.get_by_test_id("wizard-step")

    @property
    def current_step(self) -> Locator:
        """The step that is marked as the current one, for screen readers too."""
        return self.page.get_by_role("listitem").and_(self.page.locator("[aria-current=step]"))

    @property
    def position(self) -> Locator:
        """Where one is, in words."""
        return self.page.get_by_test_id("wizard-position")

    def step_words(self, step: str, state: str) -> str:
        """A step and how it stands, as a screen reader says it."""
        return f"{self.text(f'wizard.step.{step}')}: {self.text(f'wizard.state.{state}')}"

    @property
    def next(self) -> Locator:
        """The way on."""
        return self.page.get_by_role("button", name=self.text("wizard.next"), exact=True)

    def go_back(self) -> None:
        """To the step before."""
        self.page.get_by_role("link", name=self.text("wizard.back"), exact=True).click()

    def begin_to_cancel(self) -> None:
        """Ask to leave the wizard; a question follows."""
        self.page.get_by_role("button", name=self.text("wizard.cancel"), exact=True).click()

    @property
    def cancel_question(self) -> Locator:
        """The question that follows."""
        return self.page.get_by_role("dialog", name=self.text("wizard.cancel.title"))

    def answer_cancel(self, answer: str) -> None:
        """Answer the question: ``keep`` or ``confirm``."""
        self.cancel_question.get_by_role("button", name=self.text(f"wizard.cancel.{answer}")).click()


class Description(Wizard):
    """The first step: type, name and description of the platform."""

    path = "/partner/integration/1"

    @property
    def types(self) -> Locator:
        """The group of types."""
        return self.page.get_by_role("group", name=self.text("wizard.type.label"))

    def type(self, kind: str) -> Locator:
        """One of the types."""
        return self.types.get_by_role("radio", name=self.text(f"wizard.type.{kind}"), exact=True)

    @property
    def name(self) -> Locator:
        """The field for the name."""
        return self.page.get_by_label(self.text("wizard.name.label"))

    @property
    def name_counter(self) -> Locator:
        """How many characters the name has, of how many."""
        return self.page.get_by_test_id("name-counter")

    @property
    def description(self) -> Locator:
        """The field for the description."""
        return self.page.get_by_label(self.text("wizard.description.label"))

    @property
    def description_counter(self) -> Locator:
        """How many characters the description has, of how many."""
        return self.page.get_by_test_id("description-counter")

    def count_of(self, length: int, most: int) -> str:
        """How a counter reads."""
        return f"{self.language.number(length)} / {self.language.number(most)}"

    def describe(self, name: str, kind: str = "", description: str = "") -> None:
        """Fill in the form and go on; no ``kind`` leaves the types alone."""
        for chosen in [kind] if kind else []:
            self.type(chosen).check()
        self.name.fill(name)
        self.description.fill(description)
        self.next.click()


class Installation(Wizard):
    """The second step: the package."""

    path = "/partner/integration/2"

    @property
    def version(self) -> Locator:
        """The package with its version."""
        return self.page.get_by_test_id("package-version")

    @property
    def chosen(self) -> Locator:
        """The package manager whose command is shown, for screen readers too."""
        return self.page.get_by_role("tab", selected=True)

    def choose(self, manager: str) -> None:
        """Look at the command of a package manager: from the first one on with the arrow key, as one reads."""
        tabs = self.page.get_by_role("tab")
        tabs.first.focus()
        for _ in range(tabs.all_inner_texts().index(manager)):
            self.page.keyboard.press("ArrowLeft" if self.language.code == "fa" else "ArrowRight")

    @property
    def command(self) -> Locator:
        """The command that is shown."""
        return self.page.get_by_role("tabpanel").get_by_test_id("code")

    def copy(self) -> None:
        """Copy the command that is shown."""
        panel = self.page.get_by_role("tabpanel")
        panel.get_by_role("button", name=self.text("copying.copy")).click()

    def open_documentation(self) -> Page:
        """Follow the link to the documentation, and give the window that it opens in."""
        with self.page.expect_popup() as opened:
            self.page.get_by_role("link", name=self.text("wizard.link.changelog")).click()
        return opened.value
