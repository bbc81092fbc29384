"""The matrix in words: for the terminal, the report and `docs/prove.md`."""

from collections.abc import Callable, Iterable, Sequence

from faults.catalogue import LAYERS
from tools.proving.campaign import Proof, Tried, summary
from tools.proving.trial import Verdict


def document(proof: Proof, *, date: str, commit: str) -> str:
    """The whole of it as Markdown; ``date`` and ``commit`` say what it is true of."""
    caught, tried = len(proof.with_verdict(Verdict.CAUGHT)), len(proof.tried)
    minutes, seconds = divmod(round(proof.seconds), 60)
    mode = "all scenarios against each fault" if proof.full else "each fault until the first scenario saw it"
    parts = [
        "# What the scenarios prove",
        "<!-- written by `make prove`; do not edit -->",
        (
            f"{caught} of {tried} planted defects were caught in {minutes} min {seconds} s "
            f"({date}, commit {commit}; {mode}). `python -m faults` lists the defects, `faults/` holds them."
        ),
        "## By flow and layer",
        "Caught of planted.",
        sums(proof.tried),
        "## Defect by defect",
        table(
            ("Defect", "Flow", "Layer", "What is wrong", "Caught by", "Its words", "s"),
            [_row(one) for one in proof.tried],
        ),
    ]
    parts += _listed("## Nothing saw these", proof.with_verdict(Verdict.SURVIVED))
    parts += _listed("## These do not even start: no good faults", proof.with_verdict(Verdict.AT_START))
    parts += _listed("## These could not be judged", proof.with_verdict(Verdict.NOT_JUDGED))
    if proof.full:
        parts += ["## Scenarios by what they see", _reverse(proof)]
    return "\n\n".join(parts) + "\n"


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


def _row(one: Tried) -> list[str]:
    fault, outcome = one.fault, one.outcome
    name = fault.name if fault.locale == "en" else f"{fault.name} ({fault.locale})"
    words = outcome.reds[0].message if outcome.reds else outcome.trouble
    return [name, fault.flow, fault.layer, fault.sentence, _by(one), words, f"{outcome.seconds:.0f}"]


def _by(one: Tried) -> str:
    return summary(one.outcome).removeprefix("caught by ") if one.outcome.reds else f"**{one.outcome.verdict}**"


def _listed(title: str, those: Sequence[Tried]) -> list[str]:
    lines = [f"- `{one.fault.module}`: {one.fault.sentence} {one.outcome.trouble}".rstrip() for one in those]
    return [title, "\n".join(lines)] if lines else []


def _reverse(proof: Proof) -> str:
    rows = []
    for scenario in sorted(proof.scenarios):
        seen = [one.fault.name for one in proof.tried if any(red.scenario == scenario for red in one.outcome.reds)]
        rows.append([scenario, str(len(seen)), ", ".join(seen[:3]) + (", …" if len(seen) > 3 else "") or "**nothing**"])  # noqa: PLR2004
    return table(("Scenario", "Sees", "For example"), rows)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; what would break out of a cell is escaped."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
