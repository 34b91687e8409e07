"""Lengths of time beside the last day or the period that they are of: "a contract until 2030", "from June to May"."""

from collections.abc import Iterator, Sequence

from claimcheck.checks.lengths import DAYS, Lapse, Stretch, dated, days_of, fits, readings, stated_days, yearless
from claimcheck.checks.passages import Sentence
from claimcheck.claims.claim import Claim
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind
from claimcheck.text.hedges import HEDGED

_AFTER = lazy_regex(r" (?P<word>after|before|since|following|prior to|from|until)\b")
_CONTRACT = lazy_regex(r"[- ](?:contract|deal|agreement|extension|lease|loan|term|licence|license|concession)\b")
_RUNS_TO = lazy_regex(
    r"\b(?:until|till|to|through|expir\w+(?: in| on)?|ends?(?: in| on)?|ending(?: in| on)?)"
    r"(?: the end of| the summer of)? $"
)
_LASTS = lazy_regex(
    r"(?:,| \(| –| -)? ?(?:lasted|lasting|ran|took|of|a period of|a total of|or|for)?"
    rf" ?{HEDGED}"
)
_AGREED = lazy_regex(r"\b(?:signed|signs|agreed|agrees|penned|given|awarded|won|offered|new)\b")
_SPAN = lazy_regex(r"\b(?:to|until|and)\b|[-–]")
# "From 1955 to 1957, nine months of them in Cyprus".
_PART_OF = lazy_regex(r" of (?:them|it|which|that|those)\b")
# The days that a date of TIMEX3 leaves open, by its length: a year, a month, none.
_GRAIN = {4: 366, 7: 31}
_YEAR_DAYS = 365
# Days and weeks that make up less than so much of the time in which they lie are not all of it.
_SCATTERED = 0.5


def until_end(sentence: Sentence, length: Claim) -> Iterator[Lapse]:
    """The lapse from the article, or a season later, to a stated end: "a four-year contract until June 2030"."""
    if length.unit not in ("year", "month") or not length.value or not length.value.exact or length.published is None:
        return
    if not (length.head and _CONTRACT.match(f" {length.head}")) and not _CONTRACT.match(sentence.after(length)):
        return
    if not _AGREED.search(sentence.before(length)):
        return
    for end in dated(sentence.claims):
        days = days_of(end)
        if (
            end.span.start < length.span.end
            or not days
            or not _RUNS_TO.search(sentence.before(end))
            or days[0] <= length.published
        ):
            continue
        if len(sentence.between(length, end)) > 80:
            continue
        room = stated_days(length.value, length.unit)
        season_less = Interval(max(0.0, (room.low or 0.0) - 0.1 * 365), room.high)
        found = [
            Stretch.between((length.published, length.published), d) for d in readings(end) if d[0] > length.published
        ]
        if not any(season_less.meets(Interval(stretch.least, stretch.most)) for stretch in found):
            yield Lapse(length, (end,), found[0], 0.8)


def of_period(sentence: Sentence, length: Claim) -> Iterator[Lapse]:
    """The lapse of a stated period, by either end of its first and last: "16 months, from June 2023 to May 2024"."""
    for period in sentence.claims:
        days = days_of(period)
        if period.kind is not Kind.PERIOD or days is None or not _SPAN.search(period.text):
            continue
        first, second = sorted((period, length), key=lambda c: c.span)
        after = sentence.after(length)
        if not _LASTS.fullmatch(sentence.between(first, second)) or _AFTER.match(after) or _PART_OF.match(after):
            continue
        whole = (days[1] - days[0]).days + 1
        grain = _GRAIN.get(len((period.timex or "").partition("/")[0]), 1)
        # "From November to March" may end in the year after.
        wholes = [whole, whole + _YEAR_DAYS, whole - _YEAR_DAYS] if yearless(period) else [whole]
        found = [Stretch(max(0, w - 2 * grain), w) for w in wholes if w > 0]
        if any(fits(length, stretch) for stretch in found) or _scattered(
            length, found, sentence.between(first, second)
        ):
            continue
        yield Lapse(length, (period,), found[0], 0.85)


def _scattered(length: Claim, found: Sequence[Stretch], joint: str) -> bool:
    """Whether a length may lie here and there in a period: "strike for seven days between now and Christmas"."""
    if length.value is None or joint.strip() or length.unit not in ("hour", "day", "week"):
        return False
    return length.value.floor * DAYS[length.unit] < _SCATTERED * min(stretch.most for stretch in found)
