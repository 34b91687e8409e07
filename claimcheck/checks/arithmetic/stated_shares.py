"""A share as an article states it and what stands around it; whether a part, its whole and its share go together."""

from collections.abc import Iterator, Sequence
from functools import cached_property

import msgspec

from claimcheck.checks.context import Context
from claimcheck.checks.passages import COUNTS, Sentence, is_paid, without_brackets
from claimcheck.checks.precision import printed
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.text.hedges import HEDGED
from claimcheck.text.words import NUMBER_WORD

CHANGE = lazy_regex(
    r"\b(?:by|up|down|rise|rose|risen|fell|fall|fallen|increase[ds]?|decrease[ds]?|drop|dropped"
    r"|cut|growth|grew|more|less|higher|lower|points?)\b"
)
# "A loss of 17 or 15 per cent": of what there was before.
_LOSS_OF = lazy_regex(
    r"\b(?:loss|drop|fall|decline|decrease|reduction|cut|rise|increase|gain|growth|jump|surge|saving|change|shortfall)"
    rf" of {HEDGED}\S+(?: [a-z]+)?(?:,? (?:or|i\.e\.|that is) | \(|, ){HEDGED}$"
)
# "A majority of three" is a margin, "a majority of the members" a share.
_MARGIN = lazy_regex(rf" of {HEDGED}(?:\d|{NUMBER_WORD}\b)")
# "14 more than the old record" is no part, "0.6 per cent fewer than in 2024" no share.
DIFFERENCE = lazy_regex(r" (?:more|fewer|less|higher|lower) than\b")
_BOUND = lazy_regex(r"\b(?:more|less) than\b")
# Between a part and its share, in either order: "140 (40%)", "213 families …, roughly one in five", "30 in all".
RESTATED = lazy_regex(
    r"[^.;:()]{0,70}?(?:, (?:or|(?:that|which) is(?: to say)?|i\.e\.|the|equivalent to)? ?|,? ?\(|,? or | [–—-] )"
    r"(?:just |only |an? (?:[a-z]+ )?)?"
    rf"|[^.;:()]{{0,70}}?, an? (?:turnout|share|proportion|rate|success rate) of {HEDGED}"
)
# "38% of the heaters", "a fifth of its annual turnover of £6.5m".
OF_GAP = lazy_regex(
    r" of (?:(?:the|its|their|his|her|a) (?:[a-z]+ ){1,3}of )?"
    r"(?:the |its |their |all |those |these |some |almost |nearly |about |[\w-]+'s? )*"
)


class Stated(msgspec.Struct, frozen=True, dict=True):
    """A share that is said. article: the sentences of its article, of which it stands in the one numbered ``at``."""

    claim: Claim
    at: int
    article: Sequence[Sentence]
    context: Context

    @cached_property
    def sentence(self) -> Sentence:
        return self.article[self.at]

    @cached_property
    def last(self) -> Sequence[Claim]:
        """The amounts of the sentence before in the same paragraph."""
        return amounts_of(self.article[self.at - 1]) if self.at and self.sentence.follows else ()

    @cached_property
    def tail(self) -> str:
        """What follows the share."""
        return self.sentence.after(self.claim)

    @cached_property
    def amounts(self) -> Sequence[Claim]:
        """The amounts of the article."""
        return [c for sentence in self.article for c in amounts_of(sentence)]

    @cached_property
    def before(self) -> list[Claim]:
        """The amounts of the sentence that stand before the share."""
        return [c for c in amounts_of(self.sentence) if c.span.end <= self.claim.span.start]

    @cached_property
    def counts(self) -> list[Claim]:
        """The counts among them."""
        return [c for c in self.before if c.kind in COUNTS]

    @cached_property
    def after(self) -> list[Claim]:
        return [c for c in amounts_of(self.sentence) if c.span.start >= self.claim.span.end]

    @cached_property
    def alone(self) -> bool:
        """Whether the sentence states no other share."""
        return len([c for c in self.sentence.claims if c.kind in SHARES]) == 1

    def restates(self, part: Claim) -> bool:
        """Whether the share tells again what stands before it: "140 (40%)"."""
        return RESTATED.fullmatch(self.sentence.between(part, self.claim)) is not None

    def is_of(self, whole: Claim) -> bool:
        """Whether it is the share of the figure right behind it: "38% of the heaters"."""
        return OF_GAP.fullmatch(self.sentence.between(self.claim, whole)) is not None


