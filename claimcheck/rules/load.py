"""Loads rule packs: those that ship with claimcheck, and folders of rules and of word lists."""

from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path

from claimcheck.rules.complaints import RuleError
from claimcheck.rules.pack import Pack
from claimcheck.rules.packaged import packaged, packaged_rules

__all__ = ["Pack", "RuleError", "default_pack", "load_pack", "packaged_rules"]


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
