"""The number grammar of newspaper English: figures and number words → a value and where it stands.

Reads "17", "10,000", "1.2 million", "2½", "twenty-three", "two-and-a-half", "a dozen", "half a million", "a quarter of
a million", "one hundred and five", "two hundred"; vague plurals ("dozens", "tens of thousands"); ordinals ("5th",
"twenty-first"); fractions ("two-thirds", "a quarter"). Units, bounds and what the number counts are read elsewhere.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from claimcheck.articles.span import Span
from claimcheck.quantities.phrases import GAP


class Form(StrEnum):
    """How a number is written; "second" and "a fifth" are ORDINAL until what follows tells otherwise."""

    DIGITS = "digits"
    WORDS = "words"
    VAGUE = "vague"
    ORDINAL = "ordinal"
    FRACTION = "fraction"


class Numeral(NamedTuple):
    """A number phrase.

    value: an int where it is whole. For VAGUE plurals the floor of the contract: two of the unit ("dozens" 24).
    span: code points of the phrase, without approximators ("a dozen", "1.2 million", "tens of thousands").
    """

    value: float
    span: Span
    form: Form


_UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
_ABBREVIATED_SCALES = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mm": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "trln": 10**12,
}
_PLURALS = {"tens": 10, "dozens": 12, "scores": 20} | {
    scale + "s": value for scale, value in _SCALES.items() if scale != "dozen"
}
_ORDINAL_UNITS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
} | {word + "th": value for word, value in _UNITS.items() if value in (4, 6, 7, 10, 11) or value > 12}
_ORDINAL_TENS = {word[:-1] + "ieth": value for word, value in _TENS.items()}
_ORDINAL_SCALES = {scale + "th": _SCALES[scale] for scale in ("hundred", "thousand", "million", "billion")}
_ORDINALS = _ORDINAL_UNITS | _ORDINAL_TENS | _ORDINAL_SCALES
_PARTS = (
    {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
    | {word: value for word, value in _ORDINALS.items() if value > 2}
    | {word + "s": value for word, value in _ORDINALS.items() if value > 2}
)
_VULGAR = {
    "¼": 1 / 4,
    "½": 1 / 2,
    "¾": 3 / 4,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅕": 1 / 5,
    "⅖": 2 / 5,
    "⅗": 3 / 5,
    "⅘": 4 / 5,
    "⅙": 1 / 6,
    "⅚": 5 / 6,
    "⅛": 1 / 8,
    "⅜": 3 / 8,
    "⅝": 5 / 8,
    "⅞": 7 / 8,
}

_HYPHEN = "[-\u2010\u2011]"
_JOIN = rf"(?:{_HYPHEN}|{GAP})"

_FIGURE = re.compile(
    r"""
    (?P<grouped>
        [0-9]{1,3} (?: (?P<separator>[,\u00a0\u2009\u202f\u2007]) [0-9]{3} (?: (?P=separator) [0-9]{3} ){0,5} (?![0-9])
                     | (?: ,[0-9]{2} ){1,4} ,[0-9]{3} (?![0-9]) )
      | [1-9][0-9]{0,2} (?: \x20[0-9]{3} ){1,4} (?! [0-9] | \x20[0-9] )
    )? (?(grouped) | (?P<plain> [0-9]{1,24} ) )
    (?P<decimals> \. [0-9]{1,24} (?! [0-9]* \. [0-9] ) )?
    | \.[0-9]{1,24}
    """,
    re.VERBOSE,
)
_VULGAR_AFTER = re.compile(rf"(?:{_JOIN}?([{''.join(_VULGAR)}])|{_JOIN}([1-9]{{1,2}})[/⁄]([2-9]|1[0-9])(?![0-9/]))")
_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_WORD_AT = re.compile(r"[A-Za-z]{1,12}\b")
_NEXT_WORD = re.compile(rf"{_JOIN}([A-Za-z]{{1,12}})\b")
_NEXT_AFTER_AND = re.compile(rf"(?:{_JOIN}and|,{GAP}?(?:and)?){_JOIN}([A-Za-z]{{1,12}})\b", re.IGNORECASE)
_AND_PART = re.compile(
    rf"{_JOIN}and{_JOIN}(?:(a|an|one|two|three){_JOIN})?(half|quarters?|thirds?|fifths?|eighths?|tenths?)\b",
    re.IGNORECASE,
)
_SCALE_AFTER = re.compile(rf"{_JOIN}?({'|'.join(_SCALES)})\b", re.IGNORECASE)
_ABBREVIATION_AFTER = re.compile(
    rf"[^\S\r\n]?({'|'.join(sorted(_ABBREVIATED_SCALES, key=len, reverse=True))})\b", re.IGNORECASE
)
_OF_A_SCALE = re.compile(rf"(?:{GAP}of)?{_JOIN}an?{_JOIN}({'|'.join(_SCALES)})\b", re.IGNORECASE)
_OF_PLURAL = re.compile(rf"{GAP}(?:of|upon){GAP}(hundreds|thousands|millions|billions|trillions)\b", re.IGNORECASE)


def whole(value: float) -> float:
    """The value as an int where it is whole, free of the dust of binary floats (1.1 * 10**6)."""
    rounded = round(value, 9) if abs(value) < 10**6 else round(value, 3)
    return int(rounded) if rounded == int(rounded) else value


def read_number(text: str, start: int, end: int | None = None) -> Numeral | None:
    """The longest cardinal number phrase that begins at ``start`` and ends by ``end``; None where none does.

    Digits or words, with scale ("1.2 million", "2bn", "10k"; "m" is left to the caller: million or metre), "a dozen",
    "a hundred", "half a million", "two-and-a-half", "half", "a quarter". Vague plurals come back as VAGUE,
    fractions ("two-thirds", "half") as FRACTION. Offsets are code points. It does not look at what stands before ``start``.
    """
    limit = len(text) if end is None else end
    if start >= limit:
        return None
    if text[start].isdecimal() or text[start] in _VULGAR or text[start] == ".":
        return _read_figure(text, start, limit)
    return _read_words(text, start, limit)


def read_ordinal(text: str, start: int, end: int | None = None) -> Numeral | None:
    """The ordinal that begins at ``start`` ("first", "twenty-first", "5th"), else None."""
    limit = len(text) if end is None else end
    figure = _FIGURE.match(text, start, limit)
    if figure:
        suffix = None if figure["decimals"] else _ORDINAL_SUFFIX.match(text, figure.end(), limit)
        return Numeral(int(_plain(figure.group())), Span(start, suffix.end()), Form.ORDINAL) if suffix else None
    word = _WORD_AT.match(text, start, limit)
    if not word:
        return None
    low = word.group().lower()
    if low in _ORDINALS:
        return Numeral(_ORDINALS[low], Span(start, word.end()), Form.ORDINAL)
    cardinal = _read_cardinal(text, start, limit)
    if cardinal and low != "a":
        value, at = cardinal
        follow = _NEXT_WORD.match(text, at, limit) or _NEXT_AFTER_AND.match(text, at, limit)
        last = follow.group(1).lower() if follow else ""
        if (
            follow
            and value % 10 == 0
            and (0 < _ORDINAL_UNITS.get(last, 0) < 10 or value % 100 == 0 and last in _ORDINALS)
        ):
            return Numeral(value + _ORDINALS[last], Span(start, follow.end()), Form.ORDINAL)
    return None


def abbreviated_scale(text: str, at: int, end: int) -> tuple[int, int] | None:
    """The scale written as letters at ``at`` ("m", "bn", "k") → (factor, end of it); for amounts known to be money."""
    match = _ABBREVIATION_AFTER.match(text, at, end)
    return (_ABBREVIATED_SCALES[match.group(1).lower()], match.end()) if match else None


def _plain(figure: str) -> str:
    return re.sub(r"[^0-9.]", "", figure)


def _read_figure(text: str, start: int, end: int) -> Numeral | None:
    if text[start] in _VULGAR:
        return _scaled(text, start, start + 1, end, _VULGAR[text[start]], Form.FRACTION)
    figure = _FIGURE.match(text, start, end)
    if not figure or not figure.group():
        return None
    digits, at = _plain(figure.group()), figure.end()
    value = float(digits) if "." in digits else int(digits)
    extra = _VULGAR_AFTER.match(text, at, end)
    if extra:
        value += _VULGAR[extra.group(1)] if extra.group(1) else int(extra.group(2)) / int(extra.group(3))
        at = extra.end()
    return _scaled(text, start, at, end, value, Form.DIGITS)


def _scaled(text: str, start: int, at: int, end: int, value: float, form: Form) -> Numeral:
    """The number with the scale words that follow it, "and a half" before or after them included."""
    part = _AND_PART.match(text, at, end)
    if part and _SCALE_AFTER.match(text, part.end(), end):
        value, at, form = value + _part_value(part), part.end(), Form.DIGITS
    scale = _SCALE_AFTER.match(text, at, end)
    if scale:
        return _more_scales(text, start, scale, end, value)
    letters = _ABBREVIATION_AFTER.match(text, at, end)
    if letters and letters.group(1).lower() in ("k", "bn", "mn", "mln", "bln", "tn", "trn") and letters.start(1) == at:
        return Numeral(
            whole(value * _ABBREVIATED_SCALES[letters.group(1).lower()]), Span(start, letters.end()), Form.DIGITS
        )
    part = _AND_PART.match(text, at, end)
    if part and form is Form.DIGITS:
        return Numeral(whole(value + _part_value(part)), Span(start, part.end()), form)
    return Numeral(whole(value), Span(start, at), form)


def _more_scales(text: str, start: int, scale: re.Match[str], end: int, value: float) -> Numeral:
    at = scale.end()
    value *= _SCALES[scale.group(1).lower()]
    second = _SCALE_AFTER.match(text, at, end)
    if second and _SCALES[second.group(1).lower()] > _SCALES[scale.group(1).lower()]:
        value, at = value * _SCALES[second.group(1).lower()], second.end()
    return Numeral(whole(value), Span(start, at), Form.DIGITS)


def _part_value(part: re.Match[str]) -> float:
    name = part.group(2).lower()
    return _UNITS.get((part.group(1) or "one").lower(), 1) / _PARTS[name]


def _read_words(text: str, start: int, end: int) -> Numeral | None:
    word = _WORD_AT.match(text, start, end)
    if not word:
        return None
    low = word.group().lower()
    if low in _PLURALS:
        return _read_plural(text, start, word.end(), end, 2 * _PLURALS[low])
    if low in ("half", "quarter"):
        return _read_part(text, start, word.end(), end, 1 / _PARTS[low])
    if low in ("a", "an"):
        return _read_after_article(text, start, word.end(), end)
    cardinal = _read_cardinal(text, start, end)
    if not cardinal:
        return None
    value, at = cardinal
    if value < 100:
        part = _NEXT_WORD.match(text, at, end)
        name = part.group(1).lower() if part else ""
        if part and name in _PARTS and (value > 1) == name.endswith("s") and not (value == 1 and name == "second"):
            return _read_part(text, start, part.end(), end, value / _PARTS[name])
    return Numeral(whole(value), Span(start, at), Form.WORDS)


def _read_after_article(text: str, start: int, article_end: int, end: int) -> Numeral | None:
    follow = _NEXT_WORD.match(text, article_end, end)
    if not follow:
        return None
    low, at = follow.group(1).lower(), follow.end()
    if low in _SCALES:
        cardinal = _read_cardinal(text, start, end)
        return Numeral(whole(cardinal[0]), Span(start, cardinal[1]), Form.WORDS) if cardinal else None
    if low == "half":
        scale = _SCALE_AFTER.match(text, at, end)
        if scale:
            return Numeral(whole(_SCALES[scale.group(1).lower()] / 2), Span(start, scale.end()), Form.WORDS)
    if low in _PARTS and not low.endswith("s"):
        return _read_part(text, start, at, end, 1 / _PARTS[low])
    return None


def _read_part(text: str, start: int, at: int, end: int, value: float) -> Numeral:
    """A fraction; with a scale after it a cardinal ("half a million", "a quarter of a million")."""
    scale = _OF_A_SCALE.match(text, at, end)
    if scale:
        return Numeral(whole(value * _SCALES[scale.group(1).lower()]), Span(start, scale.end()), Form.WORDS)
    return Numeral(value, Span(start, at), Form.FRACTION)


def _read_plural(text: str, start: int, at: int, end: int, value: float) -> Numeral:
    of = _OF_PLURAL.match(text, at, end)
    while of:
        value, at = value * _PLURALS[of.group(1).lower()], of.end()
        of = _OF_PLURAL.match(text, at, end)
    return Numeral(whole(value), Span(start, at), Form.VAGUE)


def _read_cardinal(text: str, start: int, end: int) -> tuple[float, int] | None:
    """Number words from ``start`` on → (value, end). "five and three" stops after "five"."""
    total, group, at = 0.0, 0.0, start
    last_scale: float = 10**18
    for value, stop in _words_of_number(text, start, end):
        if value in _SCALES.values() and value != 10 and value != 12 or value == 12 and text[stop - 1] in "nN":
            if value < 1000:
                group = (group or 1) * value
            elif value < last_scale:
                total, group, last_scale = total + (group or 1) * value, 0.0, value
            else:
                total, last_scale = (total + group) * value, value
                group = 0.0
        else:
            group += value
        at = stop
    if at == start:
        return None
    part = _AND_PART.match(text, at, end)
    if part:
        value, at = total + group + _part_value(part), part.end()
        scale = _SCALE_AFTER.match(text, at, end)
        return (value * _SCALES[scale.group(1).lower()], scale.end()) if scale else (value, at)
    return total + group, at


def _words_of_number(text: str, start: int, end: int) -> Iterator[tuple[float, int]]:
    """The words that make up one cardinal, in order: each only where it may follow the one before."""
    word = _WORD_AT.match(text, start, end)
    if not word:
        return
    low, at = word.group().lower(), word.end()
    if low in ("a", "an"):
        room, scaled = 0.0, True
    elif low in _UNITS or low in _TENS:
        value = _UNITS.get(low, _TENS.get(low, 0))
        yield value, at
        room, scaled = (10 if low in _TENS else 0), value > 0
    elif low in _SCALES:
        yield _SCALES[low], at
        room, scaled = (_SCALES[low] if low != "dozen" else 0), low in ("hundred", "dozen")
    else:
        return
    while True:
        follow, joined = _NEXT_WORD.match(text, at, end), False
        if follow and follow.group(1).lower() == "and":
            follow, joined = _NEXT_AFTER_AND.match(text, at, end), True
        if not follow:
            return
        low = follow.group(1).lower()
        if low in _SCALES and scaled and not joined:
            value = _SCALES[low]
            room, scaled = (value if low != "dozen" else 0), low in ("hundred", "dozen", "thousand", "lakh")
        elif (low in _UNITS or low in _TENS) and (value := _UNITS.get(low, _TENS.get(low, 0))) < room:
            if value == 0 or (joined and room < 100):
                return
            room, scaled = (10 if low in _TENS else 0), room > 100
        else:
            return
        at = follow.end()
        yield value, at
