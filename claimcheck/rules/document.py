"""One YAML file of a pack: its data, and where in it everything stands.

What a file may hold is said by the structs in rule.py and lexicon.py, and checked by msgspec. The nodes of PyYAML know
their line.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar, get_args, get_type_hints

import msgspec
import yaml

from claimcheck.files import refusal
from claimcheck.patterns import lazy_regex
from claimcheck.rules.complaints import RuleError, meant, plainly

T = TypeVar("T")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNKNOWN = lazy_regex(r"unknown field `([^`]*)`")
_PATH = lazy_regex(r" - at (`key` in )?`\$([^`]*)`$")
_STEP = lazy_regex(r"\.([^.\[]+)|\[(\d+|\.\.\.)\]")
_ENUM = lazy_regex(r"^Invalid enum value '(.*)'$")


class Document(msgspec.Struct, frozen=True, eq=False):
    """A YAML file that was read. root: its node, None where it is empty. data: what it holds."""

    path: Path
    root: Any
    data: Any

    def place(self, *keys: str | int) -> tuple[int, int]:
        """1-based (line, column) of the value at a path of keys and indices, or of the nearest that there is."""
        node = self.root
        for key in keys:
            found = _children(node, key) if isinstance(key, str) else _items(node, key)
            node = found[0] if found else node
        return _place(node)

    def error(self, reason: str, *keys: str | int) -> RuleError:
        """What is wrong with the value at a path, at its place."""
        return RuleError(self.path, *self.place(*keys), reason)


def read_document(path: Path) -> Document:
    """The YAML file at a path. Raises RuleError for one that cannot be read, is no YAML or gives a key twice."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise RuleError(path, 1, 1, f"cannot be read: {refusal(error)}") from error
    except UnicodeDecodeError as error:
        raise RuleError(path, 1, 1, f"cannot be read: not UTF-8 (byte {error.start})") from error
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        for key in _repeated(node):
            raise RuleError(path, *_place(key), f"key {key.value!r} is given twice")
        data = loader.construct_document(node) if node is not None else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        reason = " ".join(str(getattr(error, "problem", None) or error).split())
        raise RuleError(path, line, column, f"not YAML: {reason}") from error
    except RecursionError as error:
        raise RuleError(path, 1, 1, "nested too deeply") from error
    except (
        ValueError
    ) as error:  # 2024-99-99, or a number of thousands of digits: Python's own complaint, without a place
        raise RuleError(path, 1, 1, f"a value that cannot be read: {error}") from error
    finally:
        loader.dispose()
    return Document(path, node, data)


def converted(document: Document, kind: type[T]) -> T:
    """The file as a struct. Raises RuleError for a wrong key, type or value, with its place and what may be meant."""
    try:
        return msgspec.convert(document.data, kind, strict=True)
    except msgspec.ValidationError as error:
        raise _located(document, str(error), kind) from error


def _located(document: Document, message: str, kind: type) -> RuleError:
    """The validation error at the YAML node that it speaks of, with a suggestion for a misspelt word."""
    match = _PATH.search(message)
    reason = message[: match.start()] if match else message
    reason = f"key: {reason[:1].lower()}{reason[1:]}" if match and match[1] else reason
    steps = _STEP.findall(match[2] if match else "")
    entry = _wrong_entry(document.data, steps[0][0], kind) if "..." in [index for _, index in steps] else ""
    nodes = [document.root]
    for key, index in steps:
        nodes = [child for node in nodes for child in _step(node, entry if index == "..." else key, index)] or nodes
    if unknown := _UNKNOWN.search(reason):
        known = _fields(_struct_at(kind, [key for key, _ in steps if key]))
        reason = f"unknown key {unknown[1]!r}{meant(unknown[1], known)}"
        nodes = [k for node in nodes for k, _ in getattr(node, "value", []) if k.value == unknown[1]] or nodes
    if value := _ENUM.match(reason):
        *tables, field = [key for key, _ in steps if key]
        words = [word for word in _inside(_fields(_struct_at(kind, tables))[field]) if isinstance(word, str)]
        reason = f"{value[1]!r} is none of {', '.join(words)}{meant(value[1], words)}"
    return RuleError(document.path, *_place(nodes[0]), plainly(reason))


def _wrong_entry(data: Any, key: str, kind: type) -> str:
    """Which entry of a table is wrong, which msgspec does not say: the first that is refused by itself."""
    for name, entry in data[key].items():
        try:
            msgspec.convert({key: {name: entry}}, kind, strict=True)
        except msgspec.ValidationError:
            return str(name)
    return ""


def _place(node: Any) -> tuple[int, int]:
    mark = getattr(node, "start_mark", None)
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _step(node: Any, key: str, index: str) -> list[Any]:
    """The nodes at one step of a path: of a key, or of the index of a list."""
    return _children(node, key) if key else _items(node, int(index) if index.isdigit() else -1)


def _children(node: Any, key: str) -> list[Any]:
    return [v for k, v in node.value if k.value == key] if isinstance(node, yaml.MappingNode) else []


def _items(node: Any, index: int) -> list[Any]:
    return node.value[index : index + 1] if isinstance(node, yaml.SequenceNode) and index >= 0 else []


def _repeated(node: Any) -> Iterator[Any]:
    """The key nodes that a mapping gives for a second time, anywhere below a node."""
    waiting, met = [node], set[int]()
    while waiting:
        at = waiting.pop()
        if id(at) in met:  # an alias, maybe of what it stands in
            continue
        met.add(id(at))
        if isinstance(at, yaml.MappingNode):
            seen = set[str]()
            for key, value in at.value:
                if isinstance(key, yaml.ScalarNode):
                    if key.value in seen:
                        yield key
                    seen.add(key.value)
                waiting.append(value)
        elif isinstance(at, yaml.SequenceNode):
            waiting += at.value


def _struct_at(kind: Any, keys: Iterable[str]) -> Any:
    """The struct that holds what stands at a path of keys."""
    for key in keys:
        inner = (hint for hint in _inside(_fields(kind)[key]) if isinstance(hint, type))
        kind = next((hint for hint in inner if issubclass(hint, msgspec.Struct)), kind)
    return kind


def _fields(kind: Any) -> dict[str, Any]:
    """The types of a struct's fields by the keys that a file gives."""
    hints = get_type_hints(kind)
    return {key: hints[name] for key, name in zip(kind.__struct_encode_fields__, kind.__struct_fields__, strict=True)}


def _inside(hint: Any) -> Iterator[Any]:
    """A type, and all that its brackets hold."""
    yield hint
    for inner in get_args(hint):
        yield from _inside(inner)
