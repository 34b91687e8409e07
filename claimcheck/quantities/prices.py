"""Currencies by name that may be something else: pounds that are weighed, marks given in an exam, crowns worn."""

import re

from claimcheck.quantities.money import currency_after
from claimcheck.quantities.numeral import Numeral
from claimcheck.quantities.phrases import phrase_regex

# "cost five pounds", "a fine of 500 pounds"; what follows "of" is weighed: "paid for two pounds of flour".
_PRICED = phrase_regex(
    r"\b(?:cost(?:s|ing)?|pa(?:y|ys|id|ying)|worth|fine[ds]?|charge[ds]?|priced|spen[dt]s?|saved?|owe[ds]?|"
    "earn(?:s|ed)?|donated?|(?:sold|bought|sells?|selling|available|offered|"
    r"changed hands)(?: [\w’'%-]{1,20}){0,4}? for|(?:fine|fee|price|debt|reward|tax|charge|cost|bill|toll|fare|wage|"
    "salary|prize|grant|loan|deposit) of)(?: (?:at|up to|about|around|nearly|almost|just|only|over|under|some|"
    "more than|less than|at least|him|her|them|us|a|an estimated|another|an extra)){0,3} $",
    re.IGNORECASE,
)

_BARE = phrase_regex(r" (?:marks?|crowns?)\b")


def named_currency(text: str, number: Numeral, end: int) -> tuple[str, float, int] | None:
    """The currency named right after the number → (ISO code, factor: 0.01 for pence, where it ends)."""
    start, at = number.span
    money = currency_after(text, at, end, number.scale >= 1000 or _is_priced(text, start))
    return money if money and not _may_count(text, number, end) else None


def _may_count(text: str, number: Numeral, end: int) -> bool:
    """Whether a bare "marks" or "crowns" after the number may be counted: "70 marks out of 100"."""
    start, at = number.span
    if number.value >= 1000 or number.value != int(number.value) or not _BARE.match(text, at, end):
        return False
    return not _is_priced(text, start)


def _is_priced(text: str, start: int) -> bool:
    return _PRICED.search(text[max(0, start - 48) : start]) is not None
