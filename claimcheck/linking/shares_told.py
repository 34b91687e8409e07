"""What a share is told with: "4,300 jobs, a tenth of its staff", "9 per cent of its 43,000 workers".

Two shares that two articles tell of one part are one share, whatever the words; of one whole they may be two.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec

from claimcheck.linking.features import Features
from claimcheck.patterns import lazy_regex

_AMOUNTS = ("count", "money", "measure", "rate")
# Among so many claims before a share and behind it, what it is told with is sought.
_NEAR = 5
# Smaller numbers are parts of many things.
_FEW = 20
_ROUNDED = 0.03
_RESTATED = lazy_regex(
    r"(?i)[^.;:()]{0,70}?(?:,? or |, (?:that is|which is|i\.e\.)? ?|,? ?\(|,? [–—-] )(?:just |only )?"
)
_OF = lazy_regex(
    r"(?i)\s+of (?:the |its |their |his |her |all |a total of |some |about |around |nearly |[\w-]+['’]s )*"
)


class ToldWith(msgspec.Struct, frozen=True):
    """The figures that a share's sentence makes its part and its whole, in base units; None where it does not."""

    part: float | None = None
    whole: float | None = None

    def and_of(self, other: "ToldWith") -> bool:
        """Whether both are shares of one whole, which one of them may round."""
        if self.whole is None or other.whole is None:
            return False
        return abs(self.whole - other.whole) <= _ROUNDED * max(self.whole, other.whole)


ALONE = ToldWith()


def told_with(seen: Sequence[Features]) -> Mapping[str, ToldWith]:
    """For each share that stands beside its part or its whole: both, by the share's id. seen: in text order."""
    known = {f.claim.id: f for f in seen}
    found = {}
    for at, f in enumerate(seen):
        if f.measure.family != "share":
            continue
        here = [g for g in seen[max(0, at - _NEAR) : at + _NEAR] if _beside(f, g)]
        whole = known.get(f.claim.whole or "") or next((g for g in here if _OF.fullmatch(f.claim.up_to(g.claim))), None)
        before = [g for g in here if g.claim.span < f.claim.span and _telling(g)]
        part = before[-1] if before and _RESTATED.fullmatch(before[-1].claim.up_to(f.claim)) else None
        for first, second in pairwise(before):
            if second is part and _OF.fullmatch(first.claim.up_to(second.claim)):
                part, whole = first, second
        if part or whole:
            found[f.claim.id] = ToldWith(_telling(part), _telling(whole))
    return found


def _beside(f: Features, other: Features) -> bool:
    same = other.claim.article == f.claim.article and other.claim.sentence_span == f.claim.sentence_span
    return same and other.measure.family in _AMOUNTS


def _telling(f: Features | None) -> float | None:
    size = f.measure.value.bound if f is not None and f.measure.value is not None else None
    return size if size is not None and size >= _FEW else None
