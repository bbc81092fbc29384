"""An address that a user gives leads to the internet and nowhere else."""

import ipaddress
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import httpx
import pytest

from payasplay import outbound

LOOPBACK = [ipaddress.ip_network("127.0.0.0/8")]
INTERNAL = (
    "127.0.0.1",
    "127.8.9.1",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "168.63.129.16",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::7f00:1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "2002:7f00:1::",
    "2001:0:4136:e378:8000:63bf:80ff:fffe",
)
PUBLIC = ("93.184.216.34", "1.1.1.1", "2606:4700:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101")


def nobody(host, _port):
    return [host]


def inside(_host, _port):
    return ["127.0.0.1"]


class Site(BaseHTTPRequestHandler):
    """Says who was asked for; redirects where the path says so."""

    seen: ClassVar[list[tuple[str, str]]] = []

    def do_GET(self):
        self.seen.append((self.headers["Host"], self.path))
        if self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to/"))
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        body = b"x" * (5000 if self.path == "/long" else 5)
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        """Say nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    Site.seen = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server.server_address[1]
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("address", INTERNAL)
def test_an_internal_address_is_refused(address):
    assert not outbound.is_public(ipaddress.ip_address(address))
    with pytest.raises(outbound.ForbiddenTarget):
        outbound.check("https://lms.example/", allowed=[], resolve=lambda _host, _port: [address])


@pytest.mark.parametrize("address", PUBLIC)
def test_a_public_address_is_taken(address):
    assert outbound.is_public(ipaddress.ip_address(address))
    outbound.check("https://lms.example/", allowed=[], resolve=lambda _host, _port: [address])


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "gopher://1.1.1.1/",
        "ftp://1.1.1.1/",
        "//1.1.1.1/",
        "1.1.1.1",
        "http://",
        "http:///path",
        "http://user:word@1.1.1.1/",
        "http://[::1",
        "http://1.1.1.1:99999/",
    ],
)
def test_what_is_no_plain_web_address_is_refused(url):
    with pytest.raises(outbound.ForbiddenTarget):
        outbound.check(url, allowed=[], resolve=nobody)


@pytest.mark.parametrize(
    "url", ["http://127.1/", "http://2130706433/", "http://0x7f000001/", "http://0177.0.0.1/", "http://localhost/"]
)
def test_loopback_in_disguise_is_refused(url):
    with pytest.raises(outbound.ForbiddenTarget):
        outbound.check(url, allowed=[])


def test_one_internal_address_among_public_ones_is_enough():
    with pytest.raises(outbound.ForbiddenTarget):
        outbound.check("http://lms.example/", allowed=[], resolve=lambda _host, _port: ["1.1.1.1", "10.0.0.1"])


def test_an_unknown_name_is_a_failed_connection():
    with pytest.raises(httpx.ConnectError, match="not known"):
        outbound.check("http://no-such-host.invalid/", allowed=[])


def test_the_call_itself_is_refused_before_anything_is_sent(port):
    with outbound.open_client(allowed=[], resolve=inside) as http, pytest.raises(outbound.ForbiddenTarget):
        http.get(f"http://lms.example:{port}/")
    assert Site.seen == []


def test_an_allowed_network_is_reached_by_its_name(port):
    with outbound.open_client(allowed=LOOPBACK, resolve=inside) as http:
        answer = http.get(f"http://lms.example:{port}/there")
    assert answer.text == "xxxxx"
    assert Site.seen == [(f"lms.example:{port}", "/there")]
    assert answer.url.host == "lms.example"


def test_allowing_one_network_allows_no_other():
    with pytest.raises(outbound.ForbiddenTarget):
        outbound.check("http://169.254.169.254/latest/meta-data", allowed=LOOPBACK)


def test_a_redirect_is_checked_like_the_first_address(port):
    with outbound.open_client(allowed=LOOPBACK) as http:
        assert http.get(f"http://127.0.0.1:{port}/to/http://127.0.0.1:{port}/end").text == "xxxxx"
        with pytest.raises(outbound.ForbiddenTarget):
            http.get(f"http://127.0.0.1:{port}/to/http://169.254.169.254/latest/meta-data")
        with pytest.raises(outbound.ForbiddenTarget):
            http.get(f"http://127.0.0.1:{port}/to/file:///etc/passwd")


def test_a_name_that_changes_its_mind_is_asked_once(port):
    asked = []

    def rebinding(host, _port):
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["169.254.169.254"]

    with outbound.open_client(allowed=LOOPBACK, resolve=rebinding) as http:
        assert http.get(f"http://lms.example:{port}/").status_code == 200
    assert asked == ["lms.example"]


def test_an_endless_answer_is_cut(port):
    with outbound.open_client(allowed=LOOPBACK, limit_bytes=1000) as http, pytest.raises(outbound.AnswerTooLarge):
        http.get(f"http://127.0.0.1:{port}/long")


def test_a_proxy_of_the_environment_is_not_used(port, monkeypatch):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    with outbound.open_client(allowed=LOOPBACK) as http:
        assert http.get(f"http://127.0.0.1:{port}/").status_code == 200
