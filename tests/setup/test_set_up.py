"""What the set-up does once, what it leaves alone the second time, and what brings it back to work."""

import importlib.util
import platform
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tools import setup, stamps
from tools.console import SetupError, run_logged
from tools.setup import UV_VERSION, Checkout


@dataclass(frozen=True)
class RecordedCheckout(Checkout):
    """A checkout whose programs do nothing but leave what the real ones leave, and note that they ran.

    Attributes:
        steps: the steps that ran since the last look.
        failing: the steps that fail.
        makes: the file that a step leaves.
    """

    steps: list[str] = field(default_factory=list)
    failing: set[str] = field(default_factory=set)
    makes: dict[str, str] = field(default_factory=dict)

    def run(self, step: str, *command: str | Path) -> None:
        self.steps.append(step)
        if step in self.failing:
            raise SetupError(f"`{step}` ended with code 1.")
        if step == "venv":
            self._leave_environment()
        if step in self.makes:
            path = self.root / self.makes[step]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch()

    def _leave_environment(self) -> None:
        folder = self.root / ".venv"
        (folder / "bin").mkdir(parents=True, exist_ok=True)
        (folder / "bin" / "pip").touch()
        self.python.unlink(missing_ok=True)
        self.python.symlink_to(sys.executable)
        written = f"version = {platform.python_version()}\ncommand = python3 -m venv --clear {folder}\n"
        (folder / "pyvenv.cfg").write_text(written)
        self.requirements_stamp.unlink(missing_ok=True)

    def ran(self) -> list[str]:
        seen = list(self.steps)
        self.steps.clear()
        return seen


@pytest.fixture
def checkout(tmp_path: Path) -> RecordedCheckout:
    root = tmp_path / "clone"
    root.mkdir()
    (root / "requirements.txt").write_text("pytest==9.2.0\n")
    return RecordedCheckout(root)


def test_python_is_prepared_once(checkout):
    assert setup.prepare_python(checkout) is True
    assert checkout.ran() == ["venv", "uv", "requirements"]
    assert setup.prepare_python(checkout) is False
    assert checkout.ran() == []


def test_changed_requirements_are_installed_into_the_environment_that_is_there(checkout):
    setup.prepare_python(checkout)
    checkout.ran()
    (checkout.root / "requirements.txt").write_text("pytest==9.2.1\n")
    assert setup.prepare_python(checkout) is True
    assert checkout.ran() == ["uv", "requirements"]


def test_an_installation_that_broke_off_is_done_again(checkout):
    checkout.failing.update({"requirements", "requirements-pip"})
    with pytest.raises(SetupError, match="requirements-pip"):
        setup.prepare_python(checkout)
    checkout.failing.clear()
    checkout.ran()
    assert setup.prepare_python(checkout) is True
    assert checkout.ran() == ["uv", "requirements"]


@pytest.mark.parametrize("step", ["uv", "requirements"])
def test_pip_stands_in_for_uv_and_that_is_said(checkout, capsys, step):
    checkout.failing.add(step)
    assert setup.prepare_python(checkout) is True
    assert checkout.ran()[-1] == "requirements-pip"
    assert (
        f"uv could not do it, so pip does, which takes longer (`{step}` ended with code 1.)" in capsys.readouterr().out
    )


@pytest.mark.parametrize("change", ["python gone", "moved", "another python", "broken off"])
def test_an_environment_that_cannot_work_is_made_anew(checkout, change):
    setup.prepare_python(checkout)
    checkout.ran()
    settings = checkout.root / ".venv" / "pyvenv.cfg"
    if change == "python gone":
        checkout.python.unlink()
        checkout.python.symlink_to("/nonexistent/python")
    elif change == "broken off":
        (checkout.root / ".venv" / "bin" / "pip").unlink()
    else:
        old, new = {"moved": ("clone", "elsewhere"), "another python": (platform.python_version(), "3.99.0")}[change]
        settings.write_text(settings.read_text().replace(old, new))
    assert setup.prepare_python(checkout) is True
    assert checkout.ran() == ["venv", "uv", "requirements"]


