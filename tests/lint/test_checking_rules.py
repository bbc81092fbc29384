"""A trap for each rule about checks that are missing, dead, passed by or caught."""

import pytest

from tests.lint.conftest import Tree

THEN = 'assert wallet["balance"] == Decimal(amount)'


def balance_step(tree: Tree, body: str) -> None:
    """Replace the body of the Then step; `amount` stays read, so that only the trap is seen."""
    lines = body.strip("\n").splitlines()
    tree.replace("steps/wallet.py", THEN, "\n    ".join(["print(amount)", *lines]))


@pytest.mark.parametrize(
    "body",
    [
        "wallet.balance()",
        "expected = wallet == amount",
        "def inner():\n    assert amount",
        "helper(amount)",
        "wallet.expect_nothing()",
    ],
)
def test_a_then_step_that_checks_nothing(tree, assert_only, body):
    tree.append("pages/wallet.py", "class Other:\n    def expect_nothing(self):\n        return None\n\n")
    tree.step("def helper(amount):\n    if not amount:\n        raise ValueError(amount)\n")
    tree.step("def _uses(page):\n    page.expect_nothing()\n")
    balance_step(tree, body)
    assert_only("then-checks-nothing", "steps/wallet.py:18: Then step balance_is checks nothing")


@pytest.mark.parametrize(
    "body",
    [
        "assert amount",
        "raise ValueError(amount)",
        "expect(wallet.total).to_have_text(amount)",
        "expect.soft(wallet.total).not_to_be_visible()",
        "with pytest.raises(ValueError):\n    wallet.pay()",
        "with wallet.page.expect_download():\n    wallet.pay()",
        "check_balance(amount)",
        "balances.hold(amount)",
        "def inner():\n    assert amount\ninner()",
        "Holder().deep(amount)",
        "pages_helper.agree(amount)",
    ],
)
def test_a_then_step_that_checks_itself_or_through_a_helper(tree, body):
    tree.write("pages/pages_helper.py", "def agree(amount):\n    assert amount\n")
    tree.step("""
        from pages import pages_helper


        def check_balance(amount):
            if not amount:
                raise ValueError(amount)


        class Holder:
            def hold(self, amount):
                self.inner(amount)

            def inner(self, amount):
                assert amount

            def deep(self, amount):
                return self.hold(amount)
    """)
    balance_step(tree, body)
    assert tree.lint() == []


def test_the_annotation_decides_which_class_a_helper_belongs_to(tree, assert_only):
    tree.step(
        "class Strict:\n    def hold(self):\n        assert self\n\nclass Lax:\n    def hold(self):\n        return 1\n"
    )
    tree.replace("steps/wallet.py", "def balance_is(wallet, amount", "def balance_is(wallet: Strict, amount")
    balance_step(tree, "wallet.hold()")
    assert tree.lint() == []
    tree.replace("steps/wallet.py", "wallet: Strict", "wallet: Lax")
    assert_only("then-checks-nothing")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("expect(wallet).to_be_visible", "expect(wallet).to_be_visible is not called"),
        ("expect(wallet)", "expect(wallet) has no matcher"),
        ("assert wallet.is_visible", "assert wallet.is_visible cannot fail"),
        ("assert not wallet.is_hidden", "wallet.is_hidden is not called"),
        ("assert (wallet, 'message')", "cannot fail"),
        ("assert True", "assert True cannot fail"),
        ("assert 'text'", "cannot fail"),
        ("assert wallet or True", "cannot fail"),
        ("assert wallet == wallet", "cannot fail"),
        ("assert len(wallet) >= 0", "cannot fail"),
        ("wallet == 5", "wallet == 5 is compared, and nothing is asserted"),
        ("wallet.is_visible()", "wallet.is_visible() is asked, and the answer dropped"),
    ],
)
@pytest.mark.parametrize("path", ["steps/wallet.py", "pages/helper.py", "fixtures/helper.py"])
def test_a_check_that_cannot_fail(tree, assert_only, path, statement, words):
    tree.write("pages/helper.py", "")
    tree.write("fixtures/helper.py", "")
    tree.append(path, f"def look(wallet):\n    {statement}\n")
    assert_only("dead-check", words, path)


def test_a_dead_check_is_no_check_of_a_then_step(tree):
    balance_step(tree, "assert (amount, 'wrong')")
    assert {line.rpartition(" [")[2] for line in tree.lint()} == {"dead-check]", "then-checks-nothing]"}


@pytest.mark.parametrize(
    "body",
    [
        "if amount:\n    assert wallet == amount",
        "if amount:\n    print(1)\nelse:\n    expect(wallet).to_be_visible()",
        "amount and expect(wallet).to_be_visible()",
        "expect(wallet).to_be_visible() if amount else None",
        "match amount:\n    case '1':\n        assert wallet",
        "if not wallet:\n    return\nassert wallet == amount",
        "if amount:\n    own_check(wallet)",
    ],
)
def test_a_check_on_one_branch_only(tree, assert_only, body):
    tree.step("def own_check(wallet):\n    assert wallet\n")
    balance_step(tree, body)
    assert_only("conditional-check", "steps/wallet.py:")


def test_a_check_on_every_branch_and_a_conditional_raise_are_checks(tree):
    balance_step(
        tree,
        "if amount:\n    assert wallet\nelse:\n    assert not wallet.open\n"
        "match amount:\n    case '1':\n        assert wallet\n    case _:\n        assert amount\n"
        "if wallet.odd:\n    raise ValueError(amount)",
    )
    tree.write(
        "fixtures/narrow.py",
        "def f(x):\n    if x:\n        assert isinstance(x, str)\n        assert x.y is not None\n",
    )
    assert tree.lint() == []


@pytest.mark.parametrize(
    "body", ["if page.banner.is_visible():\n    page.close()", "while page.rows.count() < 3:\n    page.more()"]
)
def test_a_branch_on_what_the_page_shows(tree, assert_only, body):
    tree.write("pages/helper.py", "")
    tree.append("pages/helper.py", "def look(page):\n    " + body.replace("\n", "\n    "))
    assert_only("branch-on-page", "pages/helper.py:4: branches on ")


@pytest.mark.parametrize(
    "body",
    [
        "try:\n    wallet.pay()\nexcept ValueError:\n    pass",
        "try:\n    assert wallet\nexcept AssertionError:\n    print(amount)",
        "try:\n    expect(wallet).to_be_visible()\nexcept (KeyError, Exception):\n    wallet.log()",
        "try:\n    check_it(wallet)\nexcept:\n    wallet.log()",
        "with suppress(AssertionError):\n    assert wallet",
        "with contextlib.suppress(Exception):\n    expect(wallet).to_be_visible()",
    ],
)
def test_a_swallowed_failure(tree, assert_only, body):
    tree.step("def check_it(wallet):\n    assert wallet\n")
    balance_step(tree, f"assert amount\n{body}")
    assert_only("swallowed-error", "steps/wallet.py:")


def test_an_error_that_is_turned_into_another_is_not_swallowed(tree):
    balance_step(
        tree, "try:\n    assert wallet\nexcept AssertionError as error:\n    raise ValueError(amount) from error"
    )
    assert tree.lint() == []


@pytest.mark.parametrize(
    "statement", ["time.sleep(1)", "page.wait_for_timeout(500)", "page.wait_for_load_state('networkidle')"]
)
def test_a_wait_for_time(tree, assert_only, statement):
    tree.write("fixtures/helper.py", f"def wait(page, time):\n    {statement}\n")
    assert_only("sleep", "fixtures/helper.py:2: ", "waits for time")
