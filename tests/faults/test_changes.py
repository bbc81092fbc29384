"""What a change touches."""

import subprocess

import pytest

from faults.catalogue import load
from tools.proving.changes import NoSuchRevision, changed_files, patched, touched

FAULTS = {fault.name: fault for fault in load() if fault.flow in {"wallet", "onboarding"}}


def names(*changed: str) -> set[str]:
    return {fault.name for fault in touched(FAULTS.values(), changed)}


def test_a_faults_own_module_touches_it_alone():
    assert names("faults/wallet/filter_ignored.py") == {"filter_ignored"}


def test_the_product_file_that_a_fault_changes_touches_it():
    assert "receipt_not_sent" in names("services/payasplay/wallet/tasks.py")
    assert names("services/payasplay/web/static/modules/busy.js") == {"button_pressed_twice"}
    assert "incoming_without_plus" in names("services/payasplay/web/templates/components/transactions.html")
    assert "single_cents_not_kept" in names("services/payasplay/database/migrations/sql/0001_ledger_rules.sql")


def test_a_flows_scenarios_touch_its_faults_and_what_flows_share_touches_all():
    wallets = {name for name, fault in FAULTS.items() if fault.flow == "wallet"}
    assert names("features/wallet.feature") == wallets
    assert names("steps/test_wallet.py") == wallets
    assert names("features/settlement.feature") == set()
    for shared in ("steps/wording.py", "fixtures/target.py", "faults/tampering.py", "conftest.py"):
        assert names(shared) == set(FAULTS), shared


def test_what_no_fault_knows_touches_none():
    assert names("README.md", "services/payasplay/serving.py") == set()


def test_every_fault_is_tied_to_something_of_the_product():
    assert [name for name, fault in FAULTS.items() if len(patched(fault)) == 1] == []


def test_git_tells_what_changed(tmp_path):
    def git(*words: str) -> None:
        subprocess.run(
            ["git", "-c", "user.name=x", "-c", "user.email=x@example.test", *words], cwd=tmp_path, check=True
        )

    git("init", "-q")
    (tmp_path / "kept.txt").write_text("as it was")
    (tmp_path / "edited.txt").write_text("as it was")
    git("add", ".")
    git("commit", "-q", "-m", "one")
    (tmp_path / "edited.txt").write_text("otherwise")
    (tmp_path / "new.txt").write_text("new")
    assert changed_files("HEAD", tmp_path) == {"edited.txt", "new.txt"}
    with pytest.raises(NoSuchRevision, match="no-such-revision"):
        changed_files("no-such-revision", tmp_path)
