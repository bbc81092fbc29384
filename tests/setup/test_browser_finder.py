"""Which browser is taken, in which order, and what is said where there is none."""

import pytest

from tests.setup.conftest import Machine
from tools import browser_finder
from tools.browser_finder import Browser, BrowserMissing


def find(machine: Machine, *, headed: bool = False, **more: str) -> Browser:
    return browser_finder.find({**machine.environ, **more}, machine.root, headed=headed)


def test_each_rule_wins_over_the_ones_below_it(machine, tmp_path):
    for name in ("google-chrome-stable", "google-chrome", "chromium-browser", "chromium", "chromium-headless-shell"):
        path = machine.on_path(name)
        assert (find(machine).path, find(machine).source) == (str(path), f"{name} on PATH")

    own = machine.playwright_build()
    assert (find(machine).path, find(machine).source) == (str(own), "Playwright's own")

    asked = machine.program(tmp_path / "mine")
    found = find(machine, E2E_BROWSER_PATH=str(asked))
    assert (found.path, found.source, found.version) == (str(asked), "E2E_BROWSER_PATH", "Chromium 1.2.3")


def test_a_build_of_playwright_is_found_in_its_usual_folder_and_in_the_one_it_is_told(machine, tmp_path):
    usual = machine.playwright_build(folder=machine.home / ".cache" / "ms-playwright")
    assert find(machine).path == str(usual)
    told = machine.playwright_build(folder=tmp_path / "builds")
    assert find(machine, PLAYWRIGHT_BROWSERS_PATH=str(tmp_path / "builds")).path == str(told)


def test_a_build_that_was_not_downloaded_to_its_end_is_not_taken(machine):
    path = machine.playwright_build()
    (path.parent.parent / "INSTALLATION_COMPLETE").unlink()
    with pytest.raises(BrowserMissing):
        find(machine)


def test_a_program_that_does_not_answer_is_passed_over_and_named_where_nothing_else_is_left(machine):
    stub = machine.on_path("chromium-browser", "this needs a snap", code=1)
    with pytest.raises(BrowserMissing, match=f"{stub} does not answer --version"):
        find(machine)
    chrome = machine.on_path("google-chrome")
    assert find(machine).path == str(chrome)


def test_with_nothing_there_the_error_names_what_helps(machine):
    with pytest.raises(BrowserMissing) as caught:
        find(machine)
    text = str(caught.value)
    assert ".venv/bin/playwright install --only-shell chromium" in text
    assert "apt-get install chromium-headless-shell" in text
    assert "E2E_BROWSER_PATH=/path/to/chromium" in text


@pytest.mark.parametrize(("prints_code", "reason"), [(None, "is not a program"), (3, "does not answer --version")])
def test_a_wish_that_cannot_be_met_is_an_error_even_where_another_browser_is(machine, tmp_path, prints_code, reason):
    machine.on_path("chromium")
    asked = tmp_path / "mine"
    if prints_code is not None:
        machine.program(asked, code=prints_code)
    with pytest.raises(BrowserMissing, match=f"E2E_BROWSER_PATH names {asked}, which {reason}"):
        find(machine, E2E_BROWSER_PATH=str(asked))


def test_headed_takes_a_browser_with_a_window_and_says_which_to_install_where_there_is_none(machine):
    shell = machine.on_path("chromium-headless-shell")
    machine.playwright_build()
    with pytest.raises(BrowserMissing) as caught:
        find(machine, headed=True)
    assert str(caught.value).startswith("No browser with a window was found")
    assert ".venv/bin/playwright install --no-shell chromium" in str(caught.value)
    assert "`apt-get install chromium`" in str(caught.value)

    with pytest.raises(BrowserMissing, match="which has no window"):
        find(machine, headed=True, E2E_BROWSER_PATH=str(shell))

    full = machine.on_path("chromium")
    assert find(machine, headed=True).path == str(full)
    own = machine.playwright_build("chromium")
    assert find(machine, headed=True).path == str(own)


def test_the_choice_is_kept_until_it_no_longer_holds(machine, tmp_path):
    shell = machine.on_path("chromium-headless-shell")
    browser_finder.remember(find(machine), machine.root)
    machine.playwright_build()
    assert browser_finder.choose(machine.environ, machine.root).path == str(shell), "kept, though a better one came"

    wish = machine.program(tmp_path / "mine")
    asking = {**machine.environ, "E2E_BROWSER_PATH": str(wish)}
    assert browser_finder.choose(asking, machine.root).path == str(wish)

    machine.on_path("chromium-headless-shell", code=1)
    assert browser_finder.choose(machine.environ, machine.root).source == "Playwright's own"


def test_a_choice_by_wish_does_not_outlive_the_wish(machine, tmp_path):
    wish = machine.program(tmp_path / "mine")
    asking = {**machine.environ, "E2E_BROWSER_PATH": str(wish)}
    browser_finder.remember(browser_finder.find(asking, machine.root), machine.root)
    assert browser_finder.recall(asking, machine.root) is not None
    assert browser_finder.recall(machine.environ, machine.root) is None


def test_a_memory_that_cannot_be_read_is_not_believed(machine):
    browser_finder.remember(Browser("x", "y", "z"), machine.root)
    (machine.root / ".cache" / "browser.json").write_text('{"path": ')
    assert browser_finder.recall(machine.environ, machine.root) is None
