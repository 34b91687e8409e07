"""Plants one discrepancy at a time into a story whose articles agree, where another place restates a figure.

What restates what is told from the words alone, not by the linker that is measured: the same kind of figure, the same
value and unit, and a person, a counted noun or at least two further words in common. What stands nowhere else cannot
be contradicted and is left alone.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from claimcheck.claims.claim import Claim, Modality
from claimcheck.quantities.quantity import Kind

# fmt: off
_SMALL = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
          "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")
# Words that two sentences share by chance.
_COMMON = frozenset(re.findall(r"\w+", """
    about after again also among been before being between could from have into just last later less made many more most
    much next only other over said says some such than that their them then there they this those time told under until
    were what when where which while with would year years people"""))
# fmt: on
WORDED = {
    word: n
    for n in range(1, 100)
    for word in [_SMALL[n] if n < 20 else "-".join([_TENS[n // 10 - 2], *([_SMALL[n % 10]] if n % 10 else [])])]
}
_IN_WORDS = {n: word for word, n in WORDED.items()}
_FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORDS = re.compile("|".join(rf"\b{word}\b" for word in sorted(WORDED, key=len, reverse=True)), re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_MONTH_NAME = rf"(?:{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in _MONTHS)})"
_DAY = re.compile(rf"\b(?P<before>\d\d?) {_MONTH_NAME}\b|\b{_MONTH_NAME} (?P<after>\d\d?)\b")
_MARGIN = re.compile(r"\b(?:ahead|behind|fewer|lead|less|majority|margin|more)\b")
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b")
_MONTH = re.compile(rf"\b(?:{'|'.join(_MONTHS)})\b")


@dataclass(frozen=True, slots=True)
class Mutation:
    """One planted discrepancy.

    family: which sort of figure. way: how it was changed. article: its path. start, end: of the expression in the
    file's text, in code points, end exclusive. was, now: what stood there and what is put there. restated: the other
    place that still says what was said here, or the sentence it has to add up in.
    """

    family: str
    way: str
    article: str
    start: int
    end: int
    was: str
    now: str
    restated: str

    def applied(self, text: str) -> str:
        return text[: self.start] + self.now + text[self.end :]


def mutations(claims: Sequence[Claim]) -> Iterator[Mutation]:
    """Every mutation of a story's articles, by the claims that are made in them, in their order."""
    for claim in claims:
        if claim.modality is not Modality.FACT or claim.negated:
            continue
        for family, of_family in _FAMILIES.items():
            witness = of_family.witness(claim, claims)
            if witness is None:
                continue
            for way, change in of_family.ways.items():
                now = change(claim.printed)
                if now and now != claim.printed:
                    span = claim.in_file
                    yield Mutation(family, way, claim.article, *span, claim.printed, now, witness)


Change = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class _Family:
    """witness: the place that a claim is restated in, in words, or None. ways: how its figure can go wrong."""

    witness: Callable[[Claim, Sequence[Claim]], str | None]
    ways: Mapping[str, Change]


def _restated(*kinds: Kind, same: Callable[[Claim, Claim], bool]) -> Callable[[Claim, Sequence[Claim]], str | None]:
    def witness(claim: Claim, claims: Sequence[Claim]) -> str | None:
        if claim.kind not in kinds or claim.value is None or claim.value.low != claim.value.high or claim.approximate:
            return None
        for other in claims:
            apart = other.article != claim.article or other.sentence_span != claim.sentence_span
            if apart and other.kind is claim.kind and other.value == claim.value and same(claim, other):
                return f"{other.article}:{other.line}: {other.sentence}"
        return None

    return witness


def _same_count(a: Claim, b: Claim) -> bool:
    """Small counts are met by chance."""
    needed = 1 if a.value and a.value.floor > 12 else 2
    return a.head is not None and a.head == b.head and len(_shared(a, b) - {a.head, f"{a.head}s"}) >= needed


def _same_amount(a: Claim, b: Claim) -> bool:
    """An amount of three digits is hardly met by chance."""
    needed = 1 if len(re.sub(r"[^1-9]", "", a.printed)) >= 3 else 2
    return a.unit == b.unit and a.per == b.per and a.trend == b.trend and len(_shared(a, b)) >= needed


