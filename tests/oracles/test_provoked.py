"""What is said about a scenario that declares what it provokes."""

import pytest

from fixtures.oracles.provoked import verdict

STALE = "server-errors: the scenario says @provokes:server-errors, but provoked nothing; the tag is stale"


@pytest.mark.parametrize(
    ("found", "is_declared", "steps_passed", "all_shown", "said"),
    [
        ([], False, True, True, None),
        (["a", "b"], False, True, True, "server-errors: a\n  b"),
        (["a"], False, True, False, "server-errors: a"),
        (["a"], True, True, True, None),
        ([], True, True, True, STALE),
        ([], True, False, True, None),
        # A deployed system shows no logs: the line that was declared may stand there.
        ([], True, True, False, None),
    ],
)
def test_what_is_said(found, is_declared, steps_passed, all_shown, said):
    assert (
        verdict("server-errors", found, is_declared=is_declared, steps_passed=steps_passed, all_shown=all_shown) == said
    )
