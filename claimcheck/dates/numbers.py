"""Number phrases beside a unit of time: where they may stand, and what they come to.

The value of a phrase is read by ``quantities.numerals``; the patterns here only say how far left of a unit word one
reaches.
"""

from claimcheck.quantities.number_words import ORDINALS, spelled
from claimcheck.quantities.numeral import Numeral
from claimcheck.quantities.numerals import read_number, read_ordinal

_SMALL = rf"(?:{spelled(1, 90)}|hundred|thousand|million|dozen)"
# "a hundred and five" is one number, "three and four" are two.
_AND = r"(?:(?:(?<=hundred[\s-])|(?<=thousand[\s-])|(?<=million[\s-]))and[\s-])"
NUMBER = (
    r"(?:\d{1,9}(?:(?:,|\s(?=000))\d{3}){0,3}(?:\.\d{1,6})?[½¼¾]?|[½¼¾]"
    rf"|(?:(?:a|half\sa)\s(?=dozen|hundred|thousand|million))?{_SMALL}(?:[\s-]{_AND}?{_SMALL}){{0,5}})"
    r"(?:[\s-]and[\s-](?:(?:a|three)[\s-])?(?:half|quarters?)|\s?[½¼¾]|[\s-][1-9]/[2-9])?"
)
ORDINAL = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?:twenty|thirty)[\s-](?:{spelled(1, 9, ORDINALS)})|{spelled(1, 20, ORDINALS)}"
    "|thirtieth)"
)


def number_in(low: str, start: int, end: int) -> float | None:
    """The value of ``low[start:end]``, all of it; None where it is no number."""
    return _whole(read_number(low, start, end), end)


def ordinal_in(low: str, start: int, end: int) -> int | None:
    """The rank that ``low[start:end]`` names, all of it: "third", "21st"."""
    value = _whole(read_ordinal(low, start, end), end)
    return None if value is None else int(value)


def _whole(found: Numeral | None, end: int) -> float | None:
    return found.value if found is not None and found.span.end == end else None
