"""Numbers that claim nothing: codes, labels, addresses, telephone numbers, list numbers; dates and clock times, which
are read elsewhere.
"""

import re

from claimcheck.articles.calendar_names import FULL_WEEKDAY
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.labels import is_labelled
from claimcheck.quantities.number_words import spelled
from claimcheck.quantities.phrases import last_word, phrase_regex
from claimcheck.text.words import word_set

_CLOCK = phrase_regex(
    r"(?:[.:][0-5]\d)?\s?(?:[ap]\.?m\b|o['’]clock|(?:noon|midnight)\b)|(?:[.:][0-5]\d) ?(?:hrs|GMT|BST|UTC|CET|"
    r"[ECPM][SD]?T)\b|:\d\d(?::\d\d)?(?:\.\d)?|(?<=[0-9]{4})\s?(?:hrs|hours|GMT|BST|UTC|IST|CET|[ECPM][SD]?T)\b|"
    r"(?<=[0-9][.][0-5][0-9]) (?:this|that|yesterday|in the) (?:morning|afternoon|evening)\b"
)
# 1500 to 2099 without a separator, alone or with a second year ("2014-15", "the 1990s").
_YEAR = lazy_regex(r"(?:1[5-9]|20)\d\d(?:[-–/](?:1[5-9]|20)?\d\d)?(?:['’]?s)?(?![\w,.]{0,12}\d|\w)")
_COUNT_CUE = phrase_regex(
    r"\b(?:more than|less than|fewer than|greater than|(?:larger|smaller|higher|lower) than|at least|up to|"
    "average of|total of|nearly|almost|some|as many as|estimated|roughly|approximately|another|all|equal to) $",
    re.IGNORECASE,
)
_CLOCK_WORDS = frozenset("apomnhtyiGBUCEPMI \u00a0\n\r")
_CUE_ENDS = word_set(
    "than least to of nearly almost some as estimated roughly approximately another all about around over under just "
    "only other"
)
_BRACKET_ITEM = lazy_regex(r"\s?\)")
_CLOCK_STARTS = frozenset(" .:apnmAPNM\u00a0\u202fo")
_TELEPHONE = lazy_regex(
    r"\(?\+?(?:0\d{2,4}[\s)-]{1,2}\d{3,4}[\s-]?\d{3,4}|0\d{3,10}|1?-?\(?\d{3}[)\s.-]{1,2}\d{3}[-.]\d{4}|"
    r"(?<=\+)\d{1,3}(?:[\s-]\(?\d{1,5}\)?){2,5}|\d{3}-\d{4}|\+?\d[\d-]{0,3}-\d{3}-\d{3,4}(?:[-/]\d{4})?|"
    r"\d{2,3}-\d{1,3}\)\s\d{3}-\d{3,4}|\d{3,10}-\d{3,10}-\d{3,10})(?!\w|,\d)"
)
_PAIRING = frozenset("-/(")
# "2-for-1", "9/11", "release 17/2024", "6-in-1", "401(k)", "501(c)(3)", "7-Eleven"
_FOR = lazy_regex(
    r"(?:-for-|/)\d{1,2}(?![\w])|/(?:19|20)\d\d(?![\w/])|-in-(?:1|one)\b|\([a-zA-Z]\)(?:\(\d\))?|-Eleven\b"
)
# "192.168.0.1"; "lined up 4-3-3", "Hale 10-1-51-4".
_DOTTED = lazy_regex(r"\d{1,3}(?:\.\d{1,5}){2,4}(?![\w])|\d{1,3}(?:-\d{1,3}){2,4}(?![\w-])")
_ITEM = phrase_regex("[.)](?: |$)")
_CAPITAL_AFTER = lazy_regex(r"\s[A-Z]")
# How fine a picture is.
_RESOLUTION = phrase_regex(
    r"(?:(?:480|720|1080|1440|2160)p|[4568][Kk]) (?:TVs?|videos?|screens?|displays?|cameras?|footage)\b"
)
# "Quarterback Ty Brannigan (12)": the number on the shirt, as captions of American games print it.
_SHIRT = phrase_regex(
    r"\b(?i:quarterback|linebacker|cornerback|running back|fullback|halfback|wide receiver|receiver|tight end|"
    "lineman|defensive (?:end|back|tackle)|safety|kicker|punter|guard|center|goaltender|goalie|defenseman|shortstop|"
    r"baseman|outfielder|pitcher|catcher) (?:[A-Z][\w’'.-]{0,20} ){1,3}\($"
)
_POINTED = lazy_regex(r"(?:[1-9]|[01][0-9]|2[0-3])\.[0-5][0-9](?![\w%]|[.,][0-9])")
_LINE_GOES_ON = lazy_regex(
    r"\*{0,2}(?:[ \t\u00a0]{1,3}[-–—:|*]{0,2}[ \t\u00a0]{0,2}|[ \t\u00a0*]{0,4}\r?\n)[\"“‘'(]?[A-Z£$€]"
)
# "at 9.40", where nothing is priced, measured or scored.
_AT = phrase_regex(
    r"(?:(?P<verb>[\w’'-]{1,14},?) )?(?<!\w)(?:at|until|till|(?:shortly|just|soon) (?:after|before)) (?:about |"
    r"around |exactly )?$|\b(?:gone|back|over|done|out|home|there|clear|ready|finished) by $",
    re.IGNORECASE,
)
_VALUED = lazy_regex(
    "(?:clos|trad|stand|stood|settl|end|finish|pric|valu|quot|estimat|peak|averag|remain|measur|rank|yield)|"
    "(?:index|rate|flat|changed|put|steady|high|low|stay|stays|stayed|held|hold|bottomed|set|runs?|odds|record|"
    r"shares)\b",
    re.IGNORECASE,
)
_CLOCK_GOES_ON = phrase_regex(
    r"\s?(?:[.,;:)!?\r\n]|$)| (?:and|on|when|as|but|the|that|this|in the|to|with|after|before|yesterday|today|for|"
    r"local|our|his|her|their|we|he|she|they|it|a|an|at)\b"
)
# "at 10 on Monday", "at seven tonight"
_HOUR_OF_DAY = phrase_regex(
    rf" (?:(?:on|next|last) (?i:{FULL_WEEKDAY})|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|"
    r"(?:every|each) (?:morning|night|evening|day))\b"
)
_HOURS = frozenset(range(1, 13))
_HOUR = rf"(?:{spelled(1, 12)}|midnight|noon|1[0-2]|[1-9])\b"
_TOWARDS = phrase_regex(rf"(?: minutes?)? (?:(past)|to) {_HOUR}(?![%.,:/-]?[0-9%])", re.IGNORECASE)
_CLOCK_SAID = phrase_regex(
    r"\b(?:at|by|until|till|before|after|about|nearly|around|just|since|almost) (?:a )?$", re.IGNORECASE
)
PARTS_OF_HOUR = frozenset({0.25, 0.5, 5, 10, 20, 25})
_HOUR_ENDS = phrase_regex(r"\s?(?:[.,;:)!?”\"]|$)| (?:and|on|when|as|but|in the|this|that|it|he|she|they|we|i)\b")