def test_a_python_without_ensurepip_is_told_which_package_to_install(checkout, monkeypatch):
    present = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "ensurepip" else present(name))
    with pytest.raises(SetupError, match=r"lacks its module ensurepip.*apt-get install python3\.\d+-venv"):
        setup.prepare_python(checkout)


def test_what_was_fetched_is_fetched_again_when_its_lock_changes_or_it_is_gone(checkout):
    lock = checkout.root / "services/payasplay/web/assets/package-lock.json"
    lock.parent.mkdir(parents=True)
    lock.write_text("{}")
    made = "services/payasplay/web/static/vendor/installed-from"
    checkout.makes["assets"] = made
    assert [setup.prepare_assets(checkout), setup.prepare_assets(checkout)] == [True, False]
    lock.write_text('{"changed": true}')
    assert [setup.prepare_assets(checkout), setup.prepare_assets(checkout)] == [True, False]
    (checkout.root / made).unlink()
    assert setup.prepare_assets(checkout) is True


def test_a_step_that_leaves_nothing_behind_is_not_believed(checkout):
    with pytest.raises(SetupError, match=r"`assets` ended well, and .*installed-from is not there"):
        setup.prepare_assets(checkout)


def test_every_failure_is_told_and_not_only_the_first(checkout, monkeypatch):
    def failing(name: str) -> Callable[[Checkout], bool]:
        def step(_: Checkout) -> bool:
            raise SetupError(f"{name} broke")

        return step

    for name in ("assets", "report", "browser"):
        monkeypatch.setattr(setup, f"prepare_{name}", failing(name))
    with pytest.raises(SetupError) as caught:
        setup.make_ready(checkout)
    assert str(caught.value).split("\n\n") == ["assets broke", "report broke", "browser broke"]


def test_what_is_cached_stays_in_the_checkout_unless_the_caller_chose_a_place():
    root = Path("/somewhere")
    made = setup.environment(root, {"HOME": "/empty", "UV_CACHE_DIR": "/chosen"})
    assert made["HOME"] == "/empty"
    assert made["UV_CACHE_DIR"] == "/chosen"
    for name in ("PIP_CACHE_DIR", "npm_config_cache", "XDG_CACHE_HOME"):
        assert made[name].startswith("/somewhere/.cache/")


def test_the_pinned_uv_is_part_of_the_stamp(checkout, monkeypatch):
    setup.prepare_python(checkout)
    monkeypatch.setattr(setup, "UV_VERSION", f"{UV_VERSION}.1")
    assert setup.prepare_python(checkout) is True


def test_a_fingerprint_knows_names_contents_and_facts(tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    one.write_text("a")
    two.write_text("a")
    seen = {stamps.fingerprint([one]), stamps.fingerprint([two]), stamps.fingerprint([one], "fact")}
    one.write_text("b")
    seen.add(stamps.fingerprint([one]))
    assert len(seen) == 4
    assert stamps.fingerprint([one, two]) == stamps.fingerprint([two, one])


def test_a_command_that_fails_or_hangs_or_is_absent_is_an_error_that_shows_its_end(tmp_path):
    def run(*command: str, seconds: float = 20.0) -> None:
        log = tmp_path / "log"
        run_logged(command, log=log, cwd=tmp_path, environ={"PATH": "/usr/bin:/bin"}, seconds=seconds)

    run("true")
    with pytest.raises(SetupError, match=r"(?s)ended with code 3.*the last words"):
        run("sh", "-c", "echo the last words; exit 3")
    with pytest.raises(SetupError, match="did not end within"):
        run("sleep", "20", seconds=0.1)
    with pytest.raises(SetupError, match="could not be started"):
        run("no-such-program")
