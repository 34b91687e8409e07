"""Numbers that claim nothing: dates and clock times (read elsewhere), codes, roads, versions, telephone numbers."""

import re

_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\.?\s{{1,3}}(?:the\s{{1,3}})?$")
_MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)?(?:\s{{1,3}}of)?[\s-]{{1,3}}{_MONTH}\b")
_CLOCK_AFTER = re.compile(r"(?:[.:]\d\d)?\s?(?:[ap]\.?m\b|o['’]clock|GMT|BST|UTC|hrs\b|noon\b|[ECPM][SD]?T\b)|:\d\d")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d(?:[-–/](?:(?:1[5-9]|20)?\d\d))?(?:s\b)?")
_LABEL_BEFORE = re.compile(
    r"\b(?:(?:[Ww]ard|[Rr]oom|[Ss]ection|[Rr]ow|[Aa]rticle|[Cc]hapter|[Pp]age|[Nn]o\.|[Nn]umber|[Ff]light|[Rr]oute|[Hh]ighway|Interstate|[Jj]unction|[Cc]hannel|"
    r"[Tt]ype|[Vv]ersion|[Mm]odel|iPhone|iOS|Galaxy|Windows|Boeing|Airbus|[Pp]latform|[Gg]ate|[Bb]lock|[Ll]ine|[Pp]art|[Ss]eason|[Ee]pisode|[Gg]ame|[Ww]eek|[Dd]ay|[Ss]tage|[Ll]evel|"
    r"[Gg]roup|[Cc]lass|[Gg]rade|[Ff]igure|[Tt]able|[Pp]hase|[Tt]ier|[Tt]itle|[Uu]nit|[Bb]uilding|[Ff]loor|[Rr]ound|Apple Watch|Radio|BBC|Formula|Euro|Apollo|PlayStation|Xbox)\s{1,3})$"
)


def end_of_excluded(text: str, start: int, stop: int, floor: int, end: int) -> int | None:
    """Where the thing ends that the figure text[start:stop] only labels or dates; None where the figure may be a claim."""
    before = text[start - 1] if start > floor else " "
    after = text[stop] if stop < end else " "
    if before.isalpha() and not before.isspace() or after == "_" or before in "#@_/\\":
        return _token_end(text, stop, end)
    if before == "-" and start - 2 >= floor and text[start - 2].isalpha():
        return _token_end(text, stop, end)
    clock = _CLOCK_AFTER.match(text, stop, end)
    if clock:
        return clock.end()
    left = text[max(floor, start - 24) : start]
    month = _MONTH_BEFORE.search(left)
    if month and stop - start <= 2:
        return stop
    if _MONTH_AFTER.match(text, stop, end):
        return stop
    year = _YEAR.match(text, start, end)
    if year and year.end() >= stop and not text[stop : stop + 1].isdigit():
        return year.end()
    if _LABEL_BEFORE.search(left):
        return stop
    return None


def _token_end(text: str, at: int, end: int) -> int:
    while at < end and (text[at].isalnum() or text[at] in "-_/@"):
        at += 1
    return at


_NOT_ONE = re.compile(
    r"(?:[-‐‑](?:time|off|sided|way|on|stop|liner|upmanship|size|another)\b|['’]s\b|\s{1,3}(?:another|day|by\s{1,3}one|or\s{1,3}the\s{1,3}other|thing|way|can|who|that|which|would|could|should|must|might|may|has\s{1,3}to|we|i|you|of\s{1,3}(?:the\s{1,3})?(?:\w+\s{1,3}){0,3}(?:most|best|biggest|largest|worst|greatest|\w+est))\b)",
    re.IGNORECASE,
)
_BEFORE_ONE = re.compile(
    r"\b(?:no|any|every|each|some|the|this|that|which|another|new|big|good|great|old|last|next|first|only|other|loved|little|square|number|day|with|own|lodging)[\s-]{1,3}$",
    re.IGNORECASE,
)


def is_pronoun(text: str, span: tuple[int, int], floor: int, end: int) -> bool:
    """Whether a "one" is a pronoun or an article, where "two" could not stand ("no one", "the one who")."""
    start, stop = span
    if stop - start != 3 or text[start:stop].lower() != "one":
        return False
    return bool(_NOT_ONE.match(text, stop, end) or _BEFORE_ONE.search(text[max(floor, start - 12) : start]))
