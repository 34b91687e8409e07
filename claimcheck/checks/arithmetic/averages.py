"""A total, what it comes to for each, and their number: "£14,000 for 36 staff, an average of £412 each"."""

from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from claimcheck.checks.finding import Fault, Verdict
from claimcheck.checks.outline import letters, outline, worded
from claimcheck.checks.passages import COUNTS, Sentence, is_paid
from claimcheck.checks.precision import printed, rounded
from claimcheck.checks.wording import figure
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.quantity import Kind

_AVERAGE = lazy_regex(r"\b(?:average|mean|typical)\b|\beach\b")
_TWO = 2
_TOTALS = (*COUNTS, Kind.MONEY, Kind.MEASURE, Kind.DURATION)
_CLOSED = r"(?= ?(?:[.,;:)!?\"'”’–—]|- |$)| on average\b)"
# "£412 each", "six pies apiece".
_EACH = r"(?: [\w'-]+)?,? (?:each|apiece)\b"
_TO_EACH = " (?:to|for) each of (?:the|its|their|his|her) "
# Between total and number, where one is shared out to the other: nothing that begins another matter.
_ONE_MATTER = r"(?:(?! (?:and|but|while|or|as|when|which|who|that)\b)[^.,;:()–—N]){1,60}"
# "21 claims were settled, for £38m in all, …".
_FOR = r"(?:, (?:for|worth|costing|at a cost of) )?"
# What stands between the last of total and number and the figure for each, where that restates the two.
_RESTATES = (
    r"[^.,;:()–—N]{0,40}(?:,| ?\(| [–—-]|(?= or )) ?"
    r"(?:or|that is|which is|equivalent to|equal to|at|averaging|making|i\.e\.)? ?"
)
# "… £60 each, making £900", "… £60 each, a total of £900", "… £60 each, £900 in all".
_TOTALLED = (
    r"(?:[^.,;:()–—N]{0,40})?(?:,| [–—-]) ?"
    r"(?:(?:or|making|for|giving|which is|that is|coming to|adding up to|an? (?:[a-z]+ )?total of) )?<total>"
    r"(?![^.;:]{0,20}\b(?:includ\w+|plus|with|after|before|and|excluding|on top|further|other)\b)"
)
_IS = (
    r"[^.,;:()–—N]{0,20}(?:,? (?:or|which is|equivalent to)| is| was| works out at| comes to| equals)"
    r"(?: about| around| roughly| nearly| almost| just over| just under| equivalent to)* "
)
_MADE_BY = r"[^.,;:()–—N]{0,20}(?:: ?|,? (?:from|by|after) (?:selling |charging |the sale of )?)"
# What two do with each other is told of both, and once in the total.
_MUTUAL = r"[^N]*\b(?:play\w*|fac(?:e|es|ed|ing)|meet\w*|met|fights?|fought)\b"
_SAME_IN_LOTS = lazy_regex(r"(?: [a-z-]+){1,3}(?:,| \(| [–—-]) ?(?:or|that is|packed in|in) ?")
_CLOSES = lazy_regex(_CLOSED)
_worded = partial(worded, total="N", each="N", number="N")
# How the three are put together, each with how plainly.
_WORDINGS = (
    # "Paid £14,000 to 36 staff, an average of £412", "36 staff shared £14,000, £412 each", "£30,000 a home".
    (_worded(rf"<total>{_ONE_MATTER}<number>{_RESTATES}<each>(?:{_EACH})?{_CLOSED}"), 0.85),
    (_worded(rf"<number>{_ONE_MATTER}{_FOR}<total>{_RESTATES}<each>(?:{_EACH})?{_CLOSED}"), 0.85),
    # "12 guests paid £60 each, £900 in all", but not "eight teams play three games each"; "£412 to each of the 36 …".
    (_worded(rf"<number>(?!{_MUTUAL}){_ONE_MATTER}<each>{_EACH}{_TOTALLED}"), 0.9),
    (_worded(rf"<each>{_TO_EACH}<number>{_TOTALLED}"), 0.9),
    # "£2.3m is £52 for each of its 44,000 members", "£354: 118 students at £3 each".
    (_worded(rf"<total>{_IS}<each>{_TO_EACH}<number>"), 0.85),
    (_worded(rf"<total>{_MADE_BY}<number> [a-z]+ (?:at|for|paying|who paid) <each>{_EACH}(?: ?[.;)]|$)"), 0.85),
)


