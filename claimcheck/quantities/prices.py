"""Pounds that are money and not a weight."""

import re

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.phrases import GAP

# "cost five pounds", "a fine of 500 pounds"; what follows "of" is weighed: "paid for two pounds of flour".
_PRICED = lazy_regex(
    r"\b(?:cost(?:s|ing)?|pa(?:y|ys|id|ying)|worth|fine[ds]?|charge[ds]?|priced|spen[dt]s?|saved?|owe[ds]?|earn(?:s|ed)?|"
    rf"donated?|(?:sold|bought|sells?|selling|available|offered|changed{GAP}hands){GAP}for|"
    rf"(?:fine|fee|price|debt|reward|tax|charge|cost|bill|toll|fare|wage|salary|prize|grant|loan|deposit){GAP}of)"
    rf"(?:{GAP}(?:at|up{GAP}to|about|around|nearly|almost|just|only|over|under|some|more{GAP}than|less{GAP}than|"
    rf"at{GAP}least|him|her|them|us|a|an{GAP}estimated|another|an{GAP}extra)){{0,3}}{GAP}$",
    re.IGNORECASE,
)
_OF_GOODS = lazy_regex(rf"{GAP}[Pp]ounds?{GAP}of\b")


def is_price(text: str, start: int, at: int, end: int) -> bool:
    """Whether the number text[start:at], before "pounds", is a sum by the words around it and no weight."""
    if text[at + 1 : at + 2] not in "Pp" or _OF_GOODS.match(text, at, end):
        return False
    return _PRICED.search(text[max(0, start - 48) : start]) is not None