def _same_person(a: Claim, b: Claim) -> bool:
    return bool(a.person and b.person) and str(a.person).split()[-1] == str(b.person).split()[-1]


def _shared(a: Claim, b: Claim) -> set[str]:
    return _content(a.sentence) & _content(b.sentence)


def _content(sentence: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]{4,}", sentence.lower()) if word not in _COMMON and word not in WORDED}


def _same_day(claim: Claim, claims: Sequence[Claim]) -> str | None:
    """A date in figures that another sentence gives too, of something it shares three words with."""
    if claim.kind is not Kind.DATE or claim.first is None or not re.search(r"\d", claim.printed):
        return None
    for other in claims:
        same = other.kind is Kind.DATE and (other.first, other.last) == (claim.first, claim.last)
        apart = other.article != claim.article
        if same and apart and re.search(r"\d", other.printed) and len(_shared(claim, other)) >= 3:
            return f"{other.article}:{other.line}: {other.sentence}"
    return None


def _weekday(claim: Claim, claims: Sequence[Claim]) -> str | None:
    """A weekday beside its date contradicts itself."""
    both = claim.kind is Kind.DATE and _WEEKDAY.search(claim.printed) and _MONTH.search(claim.printed)
    return claim.sentence if both and re.search(r"\d", claim.printed) else None


def _sum(claim: Claim, claims: Sequence[Claim]) -> str | None:
    return None if _MARGIN.search(claim.sentence) else _adds_up(claim, claims)


def _margin(claim: Claim, claims: Sequence[Claim]) -> str | None:
    return _adds_up(claim, claims) if _MARGIN.search(claim.sentence) else None


def _adds_up(claim: Claim, claims: Sequence[Claim]) -> str | None:
    """Counts in a row of one sentence, the first or the last of which is the sum of the others."""
    if claim.kind is not Kind.COUNT or not _exact(claim):
        return None
    near = [c for c in claims if c.sentence_span == claim.sentence_span and c.article == claim.article]
    counts = [c for c in near if c.kind is Kind.COUNT and _exact(c)]
    for first, last in combinations(range(len(counts)), 2):
        row = counts[first : last + 1]
        numbers = [c.value.floor for c in row if c.value]
        if len(row) > 2 and claim in row and sum(numbers) == 2 * max(numbers[0], numbers[-1]) > 24:
            return claim.sentence
    return None


def _exact(claim: Claim) -> bool:
    return claim.value is not None and claim.value.low == claim.value.high and not claim.approximate


def _converted(claim: Claim, claims: Sequence[Claim]) -> str | None:
    """An amount in brackets right behind the same in another unit."""
    if claim.kind is not Kind.MEASURE:
        return None
    before = [
        c for c in claims if c.article == claim.article and c.kind is Kind.MEASURE and c.span.end < claim.span.start
    ]
    last = before[-1] if before else None
    if last is None or last.sentence_span != claim.sentence_span or last.unit == claim.unit:
        return None
    between = claim.sentence[last.span.end - claim.sentence_span.start : claim.span.start - claim.sentence_span.start]
    return claim.sentence if between.strip() == "(" else None


def _swapped(text: str) -> str | None:
    """The first two neighbouring digits that differ change places, unless a nought would lead."""

    def swap(figure: str) -> str | None:
        at = [i for i, character in enumerate(figure) if character.isdigit()]
        for i, j in pairwise(at):
            if figure[i] != figure[j] and not (i == 0 and figure[j] == "0"):
                return f"{figure[:i]}{figure[j]}{figure[i + 1 : j]}{figure[i]}{figure[j + 1 :]}"
        return None

    return _figure_changed(text, swap)


def _mistyped(text: str) -> str | None:
    """The first digit is another."""
    return _figure_changed(text, lambda figure: f"{min(int(figure[0]) + 1, 9) - (figure[0] == '9')}{figure[1:]}")


