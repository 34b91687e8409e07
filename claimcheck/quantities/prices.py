"""Currencies by name that may be something else: pounds that are weighed, marks given in an exam, crowns worn."""

import re

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.money import currency_after
from claimcheck.quantities.numeral import Numeral
from claimcheck.quantities.phrases import GAP

# "cost five pounds", "a fine of 500 pounds"; what follows "of" is weighed: "paid for two pounds of flour".
_PRICED = lazy_regex(
    r"\b(?:cost(?:s|ing)?|pa(?:y|ys|id|ying)|worth|fine[ds]?|charge[ds]?|priced|spen[dt]s?|saved?|owe[ds]?|"
    r"earn(?:s|ed)?|"
    rf"donated?|(?:sold|bought|sells?|selling|available|offered|"
    rf"changed{GAP}hands)(?:{GAP}[\w’'%-]{{1,20}}){{0,4}}?{GAP}for|"
    rf"(?:fine|fee|price|debt|reward|tax|charge|cost|bill|toll|fare|wage|salary|prize|grant|loan|deposit){GAP}of)"
    rf"(?:{GAP}(?:at|up{GAP}to|about|around|nearly|almost|just|only|over|under|some|more{GAP}than|less{GAP}than|"
    rf"at{GAP}least|him|her|them|us|a|an{GAP}estimated|another|an{GAP}extra)){{0,3}}{GAP}$",
    re.IGNORECASE,
)
_NOTE = lazy_regex(rf"(?:{GAP}|-)pound{GAP}(?:notes?|coins?|prizes?|fines?|tickets?|deposits?|donations?|jackpots?)\b")
_OF_GOODS = lazy_regex(rf"{GAP}[Pp]ounds?{GAP}of\b")

_BARE = lazy_regex(rf"{GAP}(?:marks?|crowns?)\b")


def named_currency(text: str, number: Numeral, end: int) -> tuple[str, float, int] | None:
    """The currency named right after the number → (ISO code, factor: 0.01 for pence, where it ends)."""
    start, at = number.span
    money = currency_after(text, at, end, number.scale >= 1000 or _is_price(text, start, at, end))
    return money if money and not _may_count(text, number, end) else None


def _is_price(text: str, start: int, at: int, end: int) -> bool:
    """Whether the number text[start:at], before "pounds", is a sum by the words around it and no weight."""
    if text[at + 1 : at + 2] not in "Pp" or _OF_GOODS.match(text, at, end):
        return False
    return _NOTE.match(text, at, end) is not None or _is_priced(text, start)


def _may_count(text: str, number: Numeral, end: int) -> bool:
    """Whether a bare "marks" or "crowns" after the number may be counted: "70 marks out of 100"."""
    start, at = number.span
    if number.value >= 1000 or number.value != int(number.value) or not _BARE.match(text, at, end):
        return False
    return not _is_priced(text, start)


def _is_priced(text: str, start: int) -> bool:
    return _PRICED.search(text[max(0, start - 48) : start]) is not None
