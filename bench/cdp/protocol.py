"""The Chrome DevTools Protocol over the browser's pipe: a message is JSON that ends with a zero byte."""

import json
import os
import subprocess
import tempfile
from typing import Any

_QUIET = ("--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update")


class Failed(RuntimeError):
    """The browser refused a command, or a script in a page threw."""


class Chrome:
    """A browser, and the commands that it is sent one by one."""

    def __init__(self, program: str) -> None:
        """Start it."""
        to_read, self._to = os.pipe()
        self._from, to_write = os.pipe()
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        switches = ["--headless", "--no-sandbox", "--remote-debugging-pipe", *_QUIET]
        # It reads from descriptor 3 and writes to 4, so a shell puts them there.
        wiring = f'exec "$0" "$@" 3<&{to_read} 4>&{to_write}'
        command = ["sh", "-c", wiring, program, *switches, f"--user-data-dir={self._profile.name}"]
        quiet = subprocess.DEVNULL
        self.process = subprocess.Popen(command, pass_fds=(to_read, to_write), stdout=quiet, stderr=quiet)  # noqa: S603
        os.close(to_read)
        os.close(to_write)
        self._number, self._rest = 0, b""

    def send(self, method: str, session: str | None = None, **params: Any) -> Any:  # noqa: ANN401 (JSON)
        """One command, and its answer; events in between are let go.

        Raises:
            Failed: the browser says no.
        """
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise Failed(f"{method}: {answer['error']}")
                return answer["result"]

    def _read(self) -> Any:  # noqa: ANN401 (JSON)
        while b"\0" not in self._rest:
            self._rest += os.read(self._from, 1 << 16)
        message, _, self._rest = self._rest.partition(b"\0")
        return json.loads(message)

    def close(self) -> None:
        """End it."""
        self.send("Browser.close")
        self.process.wait(timeout=10)
        os.close(self._to)
        os.close(self._from)
        self._profile.cleanup()
