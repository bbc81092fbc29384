"""The mail simulator: mail in by SMTP, out by Mailpit's REST API, and the suite's own client for it."""

import json
import smtplib
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage
from uuid import uuid4

import httpx
import psutil
import pytest

from fixtures.mailbox import Mailbox
from simulators.mail.mailbag import Mailbag
from tests.simulators.world import Simulator, command, environment, free_port

SUBJECT = "تأیید نشانی ایمیل شما ✓"
TEXT = "سلام!\nبرای تأیید نشانی، این پیوند را باز کنید: https://shop.test/verify?token=a1.\n"
HTML = '<p dir="rtl">سلام! <a href="https://shop.test/verify?token=a1&amp;l=fa">تأیید</a></p>'


@dataclass
class Post:
    simulator: Simulator
    smtp_port: int
    http: httpx.Client
    mailbox: Mailbox

    def send(self, message: EmailMessage, *, to: list[str] | None = None, sender: str = "") -> None:
        with smtplib.SMTP("127.0.0.1", self.smtp_port, timeout=10) as server:
            server.send_message(message, from_addr=sender or None, to_addrs=to)


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    smtp_port, http_port = free_port(), free_port()
    simulator = Simulator(
        "simulators.mail",
        *("--host", "127.0.0.1", "--smtp-port", str(smtp_port), "--http-port", str(http_port)),
        directory=tmp_path_factory.mktemp("mail"),
    )
    url = f"http://127.0.0.1:{http_port}"
    mailbox = Mailbox(url)
    with httpx.Client(base_url=url, trust_env=False) as http:
        yield Post(simulator, smtp_port, http, mailbox)
    mailbox.close()
    status = simulator.end()
    assert status == 0, "\n".join(simulator.lines)


@pytest.fixture
def address() -> str:
    return f"user-{uuid4()}@example.test"


def letter(to: str, subject: str = "Welcome", text: str = "Hello\n", html: str | None = None) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Pay As Play <no-reply@shop.test>"
    message["To"] = f"A User <{to}>"
    message["Subject"] = subject
    message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def the_id(post: Post, address: str) -> str:
    found = post.http.get("/api/v1/search", params={"query": f'to:"{address}"'}).json()
    assert found["messages_count"] == 1
    return str(found["messages"][0]["ID"])


def test_every_field_of_a_message_is_told(post, address):
    message = letter(address, SUBJECT, TEXT, HTML)
    message["Message-ID"] = f"<{address}>"
    message["Date"] = "Fri, 02 Jan 2026 10:20:30 +0100"
    message["Reply-To"] = "help@shop.test"
    message["Cc"] = "copy@shop.test"
    message["List-Unsubscribe"] = "<https://shop.test/u/1>, <mailto:u@shop.test>"
    message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.add_attachment(b"%PDF-1", maintype="application", subtype="pdf", filename="رسید.pdf")
    post.send(message, to=[address, "copy@shop.test", "hidden@shop.test"], sender="bounce@shop.test")

    told = post.http.get(f"/api/v1/message/{the_id(post, address)}").json()
    assert told["From"] == {"Name": "Pay As Play", "Address": "no-reply@shop.test"}
    assert told["To"] == [{"Name": "A User", "Address": address}]
    assert told["Cc"] == [{"Name": "", "Address": "copy@shop.test"}]
    assert told["Bcc"] == [{"Name": "", "Address": "hidden@shop.test"}]
    assert told["ReplyTo"] == [{"Name": "", "Address": "help@shop.test"}]
    assert told["ReturnPath"] == "bounce@shop.test"
    assert told["MessageID"] == address
    assert told["Subject"] == SUBJECT
    assert told["Date"] == "2026-01-02T10:20:30+01:00"
    assert told["Text"].splitlines() == TEXT.splitlines()
    assert told["HTML"].strip() == HTML
    assert told["ListUnsubscribe"]["Links"] == ["https://shop.test/u/1", "mailto:u@shop.test"]
    assert told["ListUnsubscribe"]["HeaderPost"] == "List-Unsubscribe=One-Click"
    [attachment] = told["Attachments"]
    assert (attachment["FileName"], attachment["ContentType"]) == ("رسید.pdf", "application/pdf")
    assert attachment["Size"] == 6
    part = post.http.get(f"/api/v1/message/{told['ID']}/part/{attachment['PartID']}")
    assert (part.content, part.headers["Content-Type"]) == (b"%PDF-1", "application/pdf")
    assert (told["Tags"], told["Inline"], told["Username"]) == ([], [], "")


