"""What a file keeps of a finding, so that a later scan knows it again and a reader of the file knows what it is."""

import re
from collections import defaultdict
from typing import Annotated, Protocol, TypeAlias

import msgspec
from msgspec import Meta

from claimcheck.checks.positions import Position
from claimcheck.decisions.identity import Identity

Fingerprint: TypeAlias = Annotated[str, Meta(pattern="^[0-9a-f]{16}$")]
Told: TypeAlias = Annotated[str, Meta(min_length=1)]
Figures: TypeAlias = Annotated[dict[str, list[str]], Meta(min_length=1)]


class Kept(Protocol):
    """The fields of a line by which a finding is known again.

    figures: in the canonical spelling, each with the articles that hold it, told from the folder of the file.
    exact: the figures do not tell it from another finding, only the fingerprint does.
    """

    @property
    def fingerprint(self) -> str: ...
    @property
    def rule(self) -> str: ...
    @property
    def verdict(self) -> str: ...
    @property
    def figures(self) -> dict[str, list[str]]: ...
    @property
    def exact(self) -> bool: ...


class Record(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A line of a baseline; see ``Kept``."""

    fingerprint: Fingerprint
    rule: Told
    verdict: Told
    message: str
    figures: Figures
    exact: bool = False


def record_of(told: Identity, message: str) -> Record:
    """The line of a baseline for a finding."""
    return Record(told.fingerprint, told.rule, told.verdict, message, figures_of(told), told.exact)


def recalled(line: Kept) -> Identity:
    """What the finding of a line is told by."""
    places = frozenset(Position(article, figure) for figure, held in line.figures.items() for article in held)
    return Identity(line.fingerprint, line.rule, line.verdict, places, line.exact)


def figures_of(told: Identity) -> dict[str, list[str]]:
    """The positions of a finding for a file: figures in order of size, each with its articles in order."""
    held: dict[str, list[str]] = defaultdict(list)
    for article, figure in sorted(told.places):
        held[figure].append(article)
    return {figure: held[figure] for figure in sorted(held, key=_by_size)}


def _by_size(figure: str) -> tuple[float, str]:
    number = re.search(r"\d+(?:\.\d+)?", figure)
    return float(number[0]) if number else 0.0, figure
