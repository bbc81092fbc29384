"""A planted violation turns a scenario red whose steps all passed, by the right oracle, and nothing else is red."""

import pytest

from tests.oracles.conftest import run_suite

RED = {
    "The ledger does not add up": "Oracle: ledger: all postings together do not sum to zero: 500",
    "A part writes an error": "Oracle: server-errors: api: error: it broke (request request-1)",
    "A part answers 500": "Oracle: server-errors: api: info: request GET /wallet 500",
    "A job does not end": "Oracle: server-errors: the platform did not come to rest after the scenario",
    "A page complains": "Oracle: browser: console of Sara's page: it is wrong (wallet.js:7)",
    "An answer breaks its promise": "Oracle: schema: GET /api/v1/wrong answered 200 to the suite: data",
    "A stranger is asked": "Oracle: hosts: Sara's page asked https://pictures.example for /pixel.gif",
    "A token in the evidence": "Oracle: secrets: a JSON web token in 'note'",
    "A token in late evidence": "Oracle: secrets: a JSON web token in 'late'",
    "A token in the log": "Oracle: secrets: a JSON web token in the log of api: a call",
    "The token of a link in the log": "Oracle: secrets: the token of a link of this scenario in the log of api: a mail",
    "A stale declaration": "Oracle: server-errors: the scenario says @provokes:server-errors, but provoked nothing",
    "Errors that belong to no scenario": "Oracle: api: error: it broke for nobody",
}


@pytest.mark.parametrize("name", RED)
def test_what_is_planted_is_found(run, name):
    assert run.message(name).startswith(RED[name])
    assert run.status(name) in {"failed", "broken"}


@pytest.mark.parametrize("name", ["Nothing is wrong", "After the broken ledger", "An error on purpose"])
def test_what_is_right_or_declared_passes(run, name):
    assert (run.status(name), run.message(name)) == ("passed", "")


def test_each_oracle_tells_only_its_own(run):
    for name, sentence in RED.items():
        assert run.message(name).count("Oracle:") == 1, sentence


def test_a_declaration_covers_one_oracle_alone(run):
    message = run.message("Declared for another oracle")
    assert "Oracle: server-errors: api: error: it broke" in message
    assert "Oracle: browser: the scenario says @provokes:browser, but provoked nothing" in message


def test_a_failure_keeps_its_own_words_first(run):
    message = run.message("A step fails too")
    assert message.startswith("AssertionError")
    assert "Oracle: server-errors: api: error: it broke" in message


def test_a_skipped_scenario_is_not_judged(run):
    assert run.status("A skipped one") == "skipped"


def test_the_run_says_what_was_nobodys_and_what_it_cost(run):
    assert run.code == 1
    assert "Errors that belong to no scenario" in run.output
    assert "oracles: 18 scenarios" in run.output


def test_no_secret_is_repeated(run):
    assert "eyJhbGciOiJIUzI1NiJ9" not in run.message("A token in the evidence")


def test_an_error_of_nobody_alone_fails_the_run(tmp_path):
    run = run_suite(tmp_path, only="nobody")
    assert (run.code, run.status("An error of nobody")) == (1, "passed")


def test_workers_hand_over_what_they_judged(tmp_path):
    run = run_suite(tmp_path, "-n2", only="nothing_is_wrong or on_purpose")
    assert run.code == 0, run.output
    assert "oracles: 2 scenarios" in run.output


def test_switched_off_it_says_so_and_finds_nothing(tmp_path):
    run = run_suite(tmp_path, "--oracles=off", only="writes_an_error")
    assert run.code == 0, run.output
    assert "oracles: OFF" in run.output
