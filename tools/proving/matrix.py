"""The matrix in words: for the terminal, the report and `docs/prove.md`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import median

from faults.catalogue import LAYERS
from tools.proving.campaign import Proof, Tried, summary
from tools.proving.record import Record
from tools.proving.scenarios import Scenario
from tools.proving.trial import Verdict

_EXAMPLES = 3


def document(proof: Proof, scenarios: Sequence[Scenario], staying: Mapping[str, str], runs: Record) -> str:
    """The whole of it as Markdown.

    Args:
        proof: what was tried.
        scenarios: all that there are; none where only some defects were tried.
        staying: why a scenario stays that no defect turns red, by its test.
        runs: in which run each of the defects was tried.
    """
    caught, tried = len(proof.with_verdict(Verdict.CAUGHT)), len(proof.tried)
    parts = [
        "# What the scenarios prove",
        "<!-- written by `make prove`; do not edit -->",
        (
            f"{caught} of {tried} planted defects were caught. `python -m faults` lists the defects, `faults/` holds "
            "them. What counts as a catch was green without the defect in the same run. Each defect is shown as it "
            "was when it was last tried:"
        ),
        _runs(runs),
        "## By flow and layer",
        "Caught of planted.",
        sums(proof.tried),
        "## Where the time goes",
        _time(proof),
        "## Defect by defect",
        table(
            ("Defect", "Flow", "Layer", "What is wrong", "Caught by", "Its words", "s"),
            [_row(one) for one in proof.tried],
        ),
    ]
    parts += _listed("## Nothing saw these", proof.with_verdict(Verdict.SURVIVED))
    parts += _listed("## These do not even start: no good faults", proof.with_verdict(Verdict.AT_START))
    parts += _listed("## These could not be judged", proof.with_verdict(Verdict.NOT_JUDGED))
    if proof.red_without:
        parts += ["## These are not green without any defect", "\n".join(f"- {words}" for words in proof.red_without)]
    if proof.untried:
        lines = [f"- `{fault.module}`: {fault.sentence}" for fault in proof.untried]
        parts += ["## These were not tried: the run was interrupted", "\n".join(lines)]
    parts += ["## Protection removed", "What keeps people safe, taken away, and what turned red.", _protection(proof)]
    parts += ["## Scenarios by what they see", _reverse(proof), *_blind(proof, scenarios, staying)]
    return "\n\n".join(parts) + "\n"


def _runs(record: Record) -> str:
    rows = []
    for when, run in record.runs.items():
        minutes, seconds = divmod(round(run.seconds), 60)
        of_it = sum(of == when for of, _ in record.outcomes.values())
        how = "all scenarios of its flow against each" if run.full else "each by the scenarios that have to see it"
        rows.append([when, run.commit, str(of_it), f"{minutes} min {seconds} s", how])
    return table(("Run", "Commit", "Defects", "Took", "Tried"), rows)


def sums(tried: Sequence[Tried]) -> str:
    """Caught of planted, a row a flow and a column a layer."""
    flows = sorted({one.fault.flow for one in tried})
    layers = [layer for layer in LAYERS if any(one.fault.layer == layer for one in tried)]
    rows = [
        [flow, *(_count(tried, _of(flow, layer)) for layer in layers), _count(tried, _of(flow, None))] for flow in flows
    ]
    rows.append(["all", *(_count(tried, _of(None, layer)) for layer in layers), _count(tried, _of(None, None))])
    return table(("Flow", *layers, "all"), rows)


def _of(flow: str | None, layer: str | None) -> Callable[[Tried], bool]:
    return lambda one: one.fault.flow == (flow or one.fault.flow) and one.fault.layer == (layer or one.fault.layer)


def _count(tried: Iterable[Tried], wanted: Callable[[Tried], bool]) -> str:
    chosen = [one for one in tried if wanted(one)]
    caught = sum(one.outcome.verdict is Verdict.CAUGHT for one in chosen)
    return f"{caught}/{len(chosen)}" if chosen else ""


def _time(proof: Proof) -> str:
    whole = [one.outcome.seconds for one in proof.tried]
    starting = [one.outcome.starting for one in proof.tried]
    return (
        f"A trial took {median(whole):.1f} s (median; the longest {max(whole):.1f} s), "
        f"{median(starting):.1f} s of them until the system was up. "
        f"All trials together took {sum(whole) / 60:.1f} min, the control {proof.controlled / 60:.1f} min; "
        "several run at a time."
    )


def _row(one: Tried) -> list[str]:
    fault, outcome = one.fault, one.outcome
    words = outcome.reds[0].message if outcome.reds else outcome.trouble
    return [_name(one), fault.flow, fault.layer, fault.sentence, _by(one), words, f"{outcome.seconds:.0f}"]


def _name(one: Tried) -> str:
    return one.fault.name if one.fault.locale == "en" else f"{one.fault.name} ({one.fault.locale})"


def _by(one: Tried) -> str:
    return summary(one.outcome).removeprefix("caught by ") if one.outcome.reds else f"**{one.outcome.verdict}**"


def _listed(title: str, those: Sequence[Tried]) -> list[str]:
    lines = [f"- `{one.fault.module}`: {one.fault.sentence} {one.outcome.trouble}".rstrip() for one in those]
    return [title, "\n".join(lines)] if lines else []


def _protection(proof: Proof) -> str:
    those = [one for one in proof.tried if "security" in {one.fault.flow, one.fault.layer}]
    rows = [[one.fault.flow, one.fault.sentence, _by(one), f"`{one.fault.module}`"] for one in those]
    return table(("Flow", "Without it", "What turned red", "Defect"), rows)


def _reverse(proof: Proof) -> str:
    seen: dict[str, list[str]] = {}
    for one in proof.tried:
        for name in dict.fromkeys(red.scenario for red in one.outcome.reds):
            seen.setdefault(name, []).append(one.fault.name)
    rows = [
        [name, str(len(faults)), ", ".join(faults[:_EXAMPLES]) + (", …" if len(faults) > _EXAMPLES else "")]
        for name, faults in sorted(seen.items())
    ]
    return table(("Scenario", "Sees", "For example"), rows)


def _blind(proof: Proof, scenarios: Sequence[Scenario], staying: Mapping[str, str]) -> list[str]:
    """The scenarios that no defect turned red, by feature, each with why it stays; nothing where none are given."""
    if not scenarios:
        return []
    reds = proof.reds()
    left = [one for one in scenarios if one.test not in reds]
    lines = []
    for feature in dict.fromkeys(one.feature for one in left):
        those = [one for one in left if one.feature == feature]
        of = sum(one.feature == feature for one in scenarios)
        lines.append("\n".join([f"**{feature}**: {len(those)} of {of}", "", *(_stays(one, staying) for one in those)]))
    seen = f"{len(scenarios) - len(left)} of {len(scenarios)} scenarios were turned red by some defect."
    return [seen, *(["### No defect turned these red", *lines] if left else [])]


def _stays(scenario: Scenario, staying: Mapping[str, str]) -> str:
    return f"- {scenario.name}: {staying.get(scenario.test, '**nobody has said yet why it stays**')}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; what would break out of a cell is escaped."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
