"""All trials of a run: the control first, then each fault, several at a time, then the control of what else was red."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from typing import Protocol

from faults.catalogue import Fault
from tools.proving.trial import Outcome, Selection, Verdict

# The tests that have to see a fault, by its name.
Sight = Mapping[str, tuple[str, ...]]


class Runs(Protocol):
    """Whatever runs the scenarios once."""

    def run(self, name: str, fault: Fault | None, some: Selection, locale: str) -> Outcome:
        """Run them; ``trial.Runner`` says what the arguments mean."""

    def stop(self) -> None:
        """End what runs."""


class Interrupted(KeyboardInterrupt):
    """Somebody ended the run: ``proof`` has what was tried until then."""

    def __init__(self, proof: "Proof") -> None:
        """Keep what was tried."""
        super().__init__()
        self.proof = proof


class ControlIsRed(Exception):
    """Without any fault nothing was green: every fault would count as caught, so none was tried."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A fault with what became of it."""

    fault: Fault
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Proof:
    """A whole run.

    ``controlled`` are the seconds of the control, all its runs together; ``full`` says that each trial ran every
    scenario of its flow, and to the end; ``untried`` are the faults that an interruption left; ``red_without`` says
    which tests were not green without any fault, and so prove nothing.
    """

    tried: tuple[Tried, ...]
    seconds: float
    controlled: float
    full: bool
    untried: tuple[Fault, ...] = ()
    red_without: tuple[str, ...] = ()

    def with_verdict(self, verdict: Verdict) -> list[Tried]:
        """The faults that came to this."""
        return [one for one in self.tried if one.outcome.verdict is verdict]

    def reds(self) -> set[str]:
        """The tests that some fault turned red."""
        return {red.test for one in self.tried for red in one.outcome.reds}

    def never_red(self) -> list[str]:
        """The tests that ran in a trial, and that no fault turned red; known only where each trial ran to its end."""
        ran = {test for one in self.tried for test in one.outcome.ran}
        return sorted(ran - self.reds()) if self.full else []


# Two flows are written in two feature files with one tag.
_TAGS = {"wallet_management": "wallet"}


def prove(
    faults: Sequence[Fault],
    runs: Runs,
    *,
    jobs: int,
    full: bool,
    sight: Sight,
    tell: Callable[[str], None],
) -> Proof:
    """Try every fault.

    Args:
        faults: what to plant, one at a time.
        runs: who runs the scenarios.
        jobs: how many trials at a time.
        full: run all scenarios of its flow against each fault, and to the end; else all that have to see it, then
            those of its flow, then the rest, and only until one is red.
        sight: the tests that have to see a fault, by the fault's name; only tests that there are.
        tell: takes a line of progress.

    Raises:
        ControlIsRed: of the scenarios that saw the faults last none is green without one.
        Interrupted: after everything that ran has ended.
    """
    began = time.monotonic()
    outcomes: dict[Fault, Outcome] = {}
    with ThreadPoolExecutor(max_workers=jobs) as pool:
        control = Control(runs, pool, jobs, tell)
        try:
            red = control.require({(fault.locale, test) for fault in faults for test in sight.get(fault.name, ())})
            futures = {
                pool.submit(_try, fault, runs, stages(fault, _good(sight, fault, red), full=full)): fault
                for fault in faults
            }
            outcomes.update(_told(futures, tell))
            # What saw a fault for the first time, or beside its sight, has to be green without it as well.
            red = control.look({(fault.locale, one.test) for fault in outcomes for one in outcomes[fault].reds})
        except KeyboardInterrupt:
            _end(pool, runs)
            red = control.unknown({(fault.locale, one.test) for fault in outcomes for one in outcomes[fault].reds})
            raise Interrupted(_proof(faults, outcomes, red, control, time.monotonic() - began, full)) from None
        except BaseException:
            _end(pool, runs)
            raise  # the end of the block waits until all have ended
    return _proof(faults, outcomes, red, control, time.monotonic() - began, full)


def _good(sight: Sight, fault: Fault, red: Mapping[tuple[str, str], str]) -> Sight:
    """The sight of a fault, without tests that are red without it too: where none is left, others look for it."""
    good = tuple(test for test in sight.get(fault.name, ()) if (fault.locale, test) not in red)
    return {fault.name: good} if good else {}


def _end(pool: ThreadPoolExecutor, runs: Runs) -> None:
    pool.shutdown(wait=False, cancel_futures=True)
    runs.stop()


def _proof(
    faults: Sequence[Fault],
    outcomes: Mapping[Fault, Outcome],
    red: Mapping[tuple[str, str], str],
    control: "Control",
    seconds: float,
    full: bool,  # noqa: FBT001 - likewise
) -> Proof:
    tried = tuple(Tried(fault, _without(outcomes[fault], fault.locale, red)) for fault in faults if fault in outcomes)
    untried = tuple(fault for fault in faults if fault not in outcomes)
    return Proof(tried, seconds, control.seconds, full, untried, control.red())


def stages(fault: Fault, sight: Sight, *, full: bool) -> list[Selection]:
    """Who looks for a fault, one after the other until one sees it."""
    flow = _TAGS.get(fault.flow, fault.flow)
    if full:
        return [Selection(tags=flow, fail_fast=False), Selection(tags=f"not {flow}", fail_fast=False)]
    known = [Selection(sight[fault.name], fail_fast=False)] if fault.name in sight else []
    return [*known, Selection(tags=flow), Selection(tags=f"not {flow}")]


