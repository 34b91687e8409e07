"""Days and years in letters: "May twenty-nine", "nineteen ninety-four", "two thousand and five"."""

from claimcheck.articles.calendar_names import MONTHS
from claimcheck.dates.moment import YEAR, Mention, Moment
from claimcheck.dates.numbers import number_in
from claimcheck.dates.patterns import SPACE, YEAR_FIGURES
from claimcheck.patterns import lazy_regex

# Without a year or the end of the clause behind it, it may count what follows: "In May twenty-five people left".
_CARDINAL_DAY = lazy_regex(
    rf"{SPACE}(?P<day>twenty[\s-](?:one|two|three|four|five|six|seven|eight|nine)|thirty[\s-]one)(?=\s*[.,;!?)]|"
    rf"\s*\Z|{SPACE}(?:nineteen|two\sthousand|{YEAR_FIGURES})\b)"
)


def cardinal_day_after(low: str, at: int) -> tuple[int, int] | None:
    """The day of the month in letters that follows a month's name, and where it ends."""
    found = _CARDINAL_DAY.match(low, at)
    if not found:
        return None
    return int(number_in(low, *found.span("day")) or 0), found.end()


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
