"""The catalogue: what is a fault and what is not, and that no process outside the test environment takes one."""

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from faults import catalogue, tampering
from faults.catalogue import LAYERS, BadFault, Fault

ROOT = Path(__file__).resolve().parents[2]
FLOWS_OF_THE_FIRST_SLICE = {"wallet", "onboarding"}


def module(name: str = "faults.wallet.made_up", doc: str | None = "Money is lost.", **parts: object) -> ModuleType:
    made = ModuleType(name, doc)
    good = {"FLOW": "wallet", "LAYER": "api", "plant": lambda service: None}
    for key, value in {**good, **parts}.items():
        if value is not None:
            setattr(made, key, value)
    return made


def test_a_fault_says_what_is_wrong_where_and_for_whom():
    assert catalogue.read(module()) == Fault("faults.wallet.made_up", "wallet", "api", "Money is lost.")
    assert catalogue.read(module(LOCALE="fa")).locale == "fa"
    assert catalogue.read(module()).name == "made_up"


@pytest.mark.parametrize(
    ("made", "complaint"),
    [
        (module(doc=None), "docstring"),
        (module(doc="Money is lost"), "docstring"),
        (module(doc="Money is lost. And found."), "docstring"),
        (module(doc=f"{'Money ' * 30}is lost."), "docstring"),
        (module(FLOW=None), "FLOW is None"),
        (module(FLOW="playback"), "FLOW is 'playback'"),
        (module(LAYER="backend"), "LAYER is 'backend'"),
        (module(LOCALE="de"), "LOCALE is 'de'"),
        (module(plant=None), r"no function plant\(service\)"),
        (module(plant=lambda: None), r"no function plant\(service\)"),
    ],
)
def test_what_is_no_fault_is_refused_with_its_reason(made, complaint):
    with pytest.raises(BadFault, match=f"faults.wallet.made_up: .*{complaint}"):
        catalogue.read(made)


def test_faults_are_called_by_names_that_are_theirs_alone(tmp_path, monkeypatch):
    package = tmp_path / "known"
    text = '"""Money is lost."""\nFLOW, LAYER = {flow!r}, "api"\n\ndef plant(service):\n    pass\n'
    for flow in ("one", "two"):
        (package / flow).mkdir(parents=True)
        (package / flow / "lost.py").write_text(text.format(flow=flow))
    monkeypatch.syspath_prepend(tmp_path)
    with pytest.raises(BadFault, match="another fault has this name"):
        catalogue.load(import_module("known"))


def test_the_first_slice_has_thirty_faults_over_all_layers():
    ours = [fault for fault in catalogue.load() if fault.flow in FLOWS_OF_THE_FIRST_SLICE]
    assert len(ours) >= 30
    assert {fault.layer for fault in ours} == set(LAYERS)


def test_the_list_names_every_fault():
    command = [sys.executable, "-m", "faults"]
    listed = subprocess.run(command, cwd=ROOT, env=environ(), capture_output=True, text=True, check=False)
    assert listed.returncode == 0, listed.stderr
    names = [line.split()[0] for line in listed.stdout.splitlines()[:-1]]
    assert names == [fault.name for fault in catalogue.load()]


def environ(**more: str) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("PAP_")}
    return {**ours, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'services'}", **more}


@pytest.mark.parametrize(("environment", "code"), [("test", 0), ("production", 1), ("staging", 1), ("development", 1)])
def test_only_the_test_environment_takes_a_fault(environment, code):
    settings = {"PAP_ENVIRONMENT": environment, "PAP_FAULTS": "faults.wallet.confirmation_from_anybody"}
    ended = subprocess.run(
        [sys.executable, "-c", "from payasplay import planting; planting.plant('worker')"],
        env=environ(**settings),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == code
    assert ("FaultsForbidden" in ended.stderr) == bool(code)


def test_a_fault_that_would_change_nothing_says_so():
    with pytest.raises(tampering.NothingToChange, match="has no sqrt_of_three"):
        tampering.replace(sys, "sqrt_of_three", lambda before: before)
    for text in ("none of it", "twice twice"):
        with pytest.raises(tampering.NothingToChange, match="a page has"):
            tampering.edit(text, "twice", "once", "a page")
    assert tampering.edit("just once here", "once", "twice", "a page") == "just twice here"


@pytest.mark.timeout(300)  # more than a thousand copies of a process, which are a minute of CPU
def test_every_fault_finds_what_it_changes_in_the_product_of_today():
    ended = subprocess.run(
        [sys.executable, "-m", "tests.faults.planting"],
        cwd=ROOT,
        env=environ(PAP_ENVIRONMENT="test"),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