class Control:
    """Tests without any fault, each once in a language: whether they are green."""

    def __init__(self, runs: Runs, pool: ThreadPoolExecutor, jobs: int, tell: Callable[[str], None]) -> None:
        self.seconds = 0.0
        self._runs, self._pool, self._jobs, self._tell = runs, pool, jobs, tell
        self._known: dict[tuple[str, str], str] = {}

    def require(self, wanted: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """As ``look``; ``ControlIsRed`` where none is green: then it is not the faults that are seen."""
        red = self.look(wanted)
        if wanted and len(red) == len(wanted):
            raise ControlIsRed("without a fault nothing is green:\n  " + "\n  ".join(red.values()))
        return red

    def red(self) -> tuple[str, ...]:
        """What is not green without a fault, in words."""
        return tuple(sorted({words for words in self._known.values() if words}))

    def look(self, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """Of the tests, by locale and id, those that are not green, with why; what is known is not run again."""
        asked = set(wanted)
        futures = {
            self._pool.submit(self._runs.run, f"control-{locale}/{_folder(tests[0])}", None,
                              Selection(tests, fail_fast=False), locale): (locale, tests)
            for locale, tests in _parts((one for one in asked - self._known.keys() if one[1]), self._jobs)
        }  # fmt: skip
        for future, (locale, tests) in futures.items():
            self._note(locale, tests, future.result())
        return {one: self._known[one] for one in asked if self._known.get(one)}

    def unknown(self, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """Of the tests, those that never ran without a fault, or that were red then: none of them proves anything."""
        words = {one: self._known.get(one, "did not run" if one[1] else "") for one in wanted}
        return {one: why for one, why in words.items() if why}

    def _note(self, locale: str, tests: Sequence[str], outcome: Outcome) -> None:
        self.seconds += outcome.seconds
        words = {red.test: f"{red.told_by}: {red.message}" for red in outcome.reds}
        if "" in words:  # the run as a whole was red
            self._known[locale, ""] = words[""]
        silent = outcome.trouble or "did not run"
        for test in tests:
            self._known[locale, test] = words.get(test, "" if test in outcome.ran else f"{test}: {silent}")
        green = sum(not self._known[locale, test] for test in tests)
        self._tell(f"control ({locale}): {green} of {len(tests)} green in {outcome.seconds:.1f} s")


def _folder(test: str) -> str:
    """A name for the folder of a run that begins with this test: two files may have a test of one name."""
    file, _, function = test.partition("::")
    return f"{file.rpartition('/')[2].removesuffix('.py').removeprefix('test_')}-{function}"


def _parts(wanted: Iterable[tuple[str, str]], jobs: int) -> Iterator[tuple[str, tuple[str, ...]]]:
    by_locale: dict[str, list[str]] = {}
    for locale, test in sorted(wanted):
        by_locale.setdefault(locale, []).append(test)
    for locale, tests in by_locale.items():
        for number in range(min(jobs, len(tests))):
            yield locale, tuple(tests[number::jobs])


def _try(fault: Fault, runs: Runs, looks: Sequence[Selection]) -> Outcome:
    ran: frozenset[str] = frozenset()
    seconds = starting = 0.0
    for number, some in enumerate(looks, start=1):
        found = runs.run(f"{fault.name}/{number}", fault, some, fault.locale)
        if found.verdict is Verdict.AT_START:
            # A port that somebody else took meanwhile says nothing of the fault: the second start tells.
            found = runs.run(f"{fault.name}/{number}-again", fault, some, fault.locale)
        ran, seconds, starting = ran | found.ran, seconds + found.seconds, starting + found.starting
        is_last = number == len(looks)
        # A test that is gone is no news of the fault: the next look tells.
        if is_last or found.verdict not in {Verdict.SURVIVED, Verdict.NOT_JUDGED} or _is_trouble(some, found):
            return replace(found, ran=ran, seconds=seconds, starting=starting)
    raise ValueError("nobody looks")


def _is_trouble(some: Selection, found: Outcome) -> bool:
    return found.verdict is Verdict.NOT_JUDGED and bool(some.tags)


def _without(outcome: Outcome, locale: str, red: Mapping[tuple[str, str], str]) -> Outcome:
    """The outcome without what is red also without the fault; not judged where nothing else saw it."""
    left = tuple(one for one in outcome.reds if (locale, one.test) not in red)
    if outcome.verdict is not Verdict.CAUGHT or left:
        return replace(outcome, reds=left)
    return replace(outcome, verdict=Verdict.NOT_JUDGED, reds=(), trouble="what saw it is red without the defect too")


def _told(futures: dict[Future[Outcome], Fault], tell: Callable[[str], None]) -> Iterator[tuple[Fault, Outcome]]:
    for number, future in enumerate(as_completed(futures), start=1):
        fault, outcome = futures[future], future.result()
        tell(f"{number}/{len(futures)} {fault.name} … {summary(outcome)} {outcome.seconds:.1f} s")
        yield fault, outcome


def summary(outcome: Outcome) -> str:
    """What became of a fault, in a line."""
    if outcome.verdict is Verdict.CAUGHT:
        more = f" and {len(outcome.reds) - 1} more" if len(outcome.reds) > 1 else ""
        return f"caught by {outcome.reds[0].told_by}{more}"
    if outcome.verdict is Verdict.SURVIVED:
        return "SURVIVED: nothing saw it"
    return f"{outcome.verdict.upper()}: {outcome.trouble}"
