"""Years and decades: "2014", "fiscal 2014", "the 2018 quarter", "the 1990s", "the Sixties", "'98"."""

from claimcheck.articles.calendar_names import MONTHS
from claimcheck.dates.figures import two_digit_year
from claimcheck.dates.moment import DAY, DECADE, QUARTER, YEAR, Mention, Moment
from claimcheck.dates.numbers import number_in
from claimcheck.dates.words import DECADES
from claimcheck.patterns import lazy_regex
from claimcheck.text.plain import trie

_YEAR_LEAD = lazy_regex(
    r"(?:\b(?:in|of|since|until|till|by|from|to|through|throughout|between|and|during|for|before|after|early|mid|"
    "late|or|than|around|about|circa|year|the|season|summer|spring|autumn|fall|winter|as|back|its|his|her|their|our|"
    r"a)[\s-]+|[(,;-]\s*|\A|\n\s*\n\s*)\Z"
)
# "2,000 people" is a count, "2000 levels" are those of a year.
_COUNTED = lazy_regex(
    r"\s+(?!(?:levels|sales|results|earnings|profits|revenues|figures|prices|elections|polls)\b)[a-z]+s\b(?!')"
)
_FISCAL_BEFORE = lazy_regex(r"\b(?:(?:the\s+)?(?:fiscal|financial|calendar|tax|fy)\s+(?:year\s+)?|the\s+year\s+)\Z")
_UNIT_AFTER = lazy_regex(
    r"[\s-]+(?:people|men|women|children|soldiers|troops|jobs|points|dollars|pounds|euros|miles|feet|metres|meters|"
    "kilometres|kilometers|tons|tonnes|votes|homes|houses|workers|employees|times|megawatts|units|copies|cases|"
    r"deaths|km|kg|per\s?cent|percent|million|billion)\b"
)
# House numbers, flights, rooms, sums of money.
_STREET_AFTER = lazy_regex(
    r"\s+(?:[a-z]+\.?\s+){1,3}?(?:avenue|ave|street|st|road|rd|drive|dr|lane|boulevard|blvd|highway|parkway|terrace|"
    r"crescent)\b"
)
_LABEL_BEFORE = lazy_regex(
    r"\b(?:flight|room|route|section|article|apartment|apt|suite|page|unit|lot|gate|channel|bus|train|highway|"
    "interstate|model|type|number|no|russell|windows|chapter|verse|bill|act|form|box|rs|usd|eur|gbp|inr|aud|"
    r"us\$)\.?\s+\Z"
)
# "The 2018 quarter": the one of that year that is reported on.
_PERIOD_AFTER = lazy_regex(r"\s+(?:quarter|period)\b")
_THE_BEFORE = lazy_regex(r"\bthe\s+\Z")
# The rest of "2019-Aug-01", as records and captions write it.
_NAMED_MONTH_AFTER = lazy_regex(rf"(?P<join>[-/])(?P<month>{trie(MONTHS)})(?P=join)(?P<day>0?[1-9]|[12]\d|3[01])(?!\w)")
_THE_DECADE = lazy_regex(r"\bthe\s+(?:(?:early|mid|late|swinging|roaring|hungry)[\s-]+)*\Z")
_DEGREES_BEFORE = lazy_regex(r"\b(?:temperatures?|highs?|lows?|degrees?|thermometer)\b[^.;]{0,40}\Z")
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_REST = rf"(?P<rest>(?:{_TENS})(?:[\s-](?:{_ONES}))?|{_TEENS}|{_ONES})\b"
_SPELLED = lazy_regex(rf"[\s-](?:hundred(?:\sand)?[\s-])?(?P<oh>oh[\s-])?{_REST}")
_THOUSAND = lazy_regex(
    rf"\s(?:and\s)?{_REST}(?=\s*[.,;:!?)]|\s*\Z|\s(?:and|the|was|were|is|in|on|to|by|at|when|after|for)\b)"
)
_THOUSAND_LEAD = lazy_regex(
    r"\b(?:in|of|since|until|till|by|before|after|year|\w+th|first|second|third|\d(?:st|nd|rd|th)?|"
    rf"{'|'.join(MONTHS)}),?\s\Z"
)
_CENTURIES = {"seventeen": 1700, "eighteen": 1800, "nineteen": 1900, "two thousand": 2000}


def read_year(low: str, start: int, end: int, floor: int) -> Mention | None:
    """A year, told from a count by the word before it and the noun after it."""
    if _UNIT_AFTER.match(low, end) or _LABEL_BEFORE.search(low, max(0, start - 12), start):
        return None
    if low[start - 1 : start] == " " and _STREET_AFTER.match(low, end):
        return None
    if dated := _NAMED_MONTH_AFTER.match(low, end):
        month, day = MONTHS[dated["month"]], int(dated["day"])
        return Mention(start, dated.end(), Moment(DAY, year=int(low[start:end]), month=month, day=day))
    fiscal = _FISCAL_BEFORE.search(low, max(floor, start - 28), start)
    if not fiscal and not _YEAR_LEAD.search(low, max(0, start - 12), start) and _COUNTED.match(low, end):
        return None
    year = int(low[start:end])
    period = _PERIOD_AFTER.match(low, end)
    the = _THE_BEFORE.search(low, max(floor, start - 4), start) if period else None
    if period and the:
        return Mention(the.start(), period.end(), Moment(QUARTER, year=year))
    return Mention(fiscal.start() if fiscal else start, end, Moment(YEAR, year=year))


def read_fiscal(low: str, start: int, end: int) -> Mention:
    """A fiscal year: "FY18", "FY2018"."""
    digits = low[start + 2 : end]
    return Mention(start, end, Moment(YEAR, year=int(digits) if len(digits) == 4 else two_digit_year(digits)))


def read_decade(low: str, start: int, end: int) -> Mention:
    return Mention(start, end, Moment(DECADE, year=int(low[start : start + 4])))


def read_decade_word(low: str, start: int, end: int, floor: int) -> Mention | None:
    """ "the Sixties"; not "in her sixties" nor "highs in the eighties"."""
    the = _THE_DECADE.search(low, max(floor, start - 24), start)
    if not the or _DEGREES_BEFORE.search(low, max(0, the.start() - 60), the.start()):
        return None
    return Mention(the.start(), end, Moment(DECADE, year=DECADES[low[start:end]]))


def read_short_year(low: str, start: int, end: int) -> Mention | None:
    """'98, and '90s."""
    year = two_digit_year(low[start + 1 : start + 3])
    if low[end - 1] != "s":
        return Mention(start, end, Moment(YEAR, year=year))
    return Mention(start, end, Moment(DECADE, year=year if year < 2030 else year - 100)) if year % 10 == 0 else None


def read_spelled_year(low: str, start: int, end: int) -> Mention | None:
    """ "nineteen ninety-four", as broadcasters' transcripts write it, and "two thousand and five" where it counts
    nothing: for the hundreds ``low[start:end]``."""
    century = _CENTURIES[low[start:end]]
    if century == 2000 and not _THOUSAND_LEAD.search(low, max(0, start - 14), start):
        return None
    spelled = (_THOUSAND if century == 2000 else _SPELLED).match(low, end)
    rest = number_in(low, *spelled.span("rest")) if spelled else None
    if spelled is None or rest is None or (century < 2000 and rest < 10 and not spelled["oh"]):
        return None
    return Mention(start, spelled.end(), Moment(YEAR, year=century + int(rest)))
