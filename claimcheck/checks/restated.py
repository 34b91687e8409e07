"""One amount told twice: "£1.2m (€1.4m)", "3 miles (5km)". Sums and changes are reckoned in the first unit alone."""

from collections.abc import Sequence

from msgspec.structs import replace

from claimcheck.checks.context import Context, once_a_story
from claimcheck.checks.passages import NOTHING, Sentence, articles
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import MEASURE, MONEY

_OPENED = lazy_regex(r"\s?[(\[](?:or |i\.e\. |that is |equal to |equivalent to )?")
_GOES_ON = lazy_regex(r"\s?(?:[;,/]|or|,? and)\s")
_CLOSED = lazy_regex(r"\s?[)\]]")


def restatements(sentence: Sentence) -> dict[str, Claim]:
    """The claims in brackets behind an amount that tell it in other units, by id → that amount."""
    found: dict[str, Claim] = {}
    amount: Claim | None = None
    pending: list[Claim] = []
    for claim in sentence.claims:
        gap = sentence.text[(pending or [amount or claim])[-1].span.end : claim.span.start]
        told = amount is not None and claim.kind is amount.kind and claim.unit != amount.unit
        if amount is None or not told or not (_GOES_ON if pending else _OPENED).fullmatch(gap):
            amount, pending = (claim if claim.kind in (MONEY, MEASURE) else None), []
            continue
        pending.append(claim)
        if _CLOSED.match(sentence.text, claim.span.end, sentence.span.end):
            found |= {told.id: amount for told in pending}
            amount, pending = None, []
    return found


def told_once(article: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences of an article without such brackets; places stay what they are."""
    again = {i: found for i, sentence in enumerate(article) if (found := restatements(sentence))}
    if not again:
        return article
    text, at, pieces = article[0].text, 0, []
    for i, found in again.items():
        inside = {c.id: c for c in article[i].claims}
        for first in dict.fromkeys(c.span.end for c in found.values()):
            last = max(inside[k].span.end for k, amount in found.items() if amount.span.end == first)
            closed = _CLOSED.match(text, last)
            end = closed.end() if closed else last
            pieces += [text[at:first], NOTHING * (end - first)]
            at = end
    without = "".join([*pieces, text[at:]])
    return [
        replace(sentence, text=without, claims=tuple(c for c in sentence.claims if c.id not in again.get(i, ())))
        for i, sentence in enumerate(article)
    ]


@once_a_story
def articles_told_once(context: Context) -> tuple[Sequence[Sentence], ...]:
    """For each article of the story, its sentences that hold claims, each amount in one unit."""
    return tuple(told_once(article) for article in articles(context).values())


@once_a_story
def restated(context: Context) -> dict[str, str]:
    """The id of each claim of the story that tells an amount again in another unit → that of the amount."""
    return {
        again: amount.id
        for article in articles(context).values()
        for sentence in article
        for again, amount in restatements(sentence).items()
    }
