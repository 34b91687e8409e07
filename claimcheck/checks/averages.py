"""A total, what it comes to for each, and their number: "£14,000 for 36 staff, an average of £412 each"."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from claimcheck.checks.finding import Finding, Verdict
from claimcheck.checks.passages import COUNTS, Sentence
from claimcheck.checks.precision import printed, rounded
from claimcheck.checks.wording import figure, raised
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind
from claimcheck.rules.rule import Rule
from claimcheck.text.nouns import singular

_AVERAGE = lazy_regex(r"\b(?:average|mean|typical)\b|\beach\b")
_TOTALS = (*COUNTS, Kind.MONEY, Kind.MEASURE, Kind.DURATION)
# "£412 each", "six pies apiece", "£30,000 per home"; "£412 each from a second fund" is of another sum.
_EACH = lazy_regex(r"(?: [\w'-]+)?,? (?:each|apiece)\b")
_PER = lazy_regex(r"(?: [\w'-]+)? (?:a|an|per|for each|for every) (?P<noun>[a-z-]+)")
_NO_MORE = lazy_regex(r" ?(?:[.,;:)!?\"'”’–—]|- |$)| on average\b")
_TO_EACH = lazy_regex(r" (?:to|for) each of (?:the|its|their|his|her) ")
# Between total and number, where one is shared out to the other: nothing that begins another matter.
_ONE_MATTER = lazy_regex(r"(?:(?! (?:and|but|while|or|as|when|which|who|that)\b)[^.,;:()–—]){1,60}")
# What stands between the last of total and number and the figure for each, where that restates the two.
_RESTATES = lazy_regex(
    r"[^.,;:()–—]{0,40}(?:,| ?\(| [–—-]|(?= or )) ?"
    r"(?:or|that is|which is|equivalent to|equal to|at|averaging|making|i\.e\.)? ?"
)
# "… £60 each, making £900", "… £60 each, a total of £900", "… £60 each, £900 in all".
_TOTALLED = lazy_regex(
    r"(?:[^.,;:()–—]{0,40})?(?:,| [–—-]) ?(?P<says>"
    r"(?:or|making|for|giving|which is|that is|coming to|adding up to|an? (?:[a-z]+ )?total of) )?"
)
_A_TOTAL = lazy_regex(r"(?:(?:a|an|the) )?(?:[a-z]+ )?total of ", re.IGNORECASE)
_IN_ALL = lazy_regex(r"(?: [a-z]+)? (?:in all|in total|altogether|all told)\b")
_IS = lazy_regex(
    r"[^.,;:()–—]{0,20}(?:,? (?:or|which is|equivalent to)| is| was| works out at| comes to| equals)"
    r"(?: about| around| roughly| nearly| almost| just over| just under| equivalent to)* "
)
_AT = lazy_regex(r" [a-z]+ (?:at|for|paying|who paid) ")
_AND_NO_MORE = lazy_regex(r"(?: [\w'-]+)? (?:each|apiece)(?: ?[.;)].*)?")
_MADE_BY = lazy_regex(r"[^.,;:()–—]{0,20}(?:: ?|,? (?:from|by|after) (?:selling |charging |the sale of )?)")
_OTHERS = lazy_regex(r"[^.;:]{0,20}\b(?:includ\w+|plus|with|after|before|and|excluding|on top|further|other)\b")
# What two do with each other is told of both, and once in the total.
_MUTUAL = lazy_regex(r"\b(?:play\w*|fac(?:e|es|ed|ing)|meet\w*|met|fights?|fought)\b")


class Average(msgspec.Struct, frozen=True):
    """sure: 0 to 1, how plainly the wording says that the three belong together."""

    total: Claim
    each: Claim
    number: Claim
    sure: float


def averages(sentences: Sequence[Sentence], rule: Rule) -> Iterator[Finding]:
    """Totals that are not the number times what each has, where the wording puts the three together."""
    for sentence in sentences:
        for each in sentence.claims:
            found = _restated(sentence, each) or _totalled(sentence, each) or _shared_out(sentence, each)
            if found is not None and not _fits(found):
                yield from _raised(found, rule)
    yield from _near(sentences, rule)


def _fits(found: Average) -> bool:
    """Whether the three go together as they are printed: what is no average is exact, and so is a number."""
    if _AVERAGE.search(found.each.text):
        return printed(found.number).times(rounded(found.each)).meets(rounded(found.total))
    return printed(found.number).times(printed(found.each)).meets(printed(found.total))


def _raised(found: Average, rule: Rule) -> Iterator[Finding]:
    total, each, number = found.total, found.each, found.number
    assert total.value is not None
    assert each.value is not None
    implied = (total.value.low or 0) / (each.value.low or 1)
    yield from raised(
        rule,
        Verdict.ARITHMETIC,
        [(total, "total"), (each, "each"), (number, "number")],
        score=found.sure,
        detail=f"{total.told} at {each.told} is some {figure(float(f'{implied:.3g}'))}, not {number.told}.",
    )


def _restated(sentence: Sentence, each: Claim) -> Average | None:
    """The average that a sentence gives behind its total and number: "paid £14,000 to 36 staff, an average of £412"."""
    known = _exact(sentence)
    before = [c for c in known if c.span.end <= each.span.start]
    if each not in known or not before:
        return None
    totals = sorted((c for c in before if _is_total(c, each)), key=lambda c: c.value.floor if c.value else 0)
    if not totals or (len(totals) > 1 and not (each.inherited and len(totals) == 2)):
        return None
    total = totals[-1]
    noun = _for_each(sentence, each)
    numbers = [c for c in before if c.kind in COUNTS and c.head and c.head != total.head and noun in ("", c.head)]
    if noun is None or len(numbers) != 1 or before[-1].id not in (total.id, numbers[0].id):
        return None
    between = sentence.between(*sorted((total, numbers[0]), key=_place))
    if not _ONE_MATTER.fullmatch(between) or not _RESTATES.fullmatch(sentence.between(before[-1], each)):
        return None
    return Average(total, each, numbers[0], 0.9 if _AVERAGE.search(each.text) else 0.85)


def _totalled(sentence: Sentence, each: Claim) -> Average | None:
    """The average whose total follows it: "12 tickets for £60 each, £900 in all", "£412 to each of the 36 staff, …"."""
    known = _exact(sentence)
    after = [c for c in known if c.span.start >= each.span.end]
    if each not in known or not after:
        return None
    numbers = [c for c in known if c.span.end <= each.span.start and c.kind in COUNTS and c.head]
    last = each
    if _TO_EACH.fullmatch(sentence.between(each, after[0])):
        numbers, after, last = after[:1], after[1:], after[0]
    elif len(numbers) != 1 or not _has(sentence, numbers[0], each):
        return None
    if not after or not _is_total(after[0], each):
        return None
    total = after[0]
    gap = _TOTALLED.fullmatch(sentence.between(last, total))
    said = gap and (gap["says"] or _A_TOTAL.match(total.text) or _IN_ALL.match(sentence.after(total)))
    if not said or _OTHERS.match(sentence.after(total)):
        return None
    return Average(total, each, numbers[0], 0.9)


def _shared_out(sentence: Sentence, each: Claim) -> Average | None:
    """The average whose number follows the total: "£2.3m is £52 for each of its 44,000 members"."""
    known = _exact(sentence)
    at = known.index(each) if each in known else 0
    if not at:
        return None
    before, after = known[at - 1], known[at + 1 :]
    if after and _TO_EACH.fullmatch(sentence.between(each, after[0])) and after[0].kind in COUNTS:
        told = _is_total(before, each) and _IS.fullmatch(sentence.between(before, each))
        return Average(before, each, after[0], 0.85) if told else None
    if at < 2 or before.kind not in COUNTS or not before.head or not _AT.fullmatch(sentence.between(before, each)):
        return None
    total = known[at - 2]
    made = _is_total(total, each) and _MADE_BY.fullmatch(sentence.between(total, before))
    return Average(total, each, before, 0.85) if made and _AND_NO_MORE.fullmatch(sentence.after(each)) else None


def _has(sentence: Sentence, number: Claim, each: Claim) -> bool:
    """Whether so many have so much each: "12 guests paid £60 each", but not "eight teams play three games each"."""
    plain = _ONE_MATTER.fullmatch(sentence.between(number, each)) and not _MUTUAL.search(sentence.before(each))
    return bool(plain) and _EACH.match(sentence.after(each)) is not None


def _place(claim: Claim) -> int:
    return claim.span.start


def _exact(sentence: Sentence) -> list[Claim]:
    return [c for c in sentence.claims if c.value is not None and c.value.exact and not c.trend]


def _is_total(claim: Claim, each: Claim) -> bool:
    """Whether a figure may be what all have of what each has: the same unit or noun, and more of it."""
    if claim.value is None or each.value is None or claim.value.floor <= each.value.floor:
        return False
    if each.kind is Kind.RATE:
        same = claim.unit == each.unit if (each.unit or "").isupper() else claim.head == each.head
        return claim.kind in _TOTALS and claim.unit is not None and same
    if each.kind in COUNTS:
        return claim.kind in COUNTS and claim.head is not None and (claim.head == each.head or each.inherited)
    return claim.kind is each.kind and claim.unit == each.unit


def _for_each(sentence: Sentence, each: Claim) -> str | None:
    """For each of what the figure is told: a noun in the singular; "" for "each"; None where it is told of no each."""
    if each.kind is Kind.RATE:
        return each.per if _NO_MORE.match(sentence.after(each)) else None
    after = sentence.after(each)
    told = _EACH.match(after)
    if told:
        return "" if _NO_MORE.match(after, told.end()) else None
    if _AVERAGE.search(each.text) and _NO_MORE.match(after):
        return ""
    told = _PER.match(after)
    return singular(told["noun"]) if told and _NO_MORE.match(after, told.end()) else None


def _near(sentences: Sequence[Sentence], rule: Rule) -> Iterator[Finding]:
    """A sum of money, what it comes to for each one, and their number, where a sentence or its neighbours give all."""
    for at, sentence in enumerate(sentences):
        for each in sentence.claims:
            total = _total_of(sentence, each)
            if total is None or not each.per:
                continue
            numbers = _counted(sentences[max(0, at - 2) : at + 2], each.per)
            anywhere = _counted(sentences, each.per)
            if not numbers or any(rounded(c).times(rounded(each)).meets(rounded(total)) for c in anywhere):
                continue
            number = max(numbers, key=lambda c: c.value.floor if c.value else 0)
            yield from _raised(Average(total, each, number, 0.7), rule)


def _counted(sentences: Sequence[Sentence], noun: str) -> list[Claim]:
    return [c for s in sentences for c in s.claims if c.kind in COUNTS and c.head == noun and c.value]


def _total_of(sentence: Sentence, each: Claim) -> Claim | None:
    """The sum in the same sentence of which this is the average, or None."""
    if each.kind is not Kind.RATE or not (each.unit or "").isupper() or not each.value or not each.value.exact:
        return None
    if not _AVERAGE.search(each.text.lower() + sentence.before(each)[-40:]):
        return None
    sums = [c for c in sentence.claims if c.kind is Kind.MONEY and c.unit == each.unit and c.span < each.span]
    exact = [c for c in sums if c.value and c.value.exact]
    return exact[0] if len(exact) == 1 else None
