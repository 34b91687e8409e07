"""Ages, in the forms that newspapers print: "23-year-old", "aged 47", "Port, 47,", "a girl of 12", "the youngest, 21"."""

import re

from claimcheck.quantities.phrases import GAP

_HYPHEN = r"[-‐‑–]"
_AFTER = re.compile(
    rf"(?:{GAP}|{_HYPHEN})?(years?|yrs?|months?|weeks?|days?)"
    rf"(?:(?:{GAP}|{_HYPHEN})olds?(?![\w])|['’]?{GAP}of{GAP}age\b)",
    re.IGNORECASE,
)
_SAID = re.compile(
    rf"\b(?:aged?|ages|turn(?:s|ed|ing)?|age{GAP}group|age{GAP}of|ages{GAP}of)(?:{GAP}(?:between|just|only|from|as{GAP}young{GAP}as))?{GAP}$",
    re.IGNORECASE,
)
_PERSON = (
    "man|woman|boy|girl|youngest|oldest|eldest|son|daughter|brother|sister|mother|father|wife|husband|driver|victim|"
    "teenager|student|pensioner|other|third|second|first|child|partner|officer|widow|friend|baby|toddler|youth|lad|actor|"
    "actress|singer|player|striker|suspect|gunman|defendant|resident|farmer|nurse|teacher|grandmother|grandfather|uncle|aunt|cousin|nephew|niece|twin|twins"
)
_NAMED = re.compile(
    rf"(?:(?<!\w)(?:[^\W\d_a-z][\w'’.-]*|{_PERSON})['’”\")]{{0,2}}\s?,{GAP}(?:(?:now|then|both|also|just|who{GAP}is|who{GAP}was){GAP})?|\b(?:{_PERSON}){GAP}(?:of|is|was){GAP}|"
    rf"(?<!\w)[^\W\d_a-z][\w'’.-]*{GAP}\()$"
)
_CLOSED = re.compile(rf"\s?(?:[,;.):]|$)|{GAP}(?:and|was|is|were|who|from|of|has|had|said|told|died|pleaded|at)\b")


def age_after(text: str, at: int, end: int) -> tuple[str, int] | None:
    """ "-year-old", "years of age" after a number → (unit, where it ends)."""
    match = _AFTER.match(text, at, end)
    return (
        (
            match[1].lower()[0:1].replace("y", "year").replace("m", "month").replace("w", "week").replace("d", "day"),
            match.end(),
        )
        if match
        else None
    )


def age_by_context(text: str, start: int, at: int, floor: int, end: int) -> bool:
    """Whether a bare number text[start:at] is an age by what stands around it: "aged", "Port, 47,", "a girl of 12"."""
    left = text[max(floor, start - 40) : start]
    if not left or (left[-1] != "(" and not left[-1].isspace()):
        return False
    if _SAID.search(left):
        return True
    return bool(_NAMED.search(left) and _CLOSED.match(text, at, end))
