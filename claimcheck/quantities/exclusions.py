"""Numbers that claim nothing: codes, labels, addresses, telephone numbers, list numbers; dates and clock times, which
are read elsewhere.
"""

import re

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.calendar_numbers import is_pointed_clock
from claimcheck.quantities.labels import is_labelled
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
# "2-for-1", "9/11", "6-in-1", "401(k)", "501(c)(3)", "7-Eleven"
_FOR = lazy_regex(r"(?:-for-|/)\d{1,2}(?![\w])|-in-(?:1|one)\b|\([a-zA-Z]\)(?:\(\d\))?|-Eleven\b")
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
    clock = None
    after = text[stop : stop + 1]
    then = text[stop + 1 : stop + 2]
    if after in _CLOCK_STARTS and (then in _CLOCK_WORDS if after == " " else after not in ".:" or then.isdigit()):
        clock = _CLOCK.match(text, stop, end)
    if clock:
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
