"""The rules that no constraint can say, as the comments above their triggers tell them."""

import re
from pathlib import Path

_TRIGGER = re.compile(r"CREATE (?:CONSTRAINT )?TRIGGER (\w+).*?\bON (\w+)", re.DOTALL)


def described(folder: Path) -> str:
    """The section about triggers.

    Raises:
        LookupError: a file says nothing about a trigger.
    """
    lines = ["## Rules in triggers", "", "| trigger | of | rule |", "| --- | --- | --- |"]
    for file in sorted(folder.glob("*.sql")):
        said, pending = "", list[str]()
        for block in file.read_text(encoding="utf-8").split("\n\n"):
            own = [line.removeprefix("-- ") for line in block.splitlines() if line.startswith("-- ")]
            pending += [" ".join(own)] if own else []
            found = _TRIGGER.findall(block)
            if found and pending:
                said, pending = " ".join(pending), []
            for name, table in found:
                if not said:
                    raise LookupError(f"{file.name}: nobody says what {name} is for")
                lines.append(f"| `{name}` | [{table}](#{table}) | {said} |")
    return "\n".join(lines)
