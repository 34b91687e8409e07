"""Of which month or quarter an article's figures are: "Waiting times fell in July, figures showed on Thursday"."""

from collections.abc import Iterator

from claimcheck.checks.chronology.lengths import Days
from claimcheck.checks.context import Context, once_a_story
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex

_MONTH_OR_QUARTER = lazy_regex(r"\d{4}-(?:\d\d|Q\d|H\d)")
# "Down from 71 in June", "by March": what it was before, and what it is to be.
_OF_ANOTHER = lazy_regex(
    r"(?i)\b(?:(?:from|against|compared (?:with|to)|(?<!more )(?<!less )(?<!fewer )than)"
    r"(?: [\d.,%£$€-]+(?: [a-z]+){0,2}?)?(?: (?:in|for|at|the|end|of|a|year|earlier))*"
    r"|(?:by|since|until|till|before)(?: (?:the|end|of))*) $"
)
_WITHIN = 40


def reporting_periods(a: Claim, b: Claim, context: Context) -> tuple[Days | None, Days | None]:
    """The months or quarters that the articles of two claims last named before them; None where they named none.

    Nothing is known where neither article opens by speaking of figures.
    """
    if not {a.article, b.article} & context.statistics:
        return None, None
    return _last_named(a, context), _last_named(b, context)


def _last_named(claim: Claim, context: Context) -> Days | None:
    named = None
    for start, days in _named(context).get(claim.article, ()):
        if start > claim.sentence_span.end:
            break
        named = days
    return named


@once_a_story
def _named(context: Context) -> dict[str, tuple[tuple[int, Days], ...]]:
    """The months and quarters that figures may be of, with where they are named, by the article's path."""
    return {path: tuple(_months(claims)) for path, claims in context.by_article.items()}


def _months(claims: tuple[Claim, ...]) -> Iterator[tuple[int, Days]]:
    for c in claims:
        if c.first and c.last and _MONTH_OR_QUARTER.fullmatch(c.timex or ""):
            past = c.published is None or c.first <= c.published
            if past and not _OF_ANOTHER.search(c.before[-_WITHIN:]):
                yield c.span.start, (c.first, c.last)
