import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

PAGES = {
    "/health": "ok",
    "/wallet": """<title>Wallet</title><h1>Your wallet</h1><div role="alert">Your card was declined.</div>
        <form><label>Password <input type="password" name="password"></label>
        <label>Card <input name="n" autocomplete="cc-number"></label>
        <input type="hidden" name="csrf_token" value="csrf-of-saras-session"></form>
        <script>console.error("no answer for Bearer abcdefghijklmnopqrstuvwxyz0123456789");
        setTimeout(() => { throw new Error("the wallet fell over"); })</script>""",
    "/partner": """<title>Partner desk</title><h1>Keys</h1><p>Your key <code data-secret>a key of no known shape</code>
        and PP-AB12-CD34-EF56</p>""",
}


class App(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        page = PAGES.get(self.path.partition("?")[0], "").encode()
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Set-Cookie", "session=cookie-of-the-session; Path=/; HttpOnly")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def app() -> Iterator[str]:
    """A tiny web application with secrets on its pages."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), App)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
