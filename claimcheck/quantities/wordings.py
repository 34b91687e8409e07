"""Quantities said without a number: "none of the 17", "no officers", "the majority", "more than once", "in
his sixties"."""

import re

from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.bounds import ABOVE, BELOW, EXACT, Bound, limited, read_bound
from claimcheck.quantities.fractions import multiplies
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.number_words import TENS, UNITS
from claimcheck.quantities.numerals import read_number
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.quantity import AGE, COUNT, FRACTION, MEASURE, ORDINAL, RATE, RATIO, Kind, Quantity
from claimcheck.quantities.rates import read_rate
from claimcheck.quantities.trends import read_trend
from claimcheck.text.nouns import is_plural
from claimcheck.text.words import word_set

# "Under-fives", "over-eights": of children only what is printed with a bound.
_YEARS_OLD = {"twos": 2, "threes": 3, "fours": 4, "fives": 5, "sixes": 6, "sevens": 7, "eights": 8, "elevens": 11}
DECADES = {word[:-1] + "ies": value for word, value in TENS.items()}
FOLDS = {word + "fold": value for word, value in [*UNITS.items(), *TENS.items(), ("hundred", 100)] if value > 1}
WORDING_STARTS = word_set("no none not majority once twice double triple treble top bottom") | {
    *DECADES,
    *_YEARS_OLD,
    *FOLDS,
}
_SMALL = "|".join(UNITS)
_WORDING = phrase_regex(
    r"(?P<none>[Nn]one|Not (?:one|a single)(?! (?:to|but|for)\b)|not (?:one|a single)(?= of (?:the|th[eo]se|them|us"
    r"|its|his|her|their)\b))\b(?! (?:the|too)\b)|(?P<no>[Nn]o) (?P<noun>[a-z][a-z'’-]+(?: [a-z][a-z'’-]+)?)|"
    rf"(?P<majority>[Mm]ajority)\b(?P<of> of\b(?! (?:[0-9]|{_SMALL})))?|(?P<once>[Oo]nce|[Tt]wice)\b|"
    r"(?P<double>[Dd]ouble|[Tt](?:rip|reb)le)\b|(?P<top>[Tt]op|[Bb]ottom) (?=[a-z0-9])|"
    rf"(?P<decade>(?i:{'|'.join([*DECADES, *_YEARS_OLD])})|(?P<figure>[1-9][0-9])['’]?s)\b"
)
_WORD = lazy_regex(r"[A-Za-z]+\b")
_POSSESSED = phrase_regex(
    r"\b(?:in|into|entering) (?:his|her|their|my|your|our|its) (?:(?:(?:early|mid|late)(?: |-))?(?:teens|[1-9]0s|"
    "[a-z]+ties) (?:or|and|to) )?(?:(?:early|mid|late)(?: |-))?$",
    re.IGNORECASE,
)
_BOUNDED = phrase_regex(r"\b(?:(over)|under)(?:-| the | )$", re.IGNORECASE)
# "England Under-21s", "the Under-18s": who plays for them.
_TEAM = lazy_regex(r"\w\W+Under[\W_]*$")
_DEGREE = phrase_regex(r"\b(?:vast|overwhelming|large|clear|great|huge|big|small|slim|narrow) $", re.IGNORECASE)
_PEOPLE = frozenset({"people", "men", "women", "children"})
# Plurals of which "no" counts nothing: talk, knowledge, intentions.
_UNCOUNTED = lazy_regex(
    "(?:details|plans|indications|signs|reasons|doubts|comments|problems|words|limits|means|terms|hopes|ideas|others|"
    "always|less|things|ways|options|grounds|rights|regrets|records|circumstances|excuses|illusions|matters|results|"
    "news|perhaps|has|was|is|thoughts|qualms|guarantees|prizes|worries|changes|talks|winners|surprises|links|ties|"
    "bounds|questions|exceptions|consequences)$"
)
# "twice as many women", "twice the usual number"
_COMPARED = phrase_regex(
    r" (?:as [a-z]{3,12}(?: [\w’'-]{1,20}){0,4}? (?:as|in|of|applied|were|are|died|had|have)\b|"
    r"as (?:many|much|likely)\b|(?:the|its|their|his|her) (?:[a-z-]{3,12} ){0,2}?(?:number|size|rate|amount|level|"
    r"average|price|cost|limit|length|weight|height|speed|sum|share|salary|budget|total|value)\b|"
    "the (?=[£$€₹]?[0-9]))"
)
_AT_ONCE = phrase_regex(r"(?:at once|within)\b", re.IGNORECASE)
# "Has won it twice", "was knocked down once in the fifth", not "once he had eaten", "twice champion".
_TELLS_HOW_OFTEN = phrase_regex(
    r"(?:(?<=twice)(?:\s?(?:[.,;)]|$)| (?:by|for|on|at|since|during|when|while|and|but|with|from)\b)|"
    r" (?:before|already|this|last)\b| (?:in|on|during|within) [0-9]|"
    r" in (?:the|his|her|their|its|a|one|\w+ (?:years|days|weeks|months|games|matches))\b)"
)
# "Was double the limit", "more than double the 12 expected"; "plans to double the number" tells no more.
_SAID_TO_BE = phrase_regex(
    r"(?:^|[,;:(—–]\s?|\b(?:than|nearly|almost|about|roughly|around|over|under|exactly|is|are|was|were|be|been|at|"
    "paid|pays?|cost|costs|earns?|earned|charges?|charged) )$",
    re.IGNORECASE,
)


