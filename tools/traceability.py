"""Which scenario covers which line of the acceptance lists: `python -m tools.traceability` writes docs/traceability.md.

With `--check` it writes nothing, and fails where a line is uncovered or the page is not up to date.
"""

import argparse
import sys
from collections import defaultdict
from pathlib import Path

from fixtures.acceptance import AcceptanceLine, read_lines
from fixtures.lint.features import read_feature

ROOT = Path(__file__).resolve().parent.parent
HEAD = "| line | what must hold | covered by |\n|---|---|---|\n"
PAGE = ROOT / "docs" / "traceability.md"


def covered_by(features: Path) -> dict[str, list[str]]:
    """The scenarios that carry each tag, as `name (file:line)`."""
    scenarios: dict[str, list[str]] = defaultdict(list)
    for path in sorted(features.glob("*.feature")):
        feature = read_feature(path, path.relative_to(features.parent).as_posix())
        for scenario in feature.scenarios:
            for tag in {tag.name for tag in scenario.tags}:
                place = f"[{path.name}:{scenario.line}](../features/{path.name}#L{scenario.line})"
                scenarios[tag].append(f"{scenario.name} ({place})")
    return scenarios


def page(lines: list[AcceptanceLine], scenarios: dict[str, list[str]]) -> str:
    """The page: a table a flow, with what covers each line."""
    parts = ["# What covers what\n\nMade by `python -m tools.traceability` from the tags of the scenarios.\n"]
    for flow in dict.fromkeys(line.flow for line in lines):
        parts.append(f"\n## {flow.replace('_', ' ').capitalize()}\n\n{HEAD}")
        for line in (one for one in lines if one.flow == flow):
            names = "<br>".join(scenarios.get(line.id, [])) or f"not part of this release: {line.not_part}"
            parts.append(f"| {line.id} | {line.text} | {names} |\n")
    return "".join(parts)


def main() -> int:
    """Write the page, or check it; 1 where a line is uncovered or the page is stale."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--check", action="store_true")
    check = options.parse_args().check
    lines, scenarios = read_lines(), covered_by(ROOT / "features")
    uncovered = [line for line in lines if line.id not in scenarios and not line.not_part]
    for line in uncovered:
        sys.stderr.write(f"no scenario covers {line.id}: {line.text}\n")
    text = page(lines, scenarios)
    stale = not PAGE.exists() or PAGE.read_text(encoding="utf-8") != text
    if check and stale:
        sys.stderr.write("docs/traceability.md is not up to date: run `make trace`\n")
    if not check:
        PAGE.write_text(text, encoding="utf-8")
    return 1 if uncovered or (check and stale) else 0


if __name__ == "__main__":
    sys.exit(main())