def stated_shares(article: Sequence[Sentence], context: Context) -> Iterator[Stated]:
    """Every share of an article, in text order, that may be one of a whole beside it."""
    for at, sentence in enumerate(article):
        for claim in sentence.claims:
            if is_share(sentence, claim):
                yield Stated(claim, at, article, context)


def is_share(sentence: Sentence, claim: Claim) -> bool:
    """Whether a claim tells a part of something, and no change, margin or difference."""
    if claim.kind not in SHARES or claim.value is None or (claim.unit or "").endswith("point"):
        return False
    if claim.kind is Kind.RATIO and claim.value.floor > 1:
        return False  # "twice as many as the year before" is of another year
    if claim.kind is Kind.FRACTION and "majority" in claim.text.lower() and _MARGIN.match(sentence.after(claim)):
        return False
    if DIFFERENCE.match(sentence.after(claim)) or _LOSS_OF.search(sentence.before(claim)):
        return False
    near = without_brackets(sentence.before(claim))[-14:] + " " + sentence.after(claim)[:14]
    return not claim.trend and not CHANGE.search(_BOUND.sub("", near))


SHARES = (Kind.PERCENT, Kind.FRACTION, Kind.RATIO)
_AMOUNTS = (*COUNTS, Kind.MEASURE)
# Half a unit of a share in words: a third is said of 0.32 and of 0.35, half of 0.48.
IN_WORDS = 0.025
# "About 40 per cent" is said of 37 and of 43, "nearly 8 per cent" not of 9.5.
_ROUGHLY, _OF_ROUGH = 3, 0.15
_IN_SO_MANY = lazy_regex(r"\b(?:in|out of) (?:every )?(\S+)")


class Share(msgspec.Struct, frozen=True):
    """A part, its whole and the share that the text says the one is of the other. sure: 0 to 1."""

    part: Claim
    whole: Claim
    stated: Claim
    sure: float


def stated_share(claim: Claim) -> Interval:
    """The share as printed, as a part of one."""
    assert claim.value is not None
    value, text = claim.value, claim.text.lower()
    if claim.kind is Kind.PERCENT:
        # A whole unit of the last digit: part and whole are often rounded too.
        room = 0.001 if "." in text else 0.01
        if claim.approximate:
            room = max(room, min(_ROUGHLY * room, _OF_ROUGH * 0.01 * abs(value.bound or 0.0)))
        return as_part(claim, room)
    size = value.low or value.high or 0.0
    ways = _IN_SO_MANY.search(text)
    if ways and size:
        # "One in five" is said of one in 4.5 to 5.5.
        room = (1.0 if claim.approximate else 0.5) * size
        return Interval(
            None if value.low is None else 1 / (1 / size + room / size),
            None if value.high is None else 1 / max(1 / size - room / size, 1.0),
        )
    return as_part(claim, (3 if claim.approximate else 1) * IN_WORDS)


def as_part(claim: Claim, half: float) -> Interval:
    """A share as a part of one, and so much either way."""
    assert claim.value is not None
    part = claim.value.scaled(0.01) if claim.kind is Kind.PERCENT else claim.value
    return part.plus(Interval(-half, half))


def holds(part: Claim, whole: Claim, stated: Claim) -> bool:
    """Whether part and whole, as far as they are printed, may make the share."""
    p, w = printed(part), printed(whole)
    if p.low is None or p.high is None or not w.low or w.high is None or w.low <= 0:
        return True
    return Interval(p.low / w.high, p.high / w.low).meets(stated_share(stated))


def amounts_of(sentence: Sentence) -> list[Claim]:
    """The exact counts, sums of money and measures of a sentence, none less than nothing."""
    amounts = (c for c in sentence.claims if c.kind in _AMOUNTS or is_paid(c))
    return [c for c in amounts if c.number is not None and c.number >= 0]


def same_kind(part: Claim, whole: Claim) -> bool:
    """Whether the one may be a part of the other: counts both, or amounts in one unit."""
    if part.kind in COUNTS and whole.kind in COUNTS:
        return True
    alike = (is_paid(part) and is_paid(whole)) or part.kind is whole.kind is Kind.MEASURE
    return alike and part.unit == whole.unit
