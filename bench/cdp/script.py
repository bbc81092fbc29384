"""A bare script on the browser's protocol: nothing waits, looks or retries but what is written here."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from bench.cdp.protocol import Chrome, Failed
from bench.world import BROWSER, CASES, COOKIE, DECLINED, GOOD, ROUNDS, WEB, Person, join

# Looks at each frame that is drawn until something is there; gives it up after 10 seconds.
_UNTIL = """new Promise((done, failed) => {
  const end = performance.now() + 10000;
  const look = () => {
    const found = (() => { %s })();
    if (found) done(found);
    else if (performance.now() > end) failed(new Error(document.body.innerText.slice(0, 500)));
    else requestAnimationFrame(look);
  };
  look();
})"""
_FRAME = "iframe[title='Secure card payment input frame']"
_AMOUNT = "#amount"
_MOST_MOVES = 20
_LEFT = ("navigated or closed", "context was destroyed", "Cannot find context", "No frame for given id")


class Tab:
    """A page in a context of its own."""

    def __init__(self, chrome: Chrome, person: Person) -> None:
        """Open it, signed in."""
        self._chrome = chrome
        self._world: int | None = None
        self._context = chrome.send("Target.createBrowserContext")["browserContextId"]
        made = chrome.send(
            "Target.createTarget", url="about:blank", browserContextId=self._context, width=1280, height=720
        )
        self._session = chrome.send("Target.attachToTarget", targetId=made["targetId"], flatten=True)["sessionId"]
        cookie: dict[str, Any] = {"name": COOKIE, "value": person.cookie, "url": WEB.replace("http://", "https://", 1)}
        cookie |= {"secure": True, "httpOnly": True, "sameSite": "Lax", "path": "/"}
        chrome.send("Storage.setCookies", browserContextId=self._context, cookies=[cookie])

    def goto(self, path: str) -> None:
        """Go to an address; ``until`` waits for what is on it."""
        self._send("Page.navigate", url=WEB + path)

    def until(self, condition: str, *, in_card: bool = False) -> Any:  # noqa: ANN401 (JSON)
        """Wait until the body of a function gives something, in the page or in the frame of the card.

        Raises:
            Failed: it does not come, or the page does not come to rest.
        """
        for _ in range(_MOST_MOVES):
            # What is looked at may leave meanwhile: then the new one is looked at.
            try:
                where = {"contextId": self._card_world()} if in_card else {}
                answer = self._send(
                    "Runtime.evaluate", expression=_UNTIL % condition, awaitPromise=True, returnByValue=True, **where
                )
            except Failed as left:
                self._world = None
                if not any(words in str(left) for words in _LEFT):
                    raise
                continue
            if "exceptionDetails" in answer:
                raise Failed(f"{condition}: {answer['exceptionDetails']}")
            return answer["result"].get("value")
        raise Failed(f"{condition}: the page did not come to rest")

    def _card_world(self) -> int:
        if self._world is None:
            tree = self._send("Page.getFrameTree")["frameTree"]
            (card,) = [one["frame"]["id"] for one in tree.get("childFrames", [])]
            self._world = self._send("Page.createIsolatedWorld", frameId=card)["executionContextId"]
        return self._world

    def fill(self, label: str, value: str, *, in_card: bool = False) -> None:
        """Type into the field with this name as a paste does."""
        named = json.dumps(label)
        self.until(
            f"const named = e => e.getAttribute('aria-label') === {named}"
            f" || [...(e.labels ?? [])].some(l => l.textContent.trim() === {named});"
            "const e = [...document.querySelectorAll('input')].find(named);"
            "if (!e) return false; e.focus(); e.select(); return true;",
            in_card=in_card,
        )
        self._send("Input.insertText", text=value)

    def click(self, name: str) -> None:
        """Press the button with this name, as a mouse does."""
        place = self.until(
            f"const named = b => b.textContent.trim() === {json.dumps(name)};"
            "const b = [...document.querySelectorAll('button')].find(named);"
            "if (!b || b.disabled) return false;"
            "b.scrollIntoView({block: 'center'}); const r = b.getBoundingClientRect();"
            "return {x: r.x + r.width / 2, y: r.y + r.height / 2};"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self._send("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **place)

    def close(self) -> None:
        """End the context."""
        self._chrome.send("Target.disposeBrowserContext", browserContextId=self._context)

    def _send(self, method: str, **params: Any) -> Any:  # noqa: ANN401 (JSON)
        return self._chrome.send(method, self._session, **params)


@contextmanager
def tab(chrome: Chrome, person: Person) -> Iterator[Tab]:
    """A page of somebody."""
    opened = Tab(chrome, person)
    yield opened
    opened.close()


def says(test_id: str, words: str, *, whole: bool = True) -> str:
    """The condition that an element says these words."""
    text, wanted = "e.textContent.trim().replace(/\\s+/g, ' ')", json.dumps(words)
    fits = f"{text} === {wanted}" if whole else f"{text}.includes({wanted})"
    return f"const e = document.querySelector('[data-testid={test_id}]'); return e && {fits};"


def pay(page: Tab, amount: str, number: str) -> None:
    """Fill in amount and card, and pay."""
    page.goto("/wallet/top-up")
    page.fill("Amount in euros", amount)
    page.until(f"return document.querySelector({json.dumps(_FRAME)}) !== null;")
    page.fill("Credit or debit card number", number, in_card=True)
    page.fill("Credit or debit card expiration date", "12 / 34", in_card=True)
    page.fill("Credit or debit card CVC/CVV", "123", in_card=True)
    page.click("Pay now")


def play(chrome: Chrome) -> int:
    """All scenarios once; how many there were."""
    played = 0
    for balance, level in CASES["levels"]:
        with tab(chrome, join(balance)) as page:
            page.goto("/wallet")
            page.until(says("wallet-status", level, whole=False))
            played += 1
    held = CASES["held"]
    person = join(held["balance"])
    with tab(chrome, person) as page:
        page.goto("/wallet")
        page.until(says("balance", held["shown"]))
        assert person.asks("/wallet/balance")["balance"] == held["balance"]
        page.until(says("minutes-left", held["lasts"]))
        average = json.dumps(held["average"])
        page.until(f"return [...document.querySelectorAll('dd')].at(-1)?.textContent.trim() === {average};")
        played += 1
    for amount, shown in CASES["arrivals"]:
        person = join("0.00")
        with tab(chrome, person) as page:
            pay(page, amount, GOOD)
            page.until(says("balance", shown))
            assert person.asks("/wallet/balance")["balance"] == amount
            played += 1
    for entered, explanation in CASES["refusals"]:
        person = join("5.00")
        with tab(chrome, person) as page:
            pay(page, entered, GOOD)
            page.until(
                f"const e = document.querySelector({json.dumps(_AMOUNT)});"
                "const ids = (e?.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean);"
                "const text = ids.map(id => document.getElementById(id)?.textContent.trim()).join(' ');"
                f"return text.startsWith({json.dumps(explanation)});"
            )
            assert person.asks("/wallet/topups") == []
            played += 1
    person = join("5.00")
    with tab(chrome, person) as page:
        pay(page, "25.00", DECLINED)
        told = json.dumps(CASES["declined"])
        page.until(f"return [...document.querySelectorAll('[role=alert]')].some(a => a.textContent.includes({told}));")
        assert person.asks("/wallet/balance")["balance"] == "5.00"
        played += 1
    return played


def main() -> None:
    """Play as often as asked, and say how many scenarios passed."""
    chrome = Chrome(BROWSER)
    played = sum(play(chrome) for _ in range(ROUNDS))
    chrome.close()
    print(f"{played} passed")  # noqa: T201


if __name__ == "__main__":
    main()