def end_of_excluded(text: str, start: int, stop: int, floor: int, end: int) -> int | None:
    """Where the thing ends that the figure text[start:stop] labels, numbers or dates; None where it may be a claim.

    text[floor:end] is the stretch looked at.
    """
    before = text[start - 1] if start > floor else "\n"
    if before == "/" and start - 1 == floor:
        before = " "  # "5km/3 miles": the slash ends the amount before it
    if before == "_" and not text[max(floor, start - 4) : start].rstrip("_")[-1:].isalnum():
        before = " "  # "__12__ men" is emphasis, "run_12" a code
    if before.isalpha() or before in "#@_/\\&=×" or (before in "-‐‑'’." and text[max(floor, start - 2)].isalnum()):
        if text[max(floor, start - 10) : start].lower().endswith(("sub-", "magnitude-")):
            return None
        return _token_end(text, stop, end)
    numbering = _ITEM.match(text, stop, end) if stop - start <= 2 and before == "\n" else None
    if numbering and numbering.end() < end:
        return stop
    run = _end_of_digit_run(text, start, stop, end)
    if run:
        return run
    after, then = text[stop : stop + 1], text[stop + 1 : stop + 2]
    timed = after in _CLOCK_STARTS and (then in _CLOCK_WORDS if after == " " else after not in ".:" or then.isdigit())
    if timed and (clock := _CLOCK.match(text, stop, end)):
        return clock.end()
    if after in ("p", " ") and _RESOLUTION.match(text, start, end):
        return stop + (after == "p")
    if before == "(" and after == ")" and stop - start <= 2 and _SHIRT.search(text[max(floor, start - 60) : start]):
        return stop
    if 3 < stop - start < 6 and is_pointed_clock(text, start, stop, floor, end):
        return stop
    named = before.isspace() and is_labelled(text, start, stop, floor, end)
    quoted = before in "'‘\"“" and _CAPITAL_AFTER.match(text, stop, end)
    listed = stop - start <= 2 and before != "(" and after in " )" and _BRACKET_ITEM.match(text, stop, end)
    before = text[max(0, start - 240) : start]
    if named or quoted or (listed and before.rfind("(") <= before.rfind(")")):
        return stop
    return None