def test_a_list_tells_the_summary(post, address):
    post.send(letter(address, "First", "One\ntwo"))
    mail_id = the_id(post, address)
    listed = post.http.get("/api/v1/messages", params={"limit": 500}).json()

    line = next(one for one in listed["messages"] if one["ID"] == mail_id)
    assert (line["Subject"], line["Snippet"], line["Attachments"], line["Read"]) == ("First", "One two", 0, False)
    assert listed["total"] == listed["messages_count"] == listed["count"]
    post.http.get(f"/api/v1/message/{mail_id}").raise_for_status()
    found = post.http.get("/api/v1/search", params={"query": f"to:{address}"}).json()
    assert found["messages"][0]["Read"] is True


def test_raw_and_headers_are_as_they_were_sent(post, address):
    message = letter(address)
    message["x-request-id"] = "r-1"
    post.send(message)
    mail_id = the_id(post, address)

    raw = post.http.get(f"/api/v1/message/{mail_id}/raw")
    assert raw.headers["Content-Type"].startswith("text/plain")
    assert b"x-request-id: r-1\r\n" in raw.content
    headers = post.http.get(f"/api/v1/message/{mail_id}/headers").json()
    assert headers["X-Request-Id"] == ["r-1"]
    assert headers["To"] == [f"A User <{address}>"]


def test_addresses_and_headers_in_utf8_are_taken(post):
    address = f"کاربر-{uuid4()}@نمونه.test"
    post.send(letter(address, SUBJECT))
    assert post.mailbox.the_only_message_to(address).subject == SUBJECT


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('subject:"second word"', True),
        ('SUBJECT:"Second WORD"', True),
        ("from:no-reply", True),
        ("body-word", True),
        ("is:unread", True),
        ('-subject:"second word"', False),
        ("!from:no-reply", False),
        ("has:attachment", False),
        ("subject:elsewhere", False),
    ],
)
def test_terms_of_a_search_must_all_hold(post, address, query, found):
    post.send(letter(address, "A second word", "a body-word\n"))
    answer = post.http.get("/api/v1/search", params={"query": f'to:"{address}" {query}'}).json()
    assert answer["messages_count"] == int(found)


@pytest.mark.parametrize("query", ["", "  ", 'to:"open', "to:", "before:2026-01-01"])
def test_a_search_without_sense_is_refused(post, query):
    assert post.http.get("/api/v1/search", params={"query": query}).status_code == 400


def test_a_search_has_pages(post, address):
    for number in range(3):
        post.send(letter(address, f"Number {number}"))
    page = post.http.get("/api/v1/search", params={"query": f"to:{address}", "start": 1, "limit": 1}).json()
    assert [one["Subject"] for one in page["messages"]] == ["Number 1"]
    assert (page["messages_count"], page["count"], page["start"]) == (3, 1, 1)
    assert post.http.get("/api/v1/messages", params={"limit": "many"}).status_code == 400


def test_an_unknown_id_is_404(post):
    for path in ("", "/raw", "/headers", "/part/1"):
        assert post.http.get(f"/api/v1/message/nobody{path}").status_code == 404


def test_named_messages_are_deleted_and_others_stay(post, address):
    post.send(letter(address, "Stays"))
    stays = the_id(post, address)
    post.send(letter(address, "Goes"))
    goes = post.mailbox.messages_to(address)[-1].id
    post.http.request("DELETE", "/api/v1/messages", json={"IDs": [goes]}).raise_for_status()
    assert [mail.id for mail in post.mailbox.messages_to(address)] == [stays]
    assert post.http.request("DELETE", "/api/v1/messages", content=b"{").status_code == 400


@pytest.mark.parametrize(("mode", "code"), [("refuse", 550), ("tempfail", 451)])
def test_mail_to_one_recipient_is_refused(post, address, mode, code):
    fault = {"mode": mode, "recipient": address.upper()}
    post.http.put("/_sink", json=fault).raise_for_status()
    with pytest.raises(smtplib.SMTPRecipientsRefused) as caught:
        post.send(letter(address))
    assert caught.value.recipients[address][0] == code
    other = f"other-{address}"
    post.send(letter(other))
    assert len(post.mailbox.messages_to(other)) == 1

    post.http.put("/_sink", json=fault | {"mode": "ok"}).raise_for_status()
    post.send(letter(address))
    assert len(post.mailbox.messages_to(address)) == 1


def test_mail_to_one_recipient_is_slow(post, address):
    post.http.put("/_sink", json={"mode": "slow", "delay": 0.3, "recipient": address}).raise_for_status()
    began = time.monotonic()
    post.send(letter(address))
    assert time.monotonic() - began >= 0.3
    assert len(post.mailbox.messages_to(address)) == 1


def test_a_mode_that_does_not_exist_is_refused(post):
    answer = post.http.put("/_sink", json={"mode": "lost"})
    assert (answer.status_code, "mode" in answer.json()["error"]) == (400, True)


