"""Claims by sentence: what checks that read one passage, and not the whole story, look at."""

from collections.abc import Mapping, Sequence
from itertools import groupby

import msgspec

from claimcheck.articles.span import Span
from claimcheck.checks.context import Context, once_a_story
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

_BRACKETED = lazy_regex(r"\([^()]{0,200}\)")
_SPACES = lazy_regex(r"\s+")
_BETWEEN_SENTENCES = lazy_regex(r"[\s\"'“”‘’]*")
# No prose has that many figures, or characters, in one sentence.
_TABLE = 40
_LONGEST = 3000
# A word joiner holds the place of what is left out of a text, so that the rest stays where it is.
NOTHING = "\u2060"
COUNTS = (Kind.COUNT, Kind.NUMBER)


class Sentence(msgspec.Struct, frozen=True):
    """A sentence with at least one claim. text: the whole article's, so that spans can be read off it.

    follows: nothing but white space stands between it and the sentence before it in ``sentences``.
    """

    text: str
    span: Span
    claims: tuple[Claim, ...]
    follows: bool

    @property
    def counts(self) -> list[Claim]:
        """The exact counts among its claims."""
        return [c for c in self.claims if c.kind in COUNTS and c.number is not None]

    def before(self, claim: Claim) -> str:
        """What the sentence says before a claim, white space made plain."""
        return plain(self.text[self.span.start : claim.span.start])

    def after(self, claim: Claim) -> str:
        """What the sentence says after a claim, white space made plain."""
        return plain(self.text[claim.span.end : self.span.end])

    def between(self, first: Claim, second: Claim) -> str:
        """What stands between two claims, white space made plain; empty where the second does not follow."""
        return plain(self.text[first.span.end : second.span.start])


def plain(text: str) -> str:
    """Any run of white space as one space, curly quotes straight, lower case, nothing where something was cut out."""
    return _SPACES.sub(" ", text).replace("’", "'").replace(NOTHING, "").lower()


def without_brackets(text: str) -> str:
    """The text without what stands in round brackets."""
    return _BRACKETED.sub(" ", text)


@once_a_story
def articles(context: Context) -> Mapping[str, Sequence[Sentence]]:
    """Of each article of the story, by path, the sentences that hold claims, in text order."""
    return {path: sentences(context.text[path], claims) for path, claims in context.by_article.items()}


def sentences(text: str, claims: Sequence[Claim]) -> tuple[Sentence, ...]:
    """The claims of one article, in text order, by the sentence that they stand in; tables are left out."""
    found: list[Sentence] = []
    for span, group in groupby(claims, key=lambda c: c.sentence_span):
        inside = tuple(group)
        if len(inside) > _TABLE or span.end - span.start > _LONGEST:
            continue
        follows = bool(found) and _adjacent(text, found[-1].span, span)
        found.append(Sentence(text, span, inside, follows))
    return tuple(found)


def _adjacent(text: str, first: Span, second: Span) -> bool:
    match = _BETWEEN_SENTENCES.match(text, first.end)
    return match is not None and match.end() >= second.start


def is_paid(claim: Claim) -> bool:
    """Whether a figure is a sum of money, or one by the year or the like: "£310m a year"."""
    return claim.kind is Kind.MONEY or (claim.kind is Kind.RATE and (claim.unit or "").isupper())


def additive(first: Claim, second: Claim) -> bool:
    """Whether the figures of two claims can be added: counts, or amounts in one unit.

    A bare number after an amount shares its unit: "nine years and … six and a half".
    """
    if first.value is None or second.value is None:
        return False
    if first.kind in COUNTS and second.kind in COUNTS:
        return True
    if first.kind is second.kind:
        return first.unit == second.unit and first.per == second.per
    bare, other = (first, second) if first.kind in COUNTS else (second, first)
    amount = other.kind in (Kind.DURATION, Kind.MONEY, Kind.MEASURE)
    return amount and bare.kind in COUNTS and (bare.head is None or bare.inherited)
