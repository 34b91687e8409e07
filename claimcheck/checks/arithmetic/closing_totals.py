"""Totals that close what they sum up: "… 87 in the warehouse and 57 in offices, a total of 412"."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from claimcheck.checks.arithmetic.partitions import CLOSE, Partition, added, near
from claimcheck.checks.passages import COUNTS, Sentence, additive, plain
from claimcheck.checks.precision import printed
from claimcheck.claims.claim import Claim
from claimcheck.linking.parts import DIFFERENCE
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

_TOTAL_BEFORE = lazy_regex(
    r"(?:(?:[,:] |- |– |— |\b(?:making|for|giving|or|makes?|made|gave|gives|brings?|is|was|comes? to|came to) )"
    r"(?:(?:a|an|the) )?(?:[a-z]+ )?total of "
    r"|\b(?:which|that|this|together they|they|these|it all|it) (?:all )?"
    r"(?:makes?|made|adds? up to|added up to|totals?|totalled|comes? to|came to) "
    r"|(?:^|[,;–—-] ?|\b(?:altogether|together|thus|and) )making |\b(?:adding up to|add up to|totall?ing) )$"
)
# "… also pays £2.6m of costs, which brings its bill to £11.3m": of what is told right before.
_BROUGHT_TO = lazy_regex(
    r"\b(?:which|that|this) brings (?:the|its|their|his|her) (?:[a-z]+ ){0,2}?(?:total|bill|cost|sum|spending|outlay)"
    r"(?: [a-z]+){0,3}? to $"
)
_TOTAL_AFTER = lazy_regex(r"(?: [a-z]+){0,2} (?:in all|in total|altogether|combined|all told|between them)\b")
_ALTOGETHER = lazy_regex(r"(?:^|[,;–—] ?|\b(?:or|making|makes?|made|of) )(?:an? )?$")
_ABOUT = lazy_regex(r"\b(?:average|each|apiece|every|per|total|overall|bringing|taking)\b")
# "Four men, three women and a boy": the boy is counted without a number.
_ONE_MORE = lazy_regex(r"(?:,|\band|\bplus) (?:an?|another|his|her|their) [a-z]")
# "£318,000 for it, plus 10 per cent": what is added is no figure of the text.
_SHARE_ADDED = lazy_regex(r"\b(?:plus|less|minus) (?:an? )?(?:\w+ )?\d[\d.]* ?(?:%|per ?cent)")
# "Another £40m was put aside, for a total of £620m": the others were told before, and when.
_ONE_MORE_SUM = lazy_regex(r"(?i)\b(?:another|a further|an additional|an extra) [£$€]?\d[^;:]*$")
# How far before a closing total its parts may begin, in characters: a paragraph or three.
_REACH = 700
# A number without its unit: "nine years, and his wife six and a half".
_BARE = lazy_regex(r" ?(?:[,;.)]|and\b|$)")
# "Eight people, three of them from one family": not a part beside the eight.
_WHERE = lazy_regex(r"\b(?:from|in|at|of|across) $")
_MONTHS = 12
_PAIR = 2
# "The five got between 18 months and four years".
_OF_A_RANGE = lazy_regex(r"\b(?:between|from|to) $")
_PAUSE = lazy_regex(r"[,:]")
_TOTAL_OF = lazy_regex(r"(?:(?:a|an|the) )?(?:[a-z]+ )?total of ", re.IGNORECASE)


def closing(sentences: Sequence[Sentence], at: int, claims: Sequence[Claim]) -> Iterator[Partition]:
    """Parts and the total that closes their list: "268 people in production, 87 in the warehouse …, a total of 412"."""
    sentence = sentences[at]
    for total in claims:
        before = sentence.before(total) + _leading(total)
        plainly = _TOTAL_BEFORE.search(before) is not None
        if total.kind is Kind.MONEY and _BROUGHT_TO.search(before):
            yield from _brought_to(sentences, at, total)
            continue
        if not plainly and not (_TOTAL_AFTER.match(sentence.after(total)) and _ALTOGETHER.search(before)):
            continue
        if _ONE_MORE_SUM.search(before) and any(c.kind is Kind.MONEY for c in sentence.claims):
            continue
        parts: list[Claim] = []
        best: Partition | None = None
        for back in range(4):
            here = sentences[at - back]
            if at < back or sentence.span.start - here.span.start > _REACH:
                break
            told_so = (_in_years(c, total) for c in here.claims)
            parts = [c for c in told_so if _countable(here, c, total)] + parts
            told = plain(sentence.text[here.span.start : total.span.start])
            if total.kind is not Kind.PERCENT and _SHARE_ADDED.search(told):
                break
            if any(_comes_to(total, parts[k:], len(_ONE_MORE.findall(told))) for k in range(len(parts) - 1)):
                best = None
                break
            if len(parts) > 1 and best is None and near(parts, total, CLOSE):
                best = Partition(total, tuple(parts), 0.9 if plainly else 0.75)
        if best is not None:
            yield best


def _brought_to(sentences: Sequence[Sentence], at: int, total: Claim) -> Iterator[Partition]:
    """The two sums told last, one of them in the sentence before, where they come near a total."""
    here = [c for c in sentences[at].claims if c.span < total.span]
    before = sentences[at - 1].claims if at and sentences[at].follows else ()
    parts = [c for c in (*before, *here) if c.kind is Kind.MONEY and additive(c, total) and c.number is not None]
    if len(parts) == _PAIR and parts[1] in here and near(parts, total, CLOSE):
        yield Partition(total, tuple(parts), 0.6)


def _in_years(claim: Claim, total: Claim) -> Claim:
    """A term of months as one of years, where the total is told in years: "two and 18 months, a total of …"."""
    if claim.unit != "month" or total.unit != "year" or claim.kind is not total.kind or claim.value is None:
        return claim
    if _OF_A_RANGE.search(claim.before):
        return claim
    return replace(claim, value=claim.value.scaled(1 / _MONTHS), unit="year")


def _comes_to(total: Claim, parts: Sequence[Claim], uncounted: int) -> bool:
    """Whether the parts come to the total, or fall short of it by no more than are told without a number."""
    missing = printed(total).floor - added(parts).ceiling
    return Partition(total, tuple(parts), 1).adds_up or 0 < missing <= uncounted


def _leading(total: Claim) -> str:
    """The words of the claim itself that say that it is a total: "a total of 412"."""
    match = _TOTAL_OF.match(total.text)
    return match.group().lower() if match else ""


def _countable(sentence: Sentence, claim: Claim, total: Claim) -> bool:
    if claim.span >= total.span or claim.number is None or not additive(claim, total):
        return False
    if total.kind in COUNTS and total.head is not None and claim.kind not in COUNTS:
        return False  # "in three days …, making 1,284 in all"
    if DIFFERENCE.match(sentence.after(claim)):  # "three years, a year less than the prosecution had sought"
        return False
    if claim.whole is not None or (claim.kind in COUNTS and _WHERE.search(sentence.before(claim))):
        return False
    if claim.kind in COUNTS and total.kind not in COUNTS and not _BARE.match(sentence.after(claim)):
        return False
    # Behind a comma or colon the total itself is announced: "… and 57 in offices, a total of 412".
    around = sentence.before(claim)[-30:] + _PAUSE.split(sentence.after(claim)[:15])[0]
    return not _ABOUT.search(around) and claim.number <= printed(total).ceiling