def test_the_oldest_mail_goes_when_there_is_too_much():
    by_count = Mailbag(letters_at_most=2)
    kept = [by_count.add(raw=b"x", sender="", recipients=()).id for _ in range(3)]
    assert [one.id for one in by_count.newest_first()] == [kept[2], kept[1]]
    by_size = Mailbag(bytes_at_most=10)
    kept = [by_size.add(raw=b"xxxx", sender="", recipients=()).id for _ in range(3)]
    assert [one.id for one in by_size.newest_first()] == [kept[2], kept[1]]
    assert by_size.get("latest") is by_size.get(kept[2])


def test_the_mailbox_reads_what_a_person_got(post, address):
    post.send(letter(address, SUBJECT, TEXT, HTML))
    mail = post.mailbox.the_only_message_to(address)

    assert (mail.sender, mail.recipients, mail.subject) == ("no-reply@shop.test", (address,), SUBJECT)
    assert mail.text == TEXT
    assert mail.headers["Subject"] != [SUBJECT]  # as it was sent: encoded
    assert Mailbox.links(mail) == ["https://shop.test/verify?token=a1&l=fa", "https://shop.test/verify?token=a1"]


def test_the_mailbox_finds_a_link_by_its_words(post, address):
    here, there = "https://shop.test/here", "https://shop.test/there"
    html = f'<a href="{here}"></a> <a href="{there}">Go <b>there</b></a> and back'
    post.send(letter(address, SUBJECT, f"Go there: {there}\n{here}\n", html))
    mail = post.mailbox.the_only_message_to(address)

    assert Mailbox.link_called(mail, "Go there") == there
    assert Mailbox.links_of_both(mail) == [there]
    with pytest.raises(LookupError, match=r"'and back' is .* in the HTML"):
        Mailbox.link_called(mail, "and back")


def test_the_mailbox_tells_who_else_got_a_mail(post, address):
    post.send(letter(address, SUBJECT), to=[address, "hidden@shop.test"])
    with pytest.raises(LookupError, match=f"went to {address}, hidden@shop.test, and not to {address} alone"):
        post.mailbox.messages_to(address)


def test_the_mailbox_knows_an_address_only_as_a_whole(post, address):
    post.send(letter(f"x{address}"))
    assert post.mailbox.messages_to(address) == []
    post.send(letter(address, "First"))
    post.send(letter(address, "Second"))
    assert [mail.subject for mail in post.mailbox.messages_to(address.upper())] == ["First", "Second"]
    with pytest.raises(LookupError, match="found 2: 'First', 'Second'"):
        post.mailbox.the_only_message_to(address)
    with pytest.raises(LookupError, match="found 0: nothing"):
        post.mailbox.the_only_message_to(f"nobody-{address}")
    for not_an_address in ("", "example.test", "a b@example.test", '"@example.test'):
        with pytest.raises(ValueError, match="one whole address"):
            post.mailbox.messages_to(not_an_address)


def test_the_mailbox_reads_more_than_one_page(post, address, monkeypatch):
    monkeypatch.setattr("fixtures.mailbox._PAGE", 2)
    for number in range(5):
        post.send(letter(address, str(number)))
    assert [mail.subject for mail in post.mailbox.messages_to(address)] == list("01234")


def test_it_listens_on_the_given_address_only(post):
    process = psutil.Process(post.simulator.process.pid)
    connections = process.net_connections(kind="inet")
    assert [one.laddr.ip for one in connections if one.status == psutil.CONN_LISTEN] == ["127.0.0.1", "127.0.0.1"]
    assert post.http.get("/health").json()["status"] == "ok"


def test_it_logs_json_lines_with_the_trace_and_without_addresses(post, address):
    message = letter(address)
    message["X-Trace-Id"] = "0af7651916cd43dd8448eb211c80319c"
    post.send(message)
    mail_id = the_id(post, address)
    received = json.loads(post.simulator.line_with(mail_id))
    lines = [json.loads(line) for line in post.simulator.lines]
    assert received["trace_id"] == "0af7651916cd43dd8448eb211c80319c"
    assert all(line.keys() >= {"timestamp", "level", "event", "service", "trace_id", "request_id"} for line in lines)
    assert address not in "".join(post.simulator.lines)


def test_a_taken_port_is_one_clear_line(post):
    ports = ("--smtp-port", str(post.smtp_port), "--http-port", str(free_port()))
    ended = subprocess.run(
        command("simulators.mail", *ports),
        env=environment(),
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert (ended.returncode, len(ended.stderr.splitlines())) == (1, 1)
    assert "cannot listen on 127.0.0.1" in ended.stderr
