"""Denominators of rates: "a day", "per 100,000", "every week", "operations a year", "$60 a heater"."""

import re

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.numerals import read_number
from claimcheck.quantities.phrases import phrase_regex
from claimcheck.quantities.quantity import COUNT, MEASURE, MONEY, Kind
from claimcheck.quantities.units import unit_name

_JOIN = r"(?: |-)"
_TIME = (
    r"minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|season|game|match|session|morning|"
    r"evening|shift"
)
# "11 kilometres a second", not "a second time".
_A_SECOND = r"second(?=[.,;:)]|$| (?:and|in|at|on|of|for|by|to|or|when|from|as|while|are|is|was|were|but|during)\b)"
_EACH = phrase_regex(
    rf"(?:{_JOIN}(?:a|an|per|each|every){_JOIN}|\s?/\s?)({_TIME}|(?<=per.)second|(?<=/)second|{_A_SECOND})(?![\w-]|"
    r"['’]s\b| (?:ago|later|earlier|after|before|since|old|on(?=[,.;:)]| from\b|$)|until|in advance)\b)|"
    rf"{_JOIN}per ((?:square|cubic|sq|cu|troy|fluid|metric|short|long|imperial)\.? [a-z]{{1,9}}|"
    rf"(?:kilo|mega)watt[\s-]hour|[a-zA-Z]{{2,20}})(?![\w%])|(?:{_JOIN}(?:a|an|each|every){_JOIN}|/)(share|ounce|oz|"
    r"barrel|metric tonn?e?|tonne|ton|(?:kilo|mega)watt[\s-]hour|square met(?:re|er)|litre|liter|gallon|pint|head|"
    "person|unit|ticket|seat|bottle|kilo|kilogram|kg|kWh|bushel|pound|metre|meter|mile|therm|dose|pack|household|"
    r"family|child|pupil|patient|passenger|pop|bbl|share|sq\s?ft|square\sfoot)(?![\w-])",
    re.IGNORECASE,
)
_PER_BEGINS = lazy_regex(
    r"\s?/|[\s-]{1,3}(?:an?|per|each|every|for|in|daily|weekly|monthly|yearly|annually|hourly)\b", re.IGNORECASE
)
_NO_PER = frozenset("bcgjklnoqrstuvxz")
_PER_UNIT = lazy_regex(r"/([a-z]{3,12}|[cdk]?m[23²³]?|k?g|[dm]?[lL]|m?s|h)(?![\w²³-])")
_SHORT_TIMES = {"ms": "millisecond", "s": "second", "h": "hour", "min": "minute", "sec": "second"}
_BEFORE_PER = frozenset(" -/\n\r\t\u00a0\u2009\u202f")
_PER_NUMBER = phrase_regex(" (?:per|for every|in every) (?=[0-9])", re.IGNORECASE)
_ADVERBS = {"daily": "day", "annually": "year"} | {f"{time}ly": time for time in ("week", "month", "year", "hour")}
_ADVERB = phrase_regex(
    rf" ({'|'.join(_ADVERBS)})(?=[\s,.;:)]|$)(?! [a-z]{{3,}}s?\b(?<!for)(?<!and)(?<!but)(?<!from)(?<!since)(?<!over)"
    "(?<!between))",
    re.IGNORECASE,
)
_NOUN = (
    r"(?: (?!(?:and|or|in|to|for|was|were|have|had|has|at|on|a|an|by|the|that|who|which|after|before|of|from|with|"
    r"but|when|as|not|is|are|will|would|could|last|over|during|than)\b)[a-z][a-z0-9'’-]{1,20})"
)
_NOUN_THEN = phrase_regex(
    rf"{_NOUN}{{1,3}}?(?={_JOIN}(?:a|an|per|each|every){_JOIN}(?:{_TIME}|{_A_SECOND})(?![\w-])|"
    r" per (?!cent\b|se\b)[a-z0-9])",
    re.IGNORECASE,
)
# "tonnes of raw sugar a year"
_OF_THEN = phrase_regex(rf" of{_NOUN}{{1,3}}?(?={_JOIN}(?:a|an|per){_JOIN}(?:{_TIME})(?![\w-]))", re.IGNORECASE)
_A_THING = phrase_regex(
    r" (?:a|an) ([a-z]{3,15})(?=[.,;:)]|$| (?:and|but|in|for|to|from|by|with|at|or|as|before|while)\b)"
)
# "Per annum" is read as a word like any other.
_PERIODS = {word: word for word in ("day", "week", "fortnight", "month", "quarter", "year", "decade")} | {
    "annum": "year"
}


def read_rate(text: str, at: int, end: int, kind: Kind) -> tuple[str, int] | None:
    """What the amount of this kind that ends at ``at`` is counted by → (denominator, where it ends)."""
    if text[at : at + 1] not in _BEFORE_PER:
        return None
    found = _read_per(text, at, end)
    if not found and kind is MEASURE and (slash := _PER_UNIT.match(text, at, end)):
        return _SHORT_TIMES.get(slash[1]) or unit_name(slash[1]), slash.end()
    if found:
        return found
    if kind is not COUNT and (of := _OF_THEN.match(text, at, end)):
        return _read_per(text, of.end(), end)
    if kind is MEASURE:
        return None
    return _read_per_thing(text, at, end) if kind is MONEY else _read_per_after_noun(text, at, end)


def read_period(text: str, at: int, end: int) -> str | None:
    """The length of time over which the percentage that ends at ``at`` is meant: "8% a year", "3 per cent a month"."""
    if text[at : at + 1] not in _BEFORE_PER or text[at + 1 : at + 2] in _NO_PER:
        return None
    found = _read_per(text, at, end)
    per = _PERIODS.get(found[0], found[0]) if found else None
    return per if per in _PERIODS.values() else None


def _read_per(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The denominator right at ``at`` ("a day", "per share", "per 100,000") and where it ends; else None."""
    if (text[at] == " " and text[at + 1 : at + 2] in _NO_PER) or not _PER_BEGINS.match(text, at, end):
        return None
    match = _EACH.match(text, at, end)
    if match:
        return unit_name(match[1] or match[2] or match[3]), match.end()
    number = _PER_NUMBER.match(text, at, end)
    of = read_number(text, number.end(), end) if number else None
    if of and of.value > 1 and text[of.span.end : of.span.end + 1] != "-":  # "per 40-foot container"
        return f"{of.value:g}" if of.value < 10**6 else str(of.value), of.span.end
    adverb = _ADVERB.match(text, at, end)
    return (_ADVERBS[adverb[1].lower()], adverb.end()) if adverb else None


def _read_per_after_noun(text: str, at: int, end: int) -> tuple[str, int] | None:
    """The denominator after the noun counted ("operations a year") and where it ends; else None."""
    noun = _NOUN_THEN.match(text, at, end)
    return _read_per(text, noun.end(), end) if noun else None


def _read_per_thing(text: str, at: int, end: int) -> tuple[str, int] | None:
    """What an amount of money is paid for ("a heater" → "heater") and where it ends; else None."""
    match = _A_THING.match(text, at, end)
    return (match[1].lower(), match.end(1)) if match else None
