"""Parts against the total that the text says they make, and parts greater than their whole."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.checks.arithmetic.ballots import margins_elsewhere
from claimcheck.checks.arithmetic.partitions import Partition
from claimcheck.checks.arithmetic.stated_shares import same_kind
from claimcheck.checks.arithmetic.totals import partitions
from claimcheck.checks.context import Context
from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.passages import COUNTS, Sentence, additive
from claimcheck.checks.precision import printed
from claimcheck.checks.restated import articles_told_once
from claimcheck.checks.wording import amount, figure
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.rules.rule import Rule

# "Two to one party, one each to the other two": for how many that is, the parts do not say.
_EACH = lazy_regex(r"(?: [\w'-]+)?,? (?:each|apiece)\b")
_OF_THE = lazy_regex(
    r" of (?:(?:the|its|their|his|her|those|these|all)(?: the)? ?|(?:the |a )?(?:[\w-]+ ){0,2}[\w-]+'s? )"
)


def check_sums(context: Context, rule: Rule) -> Iterator[Fault]:
    """Partitions whose parts do not come to their total; each total once, by its plainest wording."""
    for sentences in articles_told_once(context):
        seen: set[str] = set()
        found = list(partitions(sentences, context.words))
        right = {p.total.id for p in found if p.adds_up and not p.open}
        for partition in sorted(found, key=lambda p: (-p.sure, p.total.span)):
            if partition.adds_up or partition.total.id in seen | right or _told_on(partition, sentences):
                continue
            if any(_EACH.match(part.after) for part in partition.parts):
                continue
            seen.add(partition.total.id)
            places = [(partition.total, "total"), *((part, "part") for part in partition.parts)]
            yield Fault(Verdict.ARITHMETIC, places, partition.sure, _told(partition))
    yield from margins_elsewhere(context)


def _told_on(partition: Partition, sentences: Sequence[Sentence]) -> bool:
    """Whether the next sentence gives what is missing: "…, 4,100 in Ostry. The fourth plant, in Halm, has 3,200"."""
    last, total = partition.parts[-1], partition.total.value
    if total is None:
        return False
    missing = total.floor - sum(part.value.floor for part in partition.parts if part.value)
    for before, after in pairwise(sentences):
        if before.span == last.sentence_span and after.follows:
            return any(additive(last, c) and c.value is not None and c.value.floor == missing for c in after.claims)
    return False


def _told(partition: Partition) -> str:
    stated = partition.total
    terms = " + ".join(_term(part) for part in partition.parts)
    total = sum(part.value.floor for part in partition.parts if part.value)
    limit = stated.value.low if stated.value else None
    exceed = "which is more than " if partition.open else "not "
    summed = amount(total, stated) if stated.kind is Kind.MONEY else figure(total)
    return f"{terms} = {summed}, {exceed}{stated.told if limit is None else amount(limit, stated)}."


def _term(claim: Claim) -> str:
    if claim.value is None:
        return claim.text
    return amount(claim.value.floor, claim) if claim.kind is Kind.MONEY else figure(claim.value.floor)


def check_parts_of_wholes(context: Context, rule: Rule) -> Iterator[Fault]:
    """Parts that are greater than the whole that the text says they are of: "48 of the 45 seats"."""
    for sentences in articles_told_once(context):
        by_id = {c.id: c for s in sentences for c in s.claims}
        for at, sentence in enumerate(sentences):
            pairs = [(*pair, 0.92) for pair in _pairs(sentence, by_id)]
            for part, whole, sure in (*pairs, *_of_them(sentences, at)):
                if _exceeds(part, whole):
                    told = f"{part.told} cannot be a part of {whole.told}."
                    yield Fault(Verdict.ARITHMETIC, [(part, "part"), (whole, "whole")], sure, told)


def _pairs(sentence: Sentence, by_id: dict[str, Claim]) -> Iterator[tuple[Claim, Claim]]:
    following: Sequence[Claim | None] = (*sentence.claims[1:], None)
    for claim, after in zip(sentence.claims, following, strict=True):
        if after is not None and _OF_THE.fullmatch(sentence.between(claim, after)):
            yield claim, after
        elif claim.whole in by_id and by_id[claim.whole].sentence_span == claim.sentence_span:
            whole = by_id[claim.whole]
            # "Of the nine, two were upgraded, so that there are now 63": a figure so much larger is of something else.
            if whole.value and claim.value and claim.value.floor <= _FURTHEST * whole.value.floor:
                yield claim, whole


_OF_THEM = lazy_regex(r" of (?:them|these|those|whom|which)\b(?! who\b)")
# "Two towns were flooded. 300 of them …": they are the people, who are not counted.
_FURTHEST = 1.5


def _of_them(sentences: Sequence[Sentence], at: int) -> Iterator[tuple[Claim, Claim, float]]:
    """Part and whole, the only count before it if not far smaller: "24,600 runners began, 25,310 of them finished"."""
    sentence = sentences[at]
    for part in sentence.claims:
        if part.kind not in COUNTS or not _OF_THEM.match(sentence.after(part)) or part.value is None:
            continue
        here = [c for c in sentence.claims if c.kind in COUNTS and c.span < part.span]
        before = sentences[at - 1].claims if at and sentence.follows else ()
        wholes = here or [c for c in before if c.kind in COUNTS]
        if len(wholes) != 1 or (whole := wholes[0]).number is None:
            continue
        if part.value.floor <= _FURTHEST * whole.number:
            yield part, whole, 0.92 if here else 0.85


def _exceeds(part: Claim, whole: Claim) -> bool:
    """Whether a part is greater than its whole; what is less than nothing is a balance or a misread dash, no whole."""
    if part.value is None or whole.value is None or not same_kind(part, whole):
        return False
    return whole.value.floor >= 0 and printed(part).floor > printed(whole).ceiling
