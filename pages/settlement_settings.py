"""How a partner is paid, and where to."""

from collections.abc import Mapping

from playwright.sync_api import Locator

from pages.screen import Screen


class SettlementSettings(Screen):
    """How often, from which amount on, by whose calendar."""

    path = "/partner/settlement/settings"

    @property
    def minimum(self) -> Locator:
        """The field for the smallest payout."""
        return self.page.get_by_label(self.text("settlement.settings.minimum"), exact=True)

    @property
    def time_zone(self) -> Locator:
        """The field for the time zone."""
        return self.page.get_by_label(self.text("settlement.settings.zone"), exact=True)

    @property
    def tax_id(self) -> Locator:
        """The field for the tax number."""
        return self.page.get_by_label(self.text("settlement.settings.tax_id"), exact=True)

    @property
    def vat_number(self) -> Locator:
        """The field for the VAT number."""
        return self.page.get_by_label(self.text("settlement.settings.vat"), exact=True)

    @property
    def country(self) -> Locator:
        """The choice of a country."""
        return self.page.get_by_label(self.text("settlement.settings.country"), exact=True)

    @property
    def method(self) -> Locator:
        """Where payouts go, masked."""
        return self.page.get_by_test_id("payout-method")

    def frequency(self, name: str) -> Locator:
        """A choice of how often."""
        return self.page.get_by_role("radio", name=self.text(f"settlement.frequency.{name}"), exact=True)

    def mail(self, about: str) -> Locator:
        """Whether a mail comes when a payout was ``completed`` or ``failed``."""
        return self.page.get_by_role("checkbox", name=self.text(f"settlement.settings.mail_{about}"))

    def change(self, field: str, value: str) -> None:
        """Change one thing; ``no`` to a mail takes its mark away."""
        typed = {
            "minimum": self.minimum,
            "time_zone": self.time_zone,
            "tax_id": self.tax_id,
            "vat_number": self.vat_number,
        }
        match field:
            case "frequency":
                self.frequency(value).check()
            case "country":
                self.country.select_option(value)
            case "email_on_completed" | "email_on_failed":
                self.mail(field.removeprefix("email_on_")).set_checked(value == "yes")
            case _:
                typed[field].fill(value)

    def say_where_to_pay(self) -> None:
        """Go on to where one says where to pay, for the first time."""
        self.page.get_by_role("link", name=self.text("settlement.method.choose")).click()

    def save(self) -> None:
        """Save."""
        self.page.get_by_role("button", name=self.text("settlement.settings.save"), exact=True).click()


class PayoutMethodForm(Screen):
    """Another place to be paid to."""

    path = "/partner/settlement/payout-method"

    def field(self, name: str) -> Locator:
        """A field: ``account_holder``, ``iban``, ``bic``, ``email``, ``address``."""
        return self.page.get_by_role("textbox", name=self.text(f"withdraw.{name}"))

    def set_up_factor(self) -> None:
        """Go on to the second factor, without which there is no form."""
        self.page.get_by_role("link", name=self.text("second_factor.begin")).click()

    def fill(self, method: str, fields: Mapping[str, str]) -> None:
        """Say where to, and go on."""
        self.page.get_by_role("radio", name=self.text(f"withdraw.method.{method}")).check()
        for name, value in fields.items():
            self.field(name).fill(value)
        self.page.get_by_role("button", name=self.text("withdraw.continue")).click()


class ConfirmPayoutMethod(Screen):
    """The question whether this is right, for a code."""

    path = "/partner/settlement/payout-method"

    @property
    def code(self) -> Locator:
        """The field for a code."""
        return self.page.get_by_role("textbox", name=self.text("second_factor.code.label"))

    @property
    def main(self) -> Locator:
        """Everything that is asked."""
        return self.page.get_by_role("main")

    @property
    def sealed(self) -> Locator:
        """What the page keeps unseen, and sealed, of what is asked."""
        return self.page.locator('input[name="sealed"]')

    def put_in(self, sealed: str) -> None:
        """Keep something else in its place, which no person could."""
        self.sealed.evaluate("(field, value) => { field.value = value }", sealed)

    def confirm(self, code: str) -> None:
        """Type a code and say yes."""
        self.code.fill(code)
        self.page.get_by_role("button", name=self.text("settlement.method.confirm.submit")).click()

    def keep(self) -> None:
        """Leave it as it was."""
        self.page.get_by_role("link", name=self.text("settlement.method.confirm.keep")).click()
