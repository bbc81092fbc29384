"""Opens pages from disk in a browser and prints what each asked for and showed.

A process of its own: Playwright's sync API lives once in a process, and other tests have one open.
"""

import json
import os
import shutil
import sys

from playwright.sync_api import Browser, sync_playwright


def look(browser: Browser, address: str, awaited: str) -> dict[str, object]:
    requests: list[str] = []
    failed: dict[str, str | None] = {}
    errors: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: requests.append(request.url[:100]))
    page.on("requestfailed", lambda request: failed.update({request.url[:100]: request.failure}))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(address)
    page.get_by_text(awaited).first.wait_for(timeout=20_000)
    return {
        "requests": requests,
        "failed": failed,
        "errors": errors,
        "text": page.inner_text("body"),
        "direction": page.evaluate("getComputedStyle(document.documentElement).direction"),
    }


def main(arguments: list[str]) -> None:
    program = os.environ.get("E2E_BROWSER_PATH") or shutil.which("chromium-headless-shell")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program)
        seen = [look(browser, *pair) for pair in zip(arguments[::2], arguments[1::2], strict=True)]
        browser.close()
    sys.stdout.write(json.dumps(seen))


main(sys.argv[1:])
