"""Numbers in figures: "10,000", "1.2 million", "2½", "3/4", "2.998×10−8" → their value and end."""

import re

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.number_words import (
    AND_PART,
    DOZENS,
    JOIN,
    PLAIN_SCALE_LETTERS,
    SCALE,
    SCALE_AFTER,
    SCALE_LETTERS,
    SCALES,
    VULGAR_FRACTIONS,
    part_value,
    sum_words,
)
from claimcheck.quantities.numeral import IN_DIGITS, IN_FRACTION, Numeral, whole
from claimcheck.quantities.phrases import alternation, phrase_regex

_FIGURE = lazy_regex(
    r"""
    (?: [0-9]{1,3}+ (?: (?P<separator>[,\u00a0\u2009\u202f\u2007]) [0-9]{3} (?: (?P=separator) [0-9]{3} ){0,5} (?![0-9])
                     | (?: ,[0-9]{2} ){1,4} ,[0-9]{3} (?![0-9]) )
      | [1-9][0-9]{0,2}+ (?: \x20[0-9]{3} | ,\x20000 ){1,4} (?! [0-9] | \x20[0-9] )
      | [0-9]{1,24}
    )
    (?P<decimals> \. [0-9]{1,24} (?! [0-9]{0,24} \. [0-9] )
      | (?<! [0-9]{4} ) \.\x20 [0-9]{1,2} (?= [\x20-] (?:million|billion|trillion) \b ) )?
    | \.[0-9]{1,24}
    """,
    re.VERBOSE,
)
_SEPARATOR = lazy_regex(r"[^0-9.]")
_EXPONENT = lazy_regex(r"(?:[eE]|\s?[x×]\s?10(?:\^|(?=[-+−]))|\^)([-+−]{0,2})([0-9]{1,3})(?!\w|\.\d)")
_POWER_OF_TEN = lazy_regex(r"[eE]|\s?[x×]")
_SLASH = lazy_regex(r"\s?[/⁄]\s?([0-9]{1,4})(?![0-9/⁄]|[.,][0-9]|\s?[/⁄])")
# Denominators in print; "9/11" and "24/7" are no fractions.
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 25, 32, 50, 64, 100, 128, 1000})
_MIXED = lazy_regex(
    rf"(?:{JOIN}?([{''.join(VULGAR_FRACTIONS)}])|{JOIN}([1-9][0-9]?)\s?[/⁄]\s?([2-9]|1[0-9]|32|64)(?![0-9/⁄]))"
)
# What may go on a figure: a fraction, a power, a scale; one look for all of them.
_GOES_ON = phrase_regex(
    rf"[eE][-+]?\d|\^|\s?[x×]\s?10|\s?[/⁄]|(?:{JOIN})?(?:[{''.join(VULGAR_FRACTIONS)}]|[1-9][0-9]?\s?[/⁄]|and [a-z]|"
    rf"(?:{SCALE}|{alternation(SCALE_LETTERS)}|dozens|dzs?|doze?s?)(?![a-z]))",
    re.IGNORECASE,
)
# Most figures end with these, or before a word that begins with these: no scale word does.
_ENDS_FIGURE = frozenset({"", *".,;:)]%'\"”’?!"})
_NO_SCALE = frozenset("efgijnoprsuvwyzEFGIJNOPRSUVWYZ(")
# "A 2.9-bln-euro deal", as agencies abbreviate.
_LETTERS_AFTER = lazy_regex(rf"(?:[^\S\r\n]|-(?=[bmt]l?n\b))?({alternation(SCALE_LETTERS)})(?![\w²³])", re.IGNORECASE)
_SPACED = lazy_regex(r", [0-9]{3}(?![0-9]|[.,][0-9])")
_SPACES_THOUSANDS = lazy_regex(r"[0-9], 000\b")
_NEARBY = 300


def scale_letters(text: str, at: int, end: int) -> tuple[int, int] | None:
    """The scale written as letters at ``at`` ("m", "bn", "k") → (factor, its end); for amounts known to be money."""
    match = _LETTERS_AFTER.match(text, at, end)
    return (SCALE_LETTERS[match.group(1).lower()], match.end()) if match else None


def plain_figure(figure: str) -> str:
    """The figure without its separators."""
    return figure if figure.isdigit() else _SEPARATOR.sub("", figure)


