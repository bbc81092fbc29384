"""All known defects: found by their place, checked by their form.

A fault is a module ``faults/<flow>/<name>.py``: its docstring is one sentence in the field's words, ``FLOW`` the flow
whose people suffer from it, ``LAYER`` where the product is changed, ``plant(service)`` what changes it. ``LOCALE`` is
given only where the defect shows in one language.
"""

import inspect
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType

import faults

LAYERS = ("api", "domain", "database", "job", "mail", "web", "script", "security")
LOCALES = ("en", "fa")
_LONGEST_SENTENCE = 120


class BadFault(ValueError):
    """A module in the catalogue's folders that is no fault."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One known defect. ``module`` is what ``PAP_FAULTS`` names; ``locale`` the language of the run that sees it."""

    module: str
    flow: str
    layer: str
    sentence: str
    locale: str = "en"

    @property
    def name(self) -> str:
        """The last word of the module's name, unique in the catalogue."""
        return self.module.rpartition(".")[2]


def load(package: ModuleType = faults) -> list[Fault]:
    """Every fault, by flow and name.

    Raises:
        BadFault: a module is no fault, or two have one name.
    """
    root = Path(package.__path__[0])
    found = [
        read(import_module(f"{package.__name__}.{path.parent.name}.{path.stem}"))
        for path in sorted(root.glob("*/*.py"))
        if path.name != "__init__.py"
    ]
    names = [fault.name for fault in found]
    for fault in found:
        if names.count(fault.name) > 1:
            raise BadFault(f"{fault.module}: another fault has this name; they are called by it")
    return found


def read(module: ModuleType) -> Fault:
    """The fault that a module is.

    Raises:
        BadFault: it is none, and why.
    """
    sentence = " ".join((module.__doc__ or "").split())
    if not sentence.endswith(".") or ". " in sentence or len(sentence) > _LONGEST_SENTENCE:
        raise BadFault(f"{module.__name__}: its docstring is not one sentence of at most {_LONGEST_SENTENCE} letters")
    folder = module.__name__.split(".")[-2]
    flow = getattr(module, "FLOW", None)
    if flow != folder:
        raise BadFault(f"{module.__name__}: FLOW is {flow!r}, but the module is in {folder!r}")
    layer = getattr(module, "LAYER", None)
    if layer not in LAYERS:
        raise BadFault(f"{module.__name__}: LAYER is {layer!r}, not one of {', '.join(LAYERS)}")
    locale = getattr(module, "LOCALE", "en")
    if locale not in LOCALES:
        raise BadFault(f"{module.__name__}: LOCALE is {locale!r}, not one of {', '.join(LOCALES)}")
    plant = getattr(module, "plant", None)
    if not inspect.isfunction(plant) or list(inspect.signature(plant).parameters) != ["service"]:
        raise BadFault(f"{module.__name__}: it has no function plant(service)")
    return Fault(module.__name__, str(flow), str(layer), sentence, locale)
