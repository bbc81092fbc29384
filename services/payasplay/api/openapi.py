"""The API's document: FastAPI's, with examples, and without the answer that FastAPI promises and we never give."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from payasplay.api.examples import Examples

# Invalid requests are answered 400 in the one shape of all errors; these are FastAPI's own words for them.
_NOT_OURS_STATUS, _NOT_OURS = "422", ("HTTPValidationError", "ValidationError")
_JSON = "application/json"
_METHODS = frozenset({"get", "put", "post", "delete", "patch"})


def document(app: FastAPI) -> dict[str, Any]:
    """The document of an application, made once."""
    if app.openapi_schema is None:
        made = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        complete(made)
        app.openapi_schema = made
    return app.openapi_schema


def complete(made: dict[str, Any]) -> Examples:
    """Add what a reader needs; returns the maker of the examples, which knows what it had no words for."""
    schemas = made["components"]["schemas"]
    for name in _NOT_OURS:
        schemas.pop(name, None)
    examples = Examples(schemas)
    for operation in operations(made):
        operation["responses"].pop(_NOT_OURS_STATUS, None)
        operation["responses"] = dict(sorted(operation["responses"].items()))
        # From the docstrings' way to set a word in code to Markdown's.
        operation["description"] = operation["description"].replace("``", "`")
        for parameter in operation.get("parameters", []):
            parameter.setdefault("example", examples.of(parameter["schema"], parameter["name"]))
        for content in _contents(operation):
            if "examples" not in content and content.get("schema"):
                content.setdefault("example", examples.of(content["schema"]))
    return examples


def operations(made: dict[str, Any]) -> list[dict[str, Any]]:
    """Every operation of a document."""
    return [each for path in made["paths"].values() for method, each in path.items() if method in _METHODS]


def _contents(operation: dict[str, Any]) -> list[dict[str, Any]]:
    bodies = [operation.get("requestBody", {}), *operation["responses"].values()]
    return [body["content"][_JSON] for body in bodies if _JSON in body.get("content", {})]
