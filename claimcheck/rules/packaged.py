"""The rules that ship with claimcheck, and one file of what they say: YAML takes as long to read as ten articles.

``packaged.json`` is derived from the YAML files by ``tests/rules/test_packaged_file.py --update-goldens`` and holds
their digest: once one of them is changed, it says nothing any more, and they are read themselves.
"""

import hashlib
from pathlib import Path

import msgspec

from claimcheck.rules.lexicon import Lexicon
from claimcheck.rules.pack import Pack
from claimcheck.rules.rule import Rule

FILE = Path(__file__).with_suffix(".json")


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
    try:
        held = msgspec.json.decode(FILE.read_bytes(), type=Packaged)
    except (OSError, msgspec.DecodeError):
        return None
    home = packaged_rules()
    if held.digest != digest(home):
        return None
    return Pack(held.rules, held.lexicon, {code: home / name for code, name in held.files.items()}, held.examples)


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
