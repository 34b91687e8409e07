"""Loads rule packs: those that ship with claimcheck, and folders of rules and of word lists.

``packaged.json`` is one file of what the packaged rules say, for YAML takes as long to read as ten articles. It is
derived from the YAML files by ``tests/rules/test_packaged_file.py --update-goldens`` and holds their digest: once one
of them is changed, it says nothing any more, and they are read themselves.
"""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from claimcheck.rules.complaints import RuleError
from claimcheck.rules.lexicon import Lexicon
from claimcheck.rules.rule import Rule

__all__ = ["Pack", "RuleError", "default_pack", "load_pack", "packaged_rules"]
FILE = Path(__file__).with_name("packaged.json")


class Pack(msgspec.Struct, frozen=True):
    """What was loaded: the rules in order of their codes, and the merged lexicon.

    files: the file of each rule by its code. examples: by its code, where each of its examples begins, 1-based (line,
        column).
    """

    rules: tuple[Rule, ...]
    lexicon: Lexicon
    files: Mapping[str, Path] = msgspec.field(default_factory=dict)
    examples: Mapping[str, tuple[tuple[int, int], ...]] = msgspec.field(default_factory=dict)


@cache
def default_pack() -> Pack:
    """The packaged rules, read once a process."""
    return load_pack([packaged_rules()])


def load_pack(folders: Sequence[Path], checks: Collection[str] = ()) -> Pack:
    """Rules and lexicon of the folders, later ones adding to and overriding earlier ones' lexicon classes.

    checks: the names of the checks that there are; where given, a rule that asks for another is refused.
    Raises RuleError, with file, line and column, for a file that cannot be read or does not fit, for a code or name
    used twice, for a check, a field of the message or a word class that does not exist, and for a folder that is
    missing or empty.
    """
    held = packaged() if list(folders) == [packaged_rules()] else None
    if held and not (checks and {rule.check for rule in held.rules} - set(checks)):
        return held
    # YAML takes as long to import and to read as ten articles, and few runs have rules of their own.
    from claimcheck.rules.reading import read_pack

    return read_pack(folders, checks)


class Packaged(msgspec.Struct, frozen=True):
    """What the YAML files of a digest say.

    rules: in the order of their codes. files: the name of each rule's file by its code. examples: by its code, where
        each of its examples begins, 1-based (line, column).
    """

    digest: str
    rules: tuple[Rule, ...]
    files: dict[str, str]
    examples: dict[str, tuple[tuple[int, int], ...]]
    lexicon: Lexicon


def packaged_rules() -> Path:
    """The folder of the rules that ship with claimcheck: inside the wheel, or beside the package in a checkout."""
    inside = Path(__file__).parent.parent / "packs"
    return inside if inside.is_dir() else inside.parent.parent / "rules"


def packaged() -> Pack | None:
    """What the packaged rules say; None where the file is missing or does not hold what the YAML files hold now."""
    home, held = packaged_rules(), _held()
    if held is None or held.digest != digest(home):
        return None
    return Pack(held.rules, held.lexicon, {code: home / name for code, name in held.files.items()}, held.examples)


def is_packaged(lexicon: Lexicon) -> bool:
    """Whether it is the one that ``packaged`` gave, and so holds no word of a user."""
    held = _held()
    return held is not None and lexicon is held.lexicon


def _held() -> Packaged | None:
    try:
        return _decoded(FILE.read_bytes())
    except (OSError, msgspec.DecodeError):
        return None


@lru_cache(maxsize=1)
def _decoded(data: bytes) -> Packaged:
    return msgspec.json.decode(data, type=Packaged)


def digest(folder: Path) -> str:
    """Of the names and bytes of a pack's files."""
    found = hashlib.blake2b(digest_size=16)
    for file in [*yaml_files(folder / "lexicon"), *yaml_files(folder)]:
        data = file.read_bytes()
        found.update(f"{file.name}\0{len(data)}\0".encode())
        found.update(data)
    return found.hexdigest()


def yaml_files(folder: Path) -> list[Path]:
    """The files that a folder of a pack is read from, in the order in which they are."""
    return sorted(path for path in folder.glob("*") if path.suffix in (".yaml", ".yml") and not path.is_dir())