def _a_third_more(text: str) -> str | None:
    def more(figure: str) -> str:
        value = float(figure.replace(",", "")) * 4 / 3
        places = len(figure.partition(".")[2])
        grown = f"{value:,.{places}f}" if places else f"{max(round(value), int(value * 3 / 4) + 2):,}"
        return grown if "," in figure or value < 1000 else grown.replace(",", "")

    return _figure_changed(text, more)


def _figure_changed(text: str, change: Callable[[str], str | None]) -> str | None:
    """The one figure in an expression changed, in figures or in words as it was; None where there are more or none."""
    figures, words = list(_FIGURE.finditer(text)), list(_WORDS.finditer(text))
    if len(figures) + len(words) != 1:
        return None
    match = (figures or words)[0]
    printed = match.group()
    if figures:
        now = change(printed)
    else:
        digits = change(str(WORDED[printed.lower()]))
        now = _IN_WORDS.get(int(digits)) if digits and digits.isdigit() else None
        now = now.capitalize() if now and printed[0].isupper() else now
    return text[: match.start()] + now + text[match.end() :] if now else None


def _other_year(text: str) -> str | None:
    """The last two digits of a year change places, or it is ten years earlier."""
    year = _YEAR.search(text)
    if not year:
        return None
    figure = year.group()
    other = figure[:2] + figure[3] + figure[2] if figure[2] != figure[3] else str(int(figure) - 10)
    return text[: year.start()] + (other if int(other) < 2025 else str(int(figure) - 10)) + text[year.end() :]


def _other_day(text: str) -> str | None:
    """The day of the month a week off, so that a weekday beside it still fits."""
    day = _DAY.search(text)
    if not day:
        return None
    start, end = day.span("before" if day["before"] else "after")
    number = int(text[start:end])
    return text[:start] + str(number + 7 if number <= 21 else number - 7) + text[end:]


def _other_month(text: str) -> str | None:
    month = _MONTH.search(text)
    if not month or _WEEKDAY.search(text):
        return None
    other = _MONTHS[(_MONTHS.index(month.group()) + 5) % 12]
    return text[: month.start()] + other + text[month.end() :]


def _other_weekday(text: str) -> str | None:
    return _WEEKDAY.sub(lambda day: _DAYS[(_DAYS.index(day.group()) + 2) % 7], text, count=1)


def _other_scale(text: str) -> str | None:
    for was, now in (("million", "billion"), ("billion", "million")):
        if was in text:
            return text.replace(was, now, 1)
    scale = re.search(r"(?<=\d)(m|bn)\b", text)
    if not scale:
        return None
    return text[: scale.start()] + ("bn" if scale.group() == "m" else "m") + text[scale.end() :]


_WAYS: dict[str, Change] = {"digits swapped": _swapped, "digit mistyped": _mistyped, "a third more": _a_third_more}
_DATES: dict[str, Change] = {"another day": _other_day, "another month": _other_month, "another year": _other_year}
_FAMILIES = {
    "count": _Family(_restated(Kind.COUNT, same=_same_count), _WAYS),
    "age": _Family(_restated(Kind.AGE, same=_same_person), {"digits swapped": _swapped, "digit mistyped": _mistyped}),
    "date": _Family(_same_day, _DATES),
    "weekday": _Family(_weekday, {"another weekday": _other_weekday}),
    "money": _Family(_restated(Kind.MONEY, same=_same_amount), {**_WAYS, "another scale": _other_scale}),
    "percentage": _Family(_restated(Kind.PERCENT, same=_same_amount), _WAYS),
    "measure": _Family(_restated(Kind.MEASURE, same=_same_amount), _WAYS),
    "duration": _Family(_restated(Kind.DURATION, same=_same_amount), _WAYS),
    "rate": _Family(_restated(Kind.RATE, same=_same_amount), _WAYS),
    "sum": _Family(_sum, {"digit mistyped": _mistyped, "a third more": _a_third_more}),
    "margin": _Family(_margin, {"digit mistyped": _mistyped, "a third more": _a_third_more}),
    "conversion": _Family(_converted, {"digits swapped": _swapped, "a third more": _a_third_more}),
}