def _end_of_digit_run(text: str, start: int, stop: int, end: int) -> int | None:
    """Where a telephone number, an account or an address of a machine ends."""
    goes_on = (
        text[start] in "0+"
        or text[start - 1 : start] == "+"
        or text[stop : stop + 1] in "-)"
        or text[stop + 1 : stop + 2].isdigit()
    )
    pair = _FOR.match(text, stop, end) if text[stop : stop + 1] in _PAIRING else None
    if pair:
        return pair.end()
    match = goes_on and (_TELEPHONE.match(text, start, end) or _DOTTED.match(text, start, end))
    return match.end() if match else None


def end_of_year(text: str, start: int, stop: int, floor: int, end: int) -> int | None:
    """Where a year ends that the four bare figures at ``start`` write ("2016", "2014-15"); None where they count.

    Newspapers print a comma in thousands; without it "2000" counts only where a bound stands before it ("at least
    2000", "an average of 1500").
    """
    year = _YEAR.match(text, start, end) if stop - start == 4 else None
    if not year or year.end() < stop:
        return None
    if not may_count(text, start, floor):
        return year.end()
    left = text[max(floor, start - 24) : start]
    return None if _COUNT_CUE.search(left) else year.end()


def may_count(text: str, start: int, floor: int) -> bool:
    """Whether the word before the number at ``start`` may be the end of a bound: "at least", "an average of"."""
    return last_word(text, start, floor) in _CUE_ENDS


def is_glued(text: str, stop: int, end: int) -> bool:
    """Whether letters that are no unit follow the figure ("49ers", "3D", "747s"); emphasis is none ("_12_ men")."""
    if text[stop : stop + 1] == "_":
        stop += 2 if text[stop + 1 : stop + 2] == "_" else 1
    return stop < end and text[stop].isascii() and (text[stop].isalnum() or text[stop] in "_@")


def _token_end(text: str, at: int, end: int) -> int:
    while at < end and (text[at].isalnum() or text[at] in "-_/@"):
        at += 1
    return at


def is_pointed_clock(text: str, start: int, stop: int, floor: int, end: int) -> bool:
    """Whether the figure is a time of day with a point: "at 9.40", "03.52" at the beginning of a line."""
    if text[stop - 3] != "." or not _POINTED.fullmatch(text, start, stop):
        return False
    if stop - start == 5 and text[max(floor, start - 4) : start].rstrip("*# ")[-1:] in ("", "\n", "\u2028"):
        return _LINE_GOES_ON.match(text, stop, end) is not None
    said = _AT.search(text[max(floor, start - 40) : start])
    if not said or not _CLOCK_GOES_ON.match(text, stop, end):
        return False
    return not _VALUED.match(said["verb"] or "")


def is_hour_of_day(text: str, value: float, stop: int, end: int) -> bool:
    """Whether the number that ends at ``stop``, after "at" or "by", is an hour of a day that is named after it."""
    return value in _HOURS and _HOUR_OF_DAY.match(text, stop, end) is not None


def end_of_clock(text: str, start: int, stop: int, floor: int, end: int) -> int | None:
    """Where "half past ten", "twenty to four" end, whose PARTS_OF_HOUR are text[start:stop]; None: no such time.

    "ten to twelve" may be a range: it is a time after "at", "by" and the like only.
    """
    hour = _TOWARDS.match(text, stop, end)
    if not hour:
        return None
    if hour[1] or text[stop - 7 : stop].lower() == "quarter":
        return hour.end()
    said = _CLOCK_SAID.search(text[max(floor, start - 12) : start])
    return hour.end() if said and _HOUR_ENDS.match(text, hour.end(), end) else None