def read_wording(text: str, start: int, floor: int, end: int) -> tuple[Quantity | None, int] | None:
    """The quantity that a fixed wording at ``start`` tells, or None and where to go on; None: no such wording."""
    match = _WORDING.match(text, start, end)
    if not match:
        return _folded(text, start, floor, end)
    span = Span(*match.span())
    if match["none"]:
        return Quantity(span, span, COUNT, Interval.exactly(0)), span.end
    if match["no"]:
        return _no(match)
    if match["majority"]:
        degree = _DEGREE.search(text[max(floor, start - 16) : start])
        core = Span(*match.span("majority"))
        if not degree and not match["of"]:
            return None, core.end
        span = Span(start - len(degree.group()) if degree else start, core.end)
        return Quantity(span, core, FRACTION, Interval(0.5, 1, low_open=True)), core.end
    if match["once"]:
        return _occasions(text, match, floor, end)
    if match["double"]:
        return _multiple(text, match, floor, end)
    if match["top"]:
        return _leading(text, match, end)
    decade = match["decade"].lower()
    first = int(match["figure"]) if match["figure"] else DECADES.get(decade) or _YEARS_OLD[decade]
    left = text[max(0, start - 32) : start]
    bounded = _BOUNDED.search(left)
    if bounded and not (_TEAM.search(left) or (decade in _YEARS_OLD and left[-1] != "-")):  # "over-70s"
        value = limited(Interval.exactly(first), ABOVE if bounded[1] else BELOW)
        return Quantity(Span(start - len(bounded.group()), span.end), span, AGE, value, unit="year"), span.end
    if first % 10 or decade in _YEARS_OLD or not _POSSESSED.search(left):
        return None, span.end
    return Quantity(span, span, AGE, Interval(first, first + 9), unit="year"), span.end


def _folded(text: str, start: int, floor: int, end: int) -> tuple[Quantity | None, int] | None:
    """The factor of "rose tenfold", "a fivefold increase", and where to go on; None for "a threefold task"."""
    word = _WORD.match(text, start, end)
    factor = FOLDS.get(word.group().lower()) if word else None
    if word is None or factor is None:
        return None
    core = Span(*word.span())
    if not multiplies(text, *core, floor, end):
        return None, core.end
    bound = read_bound(text, *core, floor, end)
    return replace(_bounded(core, bound, factor), trend=read_trend(text, bound.start, floor)), core.end


def _bounded(core: Span, bound: Bound, value: int, kind: Kind = RATIO, unit: str | None = None) -> Quantity:
    """The value of the words ``core``, with the bound read before them."""
    values = limited(Interval.exactly(value), bound.limit)
    return Quantity(Span(bound.start, core.end), core, kind, values, bound.approximate, unit=unit)


def _no(match: re.Match[str]) -> tuple[Quantity | None, int]:
    """Zero of the things in "no officers", and where to go on; "no further details", "no doubt" count nothing."""
    span = Span(*match.span("no"))
    plural = next((word for word in match["noun"].split() if is_plural(word) or word in _PEOPLE), None)
    if plural is None or _UNCOUNTED.match(plural):
        return None, span.end
    return Quantity(span, span, COUNT, Interval.exactly(0)), span.end


def _occasions(text: str, match: re.Match[str], floor: int, end: int) -> tuple[Quantity | None, int]:
    """How often: "more than once", "at least twice", "won it twice."; elsewhere these are adverbs and claim nothing."""
    core = Span(*match.span())
    bound = read_bound(text, *core, floor, end)
    if match["once"][0] in "tT" and _COMPARED.match(text, core.end, end):
        return _bounded(core, bound, 2), core.end
    times = 1 if match["once"].lower() == "once" else 2
    per = read_rate(text, core.end, end, MEASURE)
    if per:  # "twice a week"
        rate = _bounded(core, bound, times, RATE, "time")
        return replace(rate, span=Span(bound.start, per[1]), per=per[0]), per[1]
    if bound.limit is EXACT and (match["once"].istitle() or not _TELLS_HOW_OFTEN.match(text, core.end, end)):
        return None, core.end
    if _AT_ONCE.match(text, bound.start if bound.limit is not EXACT else core.start - len("at ")):
        return None, core.end
    return _bounded(core, bound, times, COUNT, "time"), core.end


def _multiple(text: str, match: re.Match[str], floor: int, end: int) -> tuple[Quantity | None, int]:
    """The factor of "double the limit", "triple the rate", where something is said to be as much."""
    core = Span(*match.span())
    if not (
        _COMPARED.match(text, core.end, end) and _SAID_TO_BE.search(text[max(floor, core.start - 12) : core.start])
    ):
        return None, core.end
    bound = read_bound(text, *core, floor, end)
    return _bounded(core, bound, 2 if match["double"][0] in "dD" else 3), core.end


def _leading(text: str, match: re.Match[str], end: int) -> tuple[Quantity | None, int] | None:
    """The ranks from first to eighth of "top eight"; None for no number, and no quantity for "bottom three"."""
    number = read_number(text, match.end(), end)
    if number is None or number.value != int(number.value) or not 2 <= number.value <= 1000 or number.scale != 1:
        return None
    stop = number.span.end
    if match["top"].lower() == "bottom" or text[stop : stop + 1].isalpha() or text[stop : stop + 1] in "%-":
        return (None, stop) if match["top"].lower() == "bottom" else None
    return Quantity(Span(match.start(), stop), number.span, ORDINAL, Interval(1, number.value)), stop
