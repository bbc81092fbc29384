"""All trials of a run: the control first, then each fault, several at a time."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from typing import Protocol

from faults.catalogue import Fault
from tools.proving.trial import Outcome, Selection, Verdict


class Runs(Protocol):
    """Whatever runs the scenarios once."""

    def run(self, name: str, fault: Fault | None, some: Selection, locale: str) -> Outcome:
        """Run them; ``trial.Runner`` says what the arguments mean."""

    def stop(self) -> None:
        """End what runs."""


class ControlIsRed(Exception):
    """Without any fault something was red: every fault would count as caught, so none was tried."""


@dataclass(frozen=True, slots=True)
class Tried:
    """A fault with what became of it."""

    fault: Fault
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Proof:
    """A whole run. ``scenarios`` are all that the control ran; ``full`` says that each trial ran all of them."""

    tried: tuple[Tried, ...]
    scenarios: frozenset[str]
    seconds: float
    full: bool

    def with_verdict(self, verdict: Verdict) -> list[Tried]:
        """The faults that came to this."""
        return [one for one in self.tried if one.outcome.verdict is verdict]

    def never_red(self) -> list[str]:
        """The scenarios that no fault turned red; known only where each trial ran all of them."""
        red = {red.scenario for one in self.tried for red in one.outcome.reds}
        return sorted(self.scenarios - red) if self.full else []


ALL = Selection(fail_fast=False)


def prove(
    faults: Sequence[Fault],
    runs: Runs,
    *,
    jobs: int,
    full: bool,
    sight: Mapping[str, str],
    tell: Callable[[str], None],
) -> Proof:
    """Try every fault.

    Args:
        faults: what to plant, one at a time.
        runs: who runs the scenarios.
        jobs: how many trials at a time.
        full: run all scenarios against each fault, and to the end; else what saw it last, then those of its flow, then
            the rest, and only until one is red.
        sight: the test that saw a fault last, by the fault's name.
        tell: takes a line of progress.

    Raises:
        ControlIsRed: the scenarios are not green without a fault.
        KeyboardInterrupt: after everything that ran has ended.
    """
    began = time.monotonic()
    with ThreadPoolExecutor(max_workers=jobs) as pool:
        try:
            scenarios = _control(sorted({fault.locale for fault in faults}), runs, pool, tell)
            futures = {
                pool.submit(_try, fault, runs, [ALL] if full else stages(fault, sight)): fault for fault in faults
            }
            outcomes = dict(_told(futures, tell))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            runs.stop()
            raise  # the end of the block waits until all have ended
    tried = tuple(Tried(fault, outcomes[fault]) for fault in faults)
    return Proof(tried, scenarios, time.monotonic() - began, full)


def stages(fault: Fault, sight: Mapping[str, str]) -> list[Selection]:
    """Who looks for a fault, one after the other until one sees it."""
    last = [Selection(sight[fault.name])] if fault.name in sight else []
    return [*last, Selection(tags=fault.flow), Selection(tags=f"not {fault.flow}")]


def _control(
    locales: Sequence[str], runs: Runs, pool: ThreadPoolExecutor, tell: Callable[[str], None]
) -> frozenset[str]:
    futures = {locale: pool.submit(runs.run, f"control-{locale}", None, ALL, locale) for locale in locales}
    ran: frozenset[str] = frozenset()
    for locale, future in futures.items():
        outcome = future.result()
        if outcome.verdict is not Verdict.SURVIVED or not outcome.ran:
            why = [f"{red.told_by}: {red.message}" for red in outcome.reds] or [outcome.trouble or "nothing ran"]
            raise ControlIsRed(f"without a fault ({locale}) not everything is green:\n  " + "\n  ".join(why))
        tell(f"control ({locale}): {len(outcome.ran)} scenarios green in {outcome.seconds:.1f} s")
        ran |= outcome.ran
    return ran


def _try(fault: Fault, runs: Runs, looks: Sequence[Selection]) -> Outcome:
    ran: frozenset[str] = frozenset()
    seconds = 0.0
    for number, some in enumerate(looks, start=1):
        found = runs.run(f"{fault.name}/{number}", fault, some, fault.locale)
        ran, seconds = ran | found.ran, seconds + found.seconds
        is_last = number == len(looks)
        # A test that is gone is no news of the fault: the next look tells.
        if is_last or found.verdict not in {Verdict.SURVIVED, Verdict.NOT_JUDGED} or _is_trouble(some, found):
            return replace(found, ran=ran, seconds=seconds)
    raise ValueError("nobody looks")


def _is_trouble(some: Selection, found: Outcome) -> bool:
    return found.verdict is Verdict.NOT_JUDGED and bool(some.tags)


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
