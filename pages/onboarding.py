"""The introduction: splash, slides, the ways in, the welcome."""

from playwright.sync_api import Locator

from pages.screen import Screen

SLIDES = ("pricing", "meter", "wallet")


class Splash(Screen):
    """The product's face, for a moment."""

    path = "/onboarding"


class Slides(Screen):
    """The three slides, told apart by their headings."""

    path = "/onboarding/slides/1"

    @property
    def slide(self) -> Locator:
        """All of the slide."""
        return self.page.get_by_role("main").get_by_role("region")

    @property
    def picture(self) -> Locator:
        """What a slide shows to the eye alone."""
        return self.slide.locator("svg")

    @property
    def here(self) -> Locator:
        """The dot of the slide that one is at."""
        return self.page.locator("[aria-current=step]")

    def words(self, number: int) -> list[str]:
        """What a slide says: which of the three it is, and its text."""
        step = self.text("onboarding.step", number=self.language.number(number), count=self.language.number(3))
        return [step, self.text(f"onboarding.slide.{SLIDES[number - 1]}.text")]

    def title(self, number: int) -> str:
        """The heading of a slide, counted from one."""
        return self.text(f"onboarding.slide.{SLIDES[number - 1]}.title")

    @property
    def next_button(self) -> Locator:
        """The way on."""
        return self.page.get_by_role("main").get_by_role("link", name=self.text("onboarding.next"))

    @property
    def last_button(self) -> Locator:
        """The way on from the last slide."""
        return self.page.get_by_role("link", name=self.text("onboarding.start"))

    @property
    def back_button(self) -> Locator:
        """The way back."""
        return self.page.get_by_role("link", name=self.text("onboarding.back"))

    def dot(self, number: int) -> Locator:
        """The dot of a slide."""
        name = self.text("onboarding.dot", number=self.language.number(number), count=self.language.number(3))
        return self.page.get_by_role("link", name=name)

    def skip(self) -> None:
        """See no more of it: a link for visitors, a button for who has an account."""
        main = self.page.get_by_role("main")
        words = self.text("onboarding.skip")
        main.get_by_role("link", name=words).or_(main.get_by_role("button", name=words)).click()

    def press(self, *, forward: bool) -> None:
        """Turn the page with an arrow key, in the direction of reading."""
        onward, backward = ("ArrowLeft", "ArrowRight") if self.language.code == "fa" else ("ArrowRight", "ArrowLeft")
        self.page.keyboard.press(onward if forward else backward)

    def swipe(self, *, forward: bool, pixels: int = 120, down: int = 0) -> None:
        """Turn the page with a finger, in the direction of reading; or scroll ``down`` with it, more than aside."""
        along = -pixels if forward else pixels
        along = -along if self.language.code == "fa" else along
        for event, x, y in (("touchstart", 200, 300), ("touchend", 200 + along, 300 - down)):
            self.slide.evaluate(_TOUCH, {"event": event, "x": x, "y": y})


# Playwright's touchscreen taps only.
_TOUCH = """(element, {event, x, y}) => {
  const touch = new Touch({identifier: 1, target: element, clientX: x, clientY: y});
  element.dispatchEvent(new TouchEvent(event, {changedTouches: [touch], bubbles: true}));
}"""


class Choice(Screen):
    """The ways in."""

    path = "/onboarding/choice"

    @property
    def ways(self) -> Locator:
        """Everything that can be chosen in the middle of the page."""
        main = self.page.get_by_role("main")
        return main.get_by_role("link").or_(main.get_by_role("button"))

    def open_an_account(self) -> None:
        """Go on with an address."""
        self.page.get_by_role("link", name=self.text("onboarding.choice.email"), exact=True).click()

    def sign_in(self) -> None:
        """Go where somebody signs in who has an account already."""
        self.page.get_by_role("main").get_by_role("link", name=self.text("sign_in.submit"), exact=True).click()

    def look_around(self) -> None:
        """Go on as a guest."""
        self.page.get_by_role("button", name=self.text("onboarding.choice.guest")).click()


class Welcome(Screen):
    """Three tips, and off."""

    path = "/onboarding/welcome"

    @property
    def tips(self) -> Locator:
        """The tips."""
        return self.page.get_by_role("main").get_by_role("listitem")

    @property
    def facts(self) -> Locator:
        """Everything that the screen says."""
        return self.page.get_by_role("main")

    def way(self, key: str) -> Locator:
        """Where a tip leads."""
        return self.tips.get_by_role("link", name=self.text(key))

    def tip(self, name: str) -> str:
        """What a tip says."""
        return self.text(f"onboarding.tip.{name}.text")

    def go_on(self) -> None:
        """To the product."""
        self.page.get_by_role("button", name=self.text("onboarding.welcome.submit")).click()
