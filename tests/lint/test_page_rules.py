"""A trap for each rule about page objects, templates and message catalogues."""

import pytest

from tests.lint.conftest import Tree

TEMPLATE = "services/payasplay/web/templates/wallet.html"
PERSIAN = "services/payasplay/locales/fa/LC_MESSAGES/payasplay.po"
ENGLISH = "services/payasplay/locales/en/LC_MESSAGES/payasplay.po"


def look_for(tree: Tree, expression: str) -> None:
    """Add a helper that looks for something."""
    tree.append("pages/wallet.py", "KEYS = {'a': 'wallet.amount', 'b': 'wallet.lost'}")
    tree.append("pages/wallet.py", f"def look(self, name):\n    return self.page.{expression}\n")
    tree.step("def _uses(screen):\n    screen.look('a')\n")


@pytest.mark.parametrize(
    ("expression", "rule", "words"),
    [
        ('get_by_test_id("amuont")', "unknown-test-id", 'no template has data-testid="amuont"'),
        ('get_by_test_id(f"rows-{name}")', "unknown-test-id", "rows-…"),
        ('locator("#top-up")', "unknown-selector", "no template has #top-up"),
        ('locator("form .sumbit")', "unknown-selector", "no template has .sumbit"),
        ('locator("[data-open]")', "unknown-selector", "no template has [data-open]"),
        ("locator(\"input[name='sum']\")", "unknown-selector", "no template has [name='sum']"),
        ('get_by_role("button", name="Pay")', "unknown-name", 'no catalogue and no template says "Pay"'),
        ('get_by_role("row").filter(has_text="Paid in")', "unknown-name", '"Paid in"'),
        ('get_by_label("Sum")', "unknown-name", '"Sum"'),
        ('get_by_label(self.text("wallet.amuont"))', "unknown-message", "is not in: en, fa"),
        ('get_by_label(self.text(f"card.{name}"))', "unknown-message", '"card.…" is not in: en, fa'),
        ("get_by_label(self.text(KEYS[name]))", "unknown-message", '"wallet.lost" is not in: en, fa'),
        ('get_by_label(self.counted("card.number", 3))', "unknown-message", '"card.number" is not in: en, fa'),
        ('get_by_label(self.text("wallet.added"))', "message-parameters", "takes amount"),
        ('get_by_label(self.text("wallet.amount", sum=1))', "message-parameters", "takes nothing"),
    ],
)
def test_what_no_template_and_no_catalogue_has(tree, assert_only, expression, rule, words):
    look_for(tree, expression)
    assert_only(rule, "pages/wallet.py:17: ", words)


@pytest.mark.parametrize(
    "expression",
    [
        'get_by_test_id("row-7")',
        'get_by_test_id(f"row-{name}")',
        'get_by_test_id("email")',
        "get_by_test_id(name)",
        'locator("button.submit:visible")',
        "locator(\"input[name='amount']\")",
        'locator("[data-testid=amount]")',
        'locator("xpath=//li[3]")',
        'get_by_role("heading", name="your cards")',
        'get_by_label("amount")',
        'get_by_label(self.text(f"wallet.{name}"))',
        'get_by_label(self.text("wallet.added", **name))',
    ],
)
def test_what_they_have(tree, expression):
    tree.append(TEMPLATE, '<h1>Your\n cards</h1><li data-testid="row-{{ row.id }}"></li>{{ field("email") }}')
    tree.append(TEMPLATE, '{% macro field(name) %}<input data-testid="{{ name }}">{% endmacro %}')
    look_for(tree, expression)
    assert tree.lint() == []


def test_what_stands_in_a_comment_is_not_there(tree, assert_only):
    tree.append(TEMPLATE, '{# <i id="old"> #}<!-- <i id="old"> -->')
    look_for(tree, 'locator("#old")')
    assert_only("unknown-selector", "#old")


def test_a_page_method_that_nothing_uses(tree, assert_only):
    tree.append("pages/wallet.py", "class Card:\n    def close(self):\n        return self.close()\n")
    assert_only("dead-page-method", "pages/wallet.py:15: nothing uses Card.close")


def test_a_message_that_one_language_lacks(tree, assert_only):
    tree.append(ENGLISH, 'msgid "wallet.new"\nmsgstr "New"')
    tree.append(PERSIAN, 'msgid "wallet.old"\nmsgstr ""\n')
    tree.append(ENGLISH, 'msgid "wallet.old"\nmsgstr "Old"')
    assert_only("untranslated-message", f'{ENGLISH}:7: message "wallet.new" is missing in fa', '"wallet.old" is empty')


def test_languages_that_fill_in_other_names(tree):
    tree.replace(PERSIAN, "%(amount)s", "%(sum)s")
    found = [line for line in tree.lint() if "[unequal-placeholders]" in line]
    assert len(found) == 1
    assert found[0].startswith(f'{PERSIAN}:4: message "wallet.added" does not take the same names as {ENGLISH}:4: amou')


def test_no_catalogue_at_all(tree):
    (tree.root / ENGLISH).unlink()
    (tree.root / PERSIAN).unlink()
    assert any(
        'message "wallet.amount": there is no catalogue at all [unknown-message]' in each for each in tree.lint()
    )


def test_a_catalogue_that_does_not_parse(tree):
    tree.write(PERSIAN, 'msgid "wallet.amount"\nmsgstr "a\nnonsense here')
    assert any(line.startswith(f"{PERSIAN}:1: cannot be parsed") for line in tree.lint())
