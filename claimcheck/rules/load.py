"""Reads rule packs: folders of ``CC*.yaml`` rules and ``lexicon/*.yaml`` word lists.

What a file may hold is said by the structs in rule.py and lexicon.py; msgspec checks it. A wrong key, type or value
is a ``RuleError`` that names file, line and column.
"""

import difflib
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from string import Formatter
from typing import Any, TypeVar

import msgspec
import yaml

from claimcheck.rules.lexicon import Concept, Funnel, Lexicon, Predicate, merged
from claimcheck.rules.rule import Example, ExampleArticle, Rule

T = TypeVar("T")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_UNKNOWN = re.compile(r"unknown field `([^`]*)`")
_PATH = re.compile(r" - at `(?:key in )?\$([^`]*)`$")
_STEP = re.compile(r"\.([^.\[]+)|\[(\d+|\.\.\.)\]")
_MESSAGE_FIELDS = ("topic", "values")
_CODE = re.compile(r"CC\d{3}")


class RuleError(Exception):
    """A rule file that cannot be used. ``str()`` is one line: file:line:column: reason."""

    def __init__(self, path: Path, line: int, column: int, reason: str) -> None:
        super().__init__(f"{path.as_posix()}:{line}:{column}: {reason}")
        self.path, self.line, self.column, self.reason = path, line, column, reason


@dataclass(frozen=True)
class Pack:
    """What was loaded: the rules in order of their codes, and the merged lexicon."""

    rules: tuple[Rule, ...]
    lexicon: Lexicon


def packaged_rules() -> Path:
    """The folder of the rules that ship with claimcheck: inside the wheel, or beside the package in a checkout."""
    inside = Path(str(resources.files("claimcheck"))) / "packs"
    return inside if inside.is_dir() else inside.parent.parent / "rules"


@cache
def default_pack() -> Pack:
    """The packaged rules, read once a process."""
    return load_pack([packaged_rules()])


def load_pack(folders: Sequence[Path], checks: Collection[str] = ()) -> Pack:
    """Rules and lexicon of the folders, later ones adding to and overriding earlier ones' lexicon classes.

    checks: the names of the checks that there are; where given, a rule that asks for another is refused.
    Raises RuleError for a file that cannot be read or does not fit, for a code or name used twice, for a check or a
    field of the message that does not exist, and for a folder that is missing.
    """
    lexicon, rules = Lexicon(), dict[str, Rule]()
    names: dict[str, str] = {}
    for folder in folders:
        if not folder.is_dir():
            raise RuleError(folder, 1, 1, "no such folder of rules")
        for path in sorted((folder / "lexicon").glob("*.yaml")):
            lexicon = merged(lexicon, _read(path, Lexicon))
        for path in sorted(folder.glob("*.yaml")):
            rule = _read(path, Rule)
            if not _CODE.fullmatch(rule.code):
                raise RuleError(path, 1, 1, f"code {rule.code!r} is not CC and three digits")
            if rule.code in rules:
                raise RuleError(path, 1, 1, f"code {rule.code} is used twice")
            if rule.name in names:
                raise RuleError(path, 1, 1, f"name {rule.name} is used by {names[rule.name]} too")
            if checks and rule.check not in checks:
                raise _refused(path, "check", f"there is no check {rule.check!r}", rule.check, checks)
            for field in _fields(path, rule.message):
                if field not in _MESSAGE_FIELDS:
                    raise _refused(path, "message", f"message has no field {field!r}", field, _MESSAGE_FIELDS)
            rules[rule.code] = rule
            names[rule.name] = rule.code
    _check_lexicon(lexicon, folders)
    return Pack(tuple(rules[code] for code in sorted(rules)), lexicon)


def _fields(path: Path, message: str) -> list[str]:
    try:
        return [field for _, field, _, _ in Formatter().parse(message) if field is not None]
    except ValueError as error:
        raise _refused(path, "message", f"message: {error}", "", ()) from error


def _refused(path: Path, key: str, reason: str, word: str, known: Collection[str]) -> RuleError:
    """The error for a value of a top-level key, with its line and what may have been meant."""
    found = _children(yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader), key, "")
    line, column = (found[0].start_mark.line + 1, found[0].start_mark.column + 1) if found else (1, 1)
    near = difflib.get_close_matches(word, sorted(known), 1)
    return RuleError(path, line, column, reason + (f"; did you mean {near[0]!r}?" if near else ""))


def _check_lexicon(lexicon: Lexicon, folders: Sequence[Path]) -> None:
    where = (folders[-1] if folders else Path()) / "lexicon"
    for name, concept in lexicon.concepts.items():
        if concept.is_a and concept.is_a not in lexicon.concepts:
            raise RuleError(where, 1, 1, f"concept {name}: is_a {concept.is_a!r} is no concept")
        if concept.tells and concept.tells not in lexicon.predicates:
            raise RuleError(where, 1, 1, f"concept {name}: tells {concept.tells!r} is no predicate class")
    for name, funnel in lexicon.funnels.items():
        for stage in funnel.stages:
            if stage not in lexicon.predicates:
                raise RuleError(where, 1, 1, f"funnel {name}: stage {stage!r} is no predicate class")


def _read(path: Path, kind: type[T]) -> T:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(path, 1, 1, f"cannot be read: {error}") from error
    try:
        node = yaml.compose(text, Loader=_Loader)
        data = yaml.load(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise RuleError(path, line, column, f"not YAML: {getattr(error, 'problem', None) or error}") from error
    try:
        return msgspec.convert(data, kind, strict=True)
    except msgspec.ValidationError as error:
        raise _located(path, node, str(error), kind) from error


def _located(path: Path, root: Any, message: str, kind: type) -> RuleError:
    """The validation error with the line of the YAML node that it speaks of, and a suggestion for a misspelt key."""
    match = _PATH.search(message)
    reason = message[: match.start()] if match else message
    nodes = [root]
    for key, index in _STEP.findall(match[1] if match else ""):
        nodes = [child for node in nodes for child in _children(node, key, index)] or nodes
    unknown = _UNKNOWN.search(reason)
    if unknown:
        known = sorted({f for t in _structs(kind) for f in t.__struct_fields__})
        near = difflib.get_close_matches(unknown[1], known, 1)
        reason = f"unknown key {unknown[1]!r}" + (f"; did you mean {near[0]!r}?" if near else "")
        nodes = [k for node in nodes for k, _ in getattr(node, "value", []) if k.value == unknown[1]] or nodes
    # msgspec does not say which entry of a mapping is wrong: of several, the one whose value the message quotes.
    quoted = (n for n in nodes if isinstance(n, yaml.ScalarNode) and f"{n.value!r}" in reason)
    mark = getattr(next(quoted, nodes[0]), "start_mark", None)
    return RuleError(path, mark.line + 1 if mark else 1, mark.column + 1 if mark else 1, reason)


def _children(node: Any, key: str, index: str) -> list[Any]:
    """The nodes at one step of a path: ".key", "[3]", or "[...]" for any entry of a mapping."""
    if isinstance(node, yaml.MappingNode):
        return [v for k, v in node.value if index == "..." or k.value == key]
    if isinstance(node, yaml.SequenceNode) and index.isdigit() and int(index) < len(node.value):
        return [node.value[int(index)]]
    return []


def _structs(kind: type) -> list[Any]:
    """The struct and those inside it, for the keys that a file may hold."""
    return [Rule, Example, ExampleArticle] if kind is Rule else [Lexicon, Concept, Predicate, Funnel]
