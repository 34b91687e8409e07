"""Shares of a whole ("one in five", "three out of four", "£1 in every £4") and how many times as many."""

import re

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.numeral import IN_DIGITS, IN_WORDS, Numeral
from claimcheck.quantities.numerals import read_number
from claimcheck.quantities.phrases import phrase_regex

_IN = phrase_regex(
    "(?: [a-z][a-z'’-]{1,20}){0,2}?(?: |-)(?:in(?: every)?|out of(?: every)?|of every)(?: |-)[$£€]?(?=[0-9a-z])",
    re.IGNORECASE,
)
_MOST_IN = 1000
_MARKS = ("$", "£", "€")
_OVER = phrase_regex(" over ")
_ENDED = lazy_regex(r"\s?(?:[.,;:)]|$)")
_NOT_A_WHOLE = phrase_regex(
    "(?: |-)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|am|pm|%|percent|games|matches|seasons|"
    r"starts|appearances|states|countries|cities|districts|areas|places|villages|towns|boxes|provinces|counties)\b",
    re.IGNORECASE,
)
# "One worker in six", where no noun follows: not "one man in six cars", nor the "one goal in six" of a striker.
_ONE_OF = phrase_regex(
    r" (?!(?:goal|win|point|defeat|loss|try|wicket|draw|time|title|day|place)\b)[a-z][a-z'’-]{1,20} in ",
    re.IGNORECASE,
)
_SAID_OF_THEM = phrase_regex(
    r"\s?(?:[.,;:)!?]|$)|\s(?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|does|do|did|said|says|say"
    r"|now|who|still|already|lives?|lost|voted|worldwide|nationwide|across|at|among)\b"
)
_TIMES = phrase_regex(r"(?: |-)times\b")
_FOLD = lazy_regex(r"-?fold\b")
_FOLD_BEGINS = frozenset("-f")
_COMPARED = phrase_regex(
    " (?:as|more|less|the|higher|lower|larger|bigger|greater|smaller|faster|slower|what|that|its|their|his|her|"
    "normal|average|likelier|over|stronger|heavier|longer|deadlier|(?:(?:estimated|expected|forecast|projected|"
    r"trailing) |(?:[12][0-9]{3}) ){0,2}(?:earnings|book|sales|profits?))\b",
    re.IGNORECASE,
)
# "rose 10-fold", "a fivefold increase"
_ROSE = phrase_regex(
    r"\b(?:rose|ris(?:e|es|en|ing)|increas(?:e|es|ed|ing)|gr(?:ew|own?|ows|owing)|jump(?:s|ed|ing)?|"
    "soar(?:s|ed|ing)?|surg(?:es?|ed|ing)|climb(?:s|ed|ing)?|up|multipl(?:y|ies|ied)|f[ae]ll(?:en|s)?|drop(?:s|ped)?|"
    "declined?|higher|swell(?:s|ed)?|expand(?:s|ed)?)(?: (?:by|more than|at least|about|around|nearly|almost|over|"
    "up to|some|another|an?)){0,3} $",
    re.IGNORECASE,
)
_A_RISE = phrase_regex(
    " (?:increase|rise|jump|surge|growth|drop|decline|decrease|reduction|fall|improvement|gain|hike|return|expansion|"
    r"difference|higher|lower|more|greater|over|since)\b",
    re.IGNORECASE,
)


def read_share(text: str, number: Numeral, end: int) -> tuple[float, int] | None:
    """The share that ``number`` begins, "one in five", and where it ends; None if words after it tell otherwise."""
    part = number.value
    if part <= 0 or part != int(part) or number.form not in (IN_DIGITS, IN_WORDS) or part > 9999:
        return None
    at = number.span.end
    over = _OVER.match(text, at, end) if "o" in text[at : at + 4] else None
    if (
        over
        and (under := read_number(text, over.end(), end))
        and under.value
        and _ENDED.match(text, under.span.end, end)
    ):
        return part / under.value, under.span.end
    link = _IN.match(text, at, end)
    if not link:
        return None
    of = read_number(text, link.end(), end)
    if of is None or of.form not in (IN_DIGITS, IN_WORDS) or of.value != int(of.value) or of.value <= part:
        return None
    words = link.group().lower()
    if "every" not in words and words[-1] in _MARKS:
        return None
    strict = "every" in words or "out" in words
    if not strict and (
        (1500 <= of.value <= 2100 and of.form is IN_DIGITS) or _NOT_A_WHOLE.match(text, of.span.end, end)
    ):
        return None
    if not strict and part == 1 and of.value <= _MOST_IN and _ONE_OF.fullmatch(words):
        return (part / of.value, of.span.end) if _SAID_OF_THEM.match(text, of.span.end, end) else None
    if not strict and (len(words.split()) > 1 or (of.value > 20 and of.value % 10 and part > 1)):
        return None
    return part / of.value, of.span.end


def multiplies(text: str, start: int, stop: int, floor: int, end: int) -> bool:
    """Whether what moved that many times is told beside "tenfold", which is text[start:stop]."""
    return bool(_A_RISE.match(text, stop, end) or _ROSE.search(text[max(floor, start - 32) : start]))


def times_as_many(text: str, start: int, value: Interval, at: int, floor: int, end: int) -> int | None:
    """Where "three times as many", "one and a half times what", "10-fold" ends; None for occasions ("three times").

    text[start:at] is the number.
    """
    match = _TIMES.match(text, at, end)
    if not match:
        fold = _FOLD.match(text, at, end) if text[at : at + 1] in _FOLD_BEGINS else None
        return fold.end() if fold and multiplies(text, start, fold.end(), floor, end) else None
    broken = value.low is not None and value.low != int(value.low)
    return match.end() if broken or _COMPARED.match(text, match.end(), end) else None