class Average(msgspec.Struct, frozen=True):
    """sure: 0 to 1, how plainly the wording says that the three belong together."""

    total: Claim
    each: Claim
    number: Claim
    sure: float


def averages(sentences: Sequence[Sentence]) -> Iterator[Fault]:
    """Totals that are not the number times what each has, where the wording puts the three together."""
    for sentence in sentences:
        for found in {average.each.id: average for average in reversed([*_worded_so(sentence)])}.values():
            if not _fits(found):
                yield _fault(found)
        yield from _lots(sentence)
    yield from _near(sentences)


_LOTS_OF = lazy_regex(r" (?P<lots>[a-z]+s)(?: each)? (?:of|containing|holding|with) ")


def _lots(sentence: Sentence) -> Iterator[Fault]:
    """Things and the lots that they come in: "8.6 million cigarettes, or 43,000 cartons of 200"."""
    counts = sentence.counts
    for total, number, each in zip(counts, counts[1:], counts[2:], strict=False):
        beside = _SAME_IN_LOTS.fullmatch(sentence.between(total, number))
        if not beside or not _LOTS_OF.fullmatch(sentence.between(number, each)) or not _closed(sentence, each):
            continue
        found = Average(total, each, number, 0.8)
        if total.head not in (None, number.head) and each.number and not _fits(found):
            yield _fault(found)


def _closed(sentence: Sentence, claim: Claim) -> bool:
    return _CLOSES.match(sentence.after(claim)) is not None


def _worded_so(sentence: Sentence) -> Iterator[Average]:
    if len(letters(sentence, _letter)) <= _TWO:
        return
    told = outline([sentence], _letter)
    for pattern, sure in _WORDINGS:
        for slots in told.slots(pattern):
            plainly = 0.9 if _AVERAGE.search(slots["each"].text) else sure
            found = Average(slots["total"], slots["each"], slots["number"], plainly)
            if _is_total(found.total, found.each) and _is_number(found):
                yield found


def _letter(claim: Claim) -> str:
    return "N" if claim.number is not None and not claim.trend else ""


def _is_number(found: Average) -> bool:
    """Whether one figure may be how many there are of what each has the other."""
    total, number, each = found.total, found.number, found.each
    if number.kind not in COUNTS or not number.head or number.head == total.head:
        return False
    if _is_total(number, each) and number.value and total.value and number.value.floor > total.value.floor:
        return False
    return each.kind is not Kind.RATE or each.per == number.head


def _fits(found: Average) -> bool:
    """Whether the three go together as they are printed: what is no average is exact, and so is a number."""
    spread = rounded if _AVERAGE.search(found.each.text) else printed
    return printed(found.number).times(spread(found.each)).meets(spread(found.total))


def _fault(found: Average) -> Fault:
    total, each, number = found.total, found.each, found.number
    implied = (total.number or 0.0) / (each.number or 1)
    told = f"{total.told} at {each.told} is some {figure(float(f'{implied:.3g}'))}, not {number.told}."
    return Fault(Verdict.ARITHMETIC, [(total, "total"), (each, "each"), (number, "number")], found.sure, told)


def _is_total(claim: Claim, each: Claim) -> bool:
    """Whether a figure may be what all have of what each has: the same unit or noun, and more of it."""
    if claim.value is None or each.value is None or claim.value.floor <= each.value.floor:
        return False
    if each.kind is Kind.RATE:
        same = claim.unit == each.unit if is_paid(each) else claim.head == each.head
        return claim.kind in _TOTALS and claim.unit is not None and same
    if each.kind in COUNTS:
        return claim.kind in COUNTS and claim.head is not None and (claim.head == each.head or each.inherited)
    return claim.kind is each.kind and claim.unit == each.unit


def _near(sentences: Sequence[Sentence]) -> Iterator[Fault]:
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
            yield _fault(Average(total, each, number, 0.7))


def _counted(sentences: Sequence[Sentence], noun: str) -> list[Claim]:
    return [c for s in sentences for c in s.claims if c.kind in COUNTS and c.head == noun and c.value]


def _total_of(sentence: Sentence, each: Claim) -> Claim | None:
    """The sum in the same sentence of which this is the average, or None."""
    if each.kind is not Kind.RATE or not is_paid(each) or each.number is None:
        return None
    if not _AVERAGE.search(each.text.lower() + sentence.before(each)[-40:]):
        return None
    sums = [c for c in sentence.claims if c.kind is Kind.MONEY and c.unit == each.unit and c.span < each.span]
    exact = [c for c in sums if c.number is not None]
    return exact[0] if len(exact) == 1 else None
