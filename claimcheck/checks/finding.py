"""The value that the check stage hands on: claims that cannot all be true, and why that is said."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

import msgspec

from claimcheck.claims.claim import Claim
from claimcheck.linking.story import Reason


class Level(StrEnum):
    """SARIF's levels, gravest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Level).index(self)

    def reaches(self, least: "Level") -> bool:
        """Whether this level is as grave as another, or graver."""
        return self.rank <= least.rank


class Verdict(StrEnum):
    """How two claims fail to agree."""

    CONTRADICTION = "contradiction"
    UPDATE = "update"
    STAGE = "stage"
    SCOPE = "scope"
    ARITHMETIC = "arithmetic"
    CHRONOLOGY = "chronology"


# A verdict, its ground in words, and what it takes off the score.
Judgement = tuple[Verdict, str, float]


class Place(msgspec.Struct, frozen=True):
    """A claim's part in a finding: "first", "second", "total", "part", "origin" …"""

    claim: Claim
    role: str


class Fault(msgspec.Struct, frozen=True):
    """What a check has seen, of which a rule makes a finding (``drafting.py``).

    places: claims with their roles, in the order in which they are shown. score: 0 to 1, how sure it is.
    detail: the sentence that says why these claims disagree.
    topic: a heading ("officers, investigated"); what the claims speak of unless given.
    values: the figures in short ("17 against 8"); the detail unless given.
    reasons: the evidence of the link that holds the claims to be about one thing.
    """

    verdict: Verdict
    places: Sequence[tuple[Claim, str]]
    score: float
    detail: str
    topic: str | None = None
    values: str | None = None
    reasons: Sequence[Reason] = ()


class Silencer(StrEnum):
    """What keeps a finding from counting."""

    DECISION = "decision"
    BASELINE = "baseline"
    INLINE = "inline"
    SETTINGS = "settings"


class Suppression(msgspec.Struct, frozen=True):
    """Why a finding does not count: by what, for which reason, decided by whom, and up to which day.

    accepted: a person has looked at it and holds it for a fault, which is being seen to; else it is held for none.
    """

    by: Silencer
    reason: str
    who: str | None = None
    until: date | None = None
    accepted: bool = False


class Finding(msgspec.Struct, frozen=True):
    """A disagreement, ready to be shown.

    rule, name: code and name of the rule ("CC101", "count-conflict").
    message: one line. explanation: why the claims are held to be about the same thing, why they disagree and what
        would reconcile them.
    topic: what the claims speak of, as a heading ("officers, investigated").
    score: 0 to 1, how sure the tool is. reasons: the labelled parts that it is the sum of.
    fingerprint: depends on the rule, the articles and their figures, not on wording or lines (``positions.py``).
    suppressed: why it is listed but does not count; None for an open finding.
    """

    rule: str
    name: str
    level: Level
    verdict: Verdict
    message: str
    explanation: str
    topic: str
    score: float
    reasons: tuple[Reason, ...]
    fingerprint: str
    places: tuple[Place, ...]
    suppressed: Suppression | None = None
