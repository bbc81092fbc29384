"""Which passwords are taken, and how they are kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from payasplay.accounts import passwords


@pytest.mark.parametrize(
    "common",
    [
        "1q2w3e4r5t6y",
        "LeaveMeAlone",
        "leavemealone",
        "Password12345",
        "!!!dragon2026",
        "dragondragon",
        "123456123456",
        "aaaaaaaaaaaa",
        "111111111111",
        "qwertyqwertyqwerty",
        "passwordpassword!!",
    ],
)
def test_common_ones_are_refused(common):
    assert passwords.is_common(common)


@pytest.mark.parametrize(
    "good",
    ["correct horse battery", "a few random words", "Tr0ub4dour&3xx", "رمز بلند و عجیب من", "dragon eats 7 moons"],
)
def test_others_are_taken(good):
    assert not passwords.is_common(good)


@given(st.text(min_size=12, max_size=128))
def test_every_text_has_an_answer(text):
    assert passwords.is_common(text) in {True, False}


def test_they_are_kept_as_argon2id_with_a_salt_each():
    one, other = passwords.hash_password("correct horse battery"), passwords.hash_password("correct horse battery")
    assert one.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert one != other
    assert passwords.matches("correct horse battery", one)
    assert not passwords.matches("correct horse batterY", one)
    assert not passwords.matches("correct horse battery", None)


@pytest.mark.parametrize(("length", "status"), [(11, 400), (12, 202), (128, 202), (129, 400)])
def test_they_have_12_to_128_characters(http, length, status):
    password = ("xk7 " * 40)[:length]
    body = {"email": f"length-{length}@example.test", "password": password, "name": "Nika"}
    assert http.post("/auth/signup", json=body).status_code == status