def read_figure(text: str, start: int, end: int) -> Numeral | None:
    figure = _FIGURE.match(text, start, end)
    if not figure:
        return None
    digits, at = plain_figure(figure.group()), figure.end()
    if text[at : at + 2] == ", " and (spaced := _spaced_thousands(text, start, at, end)):
        digits, at = digits + text[spaced - 3 : spaced], spaced
    value: float = float(digits) if "." in digits else int(digits)
    if text[at : at + 1] in _ENDS_FIGURE or (text[at] == " " and text[at + 1 : at + 2] in _NO_SCALE):
        return Numeral(value, Span(start, at), IN_DIGITS)
    if not _GOES_ON.match(text, at, end):
        return Numeral(value, Span(start, at), IN_DIGITS)
    scale = SCALE_AFTER.match(text, at, end)
    if scale:
        return more_scales(text, start, scale, end, value)
    exponent = _EXPONENT.match(text, at, end)
    if exponent:
        return _with_exponent(float(value), start, exponent)
    mixed = _MIXED.match(text, at, end)
    if mixed:
        part = VULGAR_FRACTIONS[mixed[1]] if mixed[1] else int(mixed[2]) / int(mixed[3])
        value += part / 10 ** len(digits.partition(".")[2])  # "$5.87½" a bushel: half a cent
        at = mixed.end()
    elif (slash := _SLASH.match(text, at, end)) and int(slash[1]) in _DENOMINATORS and 0 < value < int(slash[1]):
        return scaled_number(text, Numeral(value / int(slash[1]), Span(start, slash.end()), IN_FRACTION), end)
    return scaled_number(text, Numeral(value, Span(start, at), IN_DIGITS), end)


def _spaced_thousands(text: str, start: int, at: int, end: int) -> int | None:
    """Where "1, 118" ends, of which text[start:at] is the beginning, in a text that prints "10, 000" so as well."""
    spaced = _SPACED.match(text, at, end) if at - start < 4 and text[start] != "0" else None
    if not spaced or not text[start:at].isdigit():
        return None
    return spaced.end() if _SPACES_THOUSANDS.search(text, max(0, start - _NEARBY), min(end, at + _NEARBY)) else None


def _with_exponent(value: float, start: int, exponent: re.Match[str]) -> Numeral | None:
    power = int(exponent[2]) * (-1 if exponent[1].count("-") + exponent[1].count("−") else 1)
    base = 10.0 if _POWER_OF_TEN.match(exponent.group()) else value
    try:
        raised = (value if base == 10.0 and exponent.group()[0] != "^" else 1) * base**power
    except (OverflowError, ZeroDivisionError):
        return None
    return Numeral(whole(raised), Span(start, exponent.end()), IN_DIGITS)


def scaled_number(text: str, number: Numeral, end: int) -> Numeral:
    """The number with the scale words that follow it, "and a half" before or after them included."""
    start, at = number.span
    value, form = number.value, number.form
    part = AND_PART.match(text, at, end)
    if part and form is IN_DIGITS and (found := part_value(part)):
        value, at = value + found, part.end()
    scale = SCALE_AFTER.match(text, at, end)
    if scale:
        return more_scales(text, start, scale, end, value)
    letters = _LETTERS_AFTER.match(text, at, end)
    broken = value != int(value)
    plain = letters and (
        letters[1].lower() in PLAIN_SCALE_LETTERS
        or (broken and letters[1] == "b")
        or (broken and letters.group() == " M" and text[letters.end() : letters.end() + 1] in _ENDS_FIGURE)
    )
    if letters and plain and letters.group() != " K":
        factor = SCALE_LETTERS[letters[1].lower()]
        return Numeral(whole(value * factor), Span(start, letters.end()), IN_DIGITS, factor)
    dozens = DOZENS.match(text, at, end)
    if dozens:
        return Numeral(whole(value * 12), Span(start, dozens.end()), IN_DIGITS, 12)
    return Numeral(whole(value), Span(start, at), form)


def more_scales(text: str, start: int, scale: re.Match[str], end: int, value: float) -> Numeral:
    factor, at = float(SCALES[scale[1].lower()]), scale.end()
    second = SCALE_AFTER.match(text, at, end)
    if second and SCALES[second[1].lower()] > factor and text[at] != ",":
        factor, at = factor * SCALES[second[1].lower()], second.end()
    rest, stop, _ = sum_words(text, at, end, room=factor) if factor in (100, 1000, 10**5, 10**7) else (0.0, at, 1)
    if stop == at and (part := AND_PART.match(text, at, end)) and (found := part_value(part)):
        rest, stop = found * (factor if factor >= 1000 else 1), part.end()
    return Numeral(whole(value * factor + rest), Span(start, stop), IN_DIGITS, factor if not rest else 1)
