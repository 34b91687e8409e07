"""What the rules of a run are: a value that every stage may be passed."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from claimcheck.rules.lexicon import Lexicon
from claimcheck.rules.rule import Rule


class Pack(msgspec.Struct, frozen=True):
    """What was loaded: the rules in order of their codes, and the merged lexicon.

    files: the file of each rule by its code. examples: by its code, where each of its examples begins, 1-based (line,
        column).
    """

    rules: tuple[Rule, ...]
    lexicon: Lexicon
    files: Mapping[str, Path] = msgspec.field(default_factory=dict)
    examples: Mapping[str, tuple[tuple[int, int], ...]] = msgspec.field(default_factory=dict)
