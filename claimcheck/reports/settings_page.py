"""Settings for a reader: what holds for a run and where it was set, and docs/settings.md, which lists every key."""

import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import msgspec
from rich.box import SQUARE
from rich.console import Console
from rich.table import Table
from rich.text import Text

from claimcheck.reports.as_json import document
from claimcheck.reports.values import inert
from claimcheck.settings.resolve import Resolved
from claimcheck.settings.settings import DEFAULTS, KEYS, Settings
from claimcheck.settings.sources import VARIABLE

_WIDTH = 120
BEGIN, END = "<!-- keys: written by make docs -->", "<!-- end of keys -->"


def print_settings(resolved: Resolved, console: Console) -> None:
    """A table of every key: its value and where it was set; before it the file, if one was read."""
    file = resolved.file.as_posix() if resolved.file else "none"
    console.print(Text(inert(f"settings file: {file}")), soft_wrap=True)
    table = Table("key", "value", "set by", box=SQUARE)
    for column in table.columns:
        column.overflow = "fold"
    for key, value in _values(resolved).items():
        origin = resolved.origin(key)
        style = "" if origin == "default" else "bold"
        table.add_row(key, Text(inert(as_toml(value)), style=style), Text(inert(origin)))
    console.print(table)


def settings_document(resolved: Resolved) -> str:
    """The same as JSON: the file or null, and by key ``value`` and ``from``; ends in LF."""
    whole = {
        "file": resolved.file.as_posix() if resolved.file else None,
        "settings": {key: {"value": value, "from": resolved.origin(key)} for key, value in _values(resolved).items()},
    }
    return document(whole)


def as_toml(value: object) -> str:
    """A value as it is written in a file; what is not set is a dash."""
    if value is None:
        return "-"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(k)} = {as_toml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(as_toml, value)) + "]"
    return msgspec.json.encode(value).decode()


def keys_section() -> str:
    """Every key as a section of Markdown: meaning, type, default, variable and an example, from the struct itself."""
    properties = msgspec.json.schema(Settings)["$defs"]["Settings"]["properties"]
    hints = get_type_hints(Settings)
    sections = []
    for key, field in zip(KEYS, Settings.__struct_fields__, strict=True):
        examples: list[object] = [*properties[key].get("examples", ()), DEFAULTS[key]]
        variable = f"{VARIABLE}{key.upper().replace('-', '_')}"
        flag = "" if isinstance(DEFAULTS[key], dict) else f"- flag: `--{key}`\n"
        sections.append(
            f"### {key}\n\n{textwrap.fill(properties[key]['description'], _WIDTH)}\n\n"
            f"- type: {_type(hints[field])}\n- default: {_default(DEFAULTS[key])}\n"
            f"- environment: `{variable}`\n{flag}\n"
            f"```toml\n{key} = {as_toml(examples[0])}\n```\n"
        )
    return "\n".join(sections)


def settings_page(written: str) -> str:
    """The page with its list of keys made anew."""
    head, _, rest = written.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}\n\n{keys_section()}\n{END}{tail}"


def _values(resolved: Resolved) -> dict[str, Any]:
    values: dict[str, Any] = msgspec.to_builtins(resolved.settings)
    return {key: values[key] for key in KEYS}


def _key(name: str) -> str:
    return name if name.replace("-", "").replace("_", "").isalnum() and name.isascii() else as_toml(name)


def _default(value: object) -> str:
    return "none" if value is None else f"`{as_toml(value)}`"


_NAMES = {str: "string", int: "whole number", float: "number", bool: "true or false"}


def _type(hint: Any) -> str:
    words = [f'`"{word}"`' for word in get_args(hint) if isinstance(word, str)]
    if words:
        return "one of " + ", ".join(words)
    arguments = [each for each in get_args(hint) if each not in (type(None), ...)]
    if get_origin(hint) is tuple:
        return f"list of {_type(arguments[0])}s"
    if get_origin(hint) is dict:
        value = _type(arguments[1])
        return f"table, each value {value if value.startswith(('one', 'list')) else f'a {value}'}"
    return _type(arguments[0]) if arguments else _NAMES[hint]


if __name__ == "__main__":
    page = Path(sys.argv[1])
    page.write_text(settings_page(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
