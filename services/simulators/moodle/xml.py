"""Answers as XML, which is what comes where JSON was not asked for."""

from typing import Any
from xml.etree import ElementTree as ET

from simulators.moodle.errors import MoodleError


def answer(value: Any) -> bytes:  # noqa: ANN401 - any value of JSON
    """A function's answer."""
    root = ET.Element("RESPONSE")
    _add(root, value)
    return _written(root)


def error(failure: MoodleError) -> bytes:
    """An error."""
    root = ET.Element("EXCEPTION", {"class": failure.exception})
    ET.SubElement(root, "ERRORCODE").text = failure.errorcode
    ET.SubElement(root, "MESSAGE").text = failure.message
    return _written(root)


def _written(root: ET.Element) -> bytes:
    written: bytes = ET.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written


def _add(parent: ET.Element, value: Any) -> None:  # noqa: ANN401 - any value of JSON
    if isinstance(value, dict):
        single = ET.SubElement(parent, "SINGLE")
        for key, each in value.items():
            _add(ET.SubElement(single, "KEY", {"name": key}), each)
    elif isinstance(value, list):
        multiple = ET.SubElement(parent, "MULTIPLE")
        for each in value:
            _add(multiple, each)
    elif value is None:
        ET.SubElement(parent, "VALUE", {"null": "null"})
    else:
        ET.SubElement(parent, "VALUE").text = str(int(value)) if isinstance(value, bool) else str(value)
