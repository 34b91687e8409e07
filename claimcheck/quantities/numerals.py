"""The number grammar of newspaper English: figures and number words → a value and where it stands.

Reads "17", "10,000", "1.2 million", "2½", "twenty-three", "two-and-a-half", "a dozen", "half a million", "a quarter of
a million", "one hundred and five"; vague plurals ("dozens", "tens of thousands"); ordinals ("5th", "twenty-first");
fractions ("two-thirds", "a quarter"). Units, bounds and what the number counts are read elsewhere.
"""

import re
from enum import StrEnum
from typing import NamedTuple

from claimcheck.articles.span import Span
from claimcheck.quantities.number_words import (
    ORDINAL_UNITS,
    ORDINALS,
    PARTS,
    PLAIN_SCALE_LETTERS,
    SCALE_LETTERS,
    SCALES,
    SINGULAR_PARTS,
    TENS,
    UNITS,
    VAGUE_PLURALS,
    VULGAR_FRACTIONS,
)
from claimcheck.quantities.phrases import GAP, alternation


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
    scale: what the figure was multiplied with ("1.2 million" 10**6): a range may share it ("four to five thousand").
    """

    value: float
    span: Span
    form: Form
    scale: float = 1


_HYPHEN = "[-\u2010\u2011]"
_JOIN = rf"(?:{_HYPHEN}|{GAP}(?:{_HYPHEN}{GAP})?)"
_SCALE = alternation(SCALES)
_PART = alternation(PARTS)
# What follows "a third" where it is a share; else it ranks something ("a third victim", "a fifth-floor flat").
_PART_SAID = re.compile(
    rf"\s?(?:[.,;:)?!—–]|$)|{GAP}(?:of|or|and|to|in|are|were|is|was|have|had|more|less|higher|lower|from|off|bigger|"
    rf"larger|smaller|cheaper|fewer|by|compared|on|over|since|between|that|did|do|said|say|as|million|billion)\b|{GAP}an?{GAP}",
    re.IGNORECASE,
)

_FIGURE = re.compile(
    r"""
    (?: [0-9]{1,3} (?: (?P<separator>[,\u00a0\u2009\u202f\u2007]) [0-9]{3} (?: (?P=separator) [0-9]{3} ){0,5} (?![0-9])
                     | (?: ,[0-9]{2} ){1,4} ,[0-9]{3} (?![0-9]) )
      | [1-9][0-9]{0,2} (?: \x20[0-9]{3} | ,\x20000 ){1,4} (?! [0-9] | \x20[0-9] )
      | [0-9]{1,24}
    )
    (?P<decimals> \. [0-9]{1,24} (?! [0-9]* \. [0-9] ) )?
    | \.[0-9]{1,24}
    """,
    re.VERBOSE,
)
_EXPONENT = re.compile(r"(?:[eE]|\s?[x×]\s?10(?:\^|(?=[-+−]))|\^)([-+−]{0,2})([0-9]{1,3})(?![\w.])")
_POWER_OF_TEN = re.compile(r"[eE]|\s?[x×]")
_SLASH = re.compile(r"\s?[/⁄]\s?([0-9]{1,4})(?![0-9/⁄.,]|\s?[/⁄])")
# Denominators in print; "9/11" and "24/7" are no fractions.
_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 25, 32, 50, 64, 100, 128, 1000})
_MIXED = re.compile(
    rf"(?:{_JOIN}?([{''.join(VULGAR_FRACTIONS)}])|{_JOIN}([1-9][0-9]?)\s?[/⁄]\s?([2-9]|1[0-9]|32|64)(?![0-9/⁄]))"
)
_ORDINAL_FIGURE = re.compile(r"([0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9})(?:st|nd|rd|th)\b", re.IGNORECASE)
# What may go on a figure: a fraction, a power, a scale; one look for all of them.
_GOES_ON = re.compile(
    rf"[eE][-+]?\d|\^|\s?[x×]\s?10|\s?[/⁄]|(?:{_JOIN})?(?:[{''.join(VULGAR_FRACTIONS)}]|[1-9][0-9]?\s?[/⁄]|and{GAP}[a-z]"
    rf"|(?:{_SCALE}|{alternation(SCALE_LETTERS)}|dozens|dzs?|doze?s?)(?![a-z]))",
    re.IGNORECASE,
)
# What may go on a cardinal in words.
_CONTINUING = frozenset({*PARTS, *TENS, *SCALES, "point", "dozens", "dzs", "dz", "doz", "dozs"})
_SEVERAL = re.compile(rf"(?<!\w)(?:several|(?:an?{GAP})?few|many|(?:a{GAP})?couple(?:{GAP}of)?){GAP}$", re.IGNORECASE)
_SEVERAL_ENDS = frozenset("lwyef")
_BARE_SCALE = re.compile(rf"({_SCALE})\b", re.IGNORECASE)
_ARTICLE_ENDS = frozenset("aAnN")
_ARTICLE = re.compile(rf"(?<!\w)[Aa]n?{_JOIN}$")
_WORD = re.compile(r"[A-Za-z]{1,12}\b")
_NEXT = re.compile(
    rf"(?:{_JOIN}|,{GAP})?(?:(and){_JOIN})?(?:([A-Za-z]{{1,12}})\b|(?<=\s)([0-9]{{1,3}})\b(?![.,/:%][0-9]))",
    re.IGNORECASE,
)
_AND_PART = re.compile(
    rf"{_JOIN}and{_JOIN}(?:([A-Za-z]{{1,9}}(?:-[A-Za-z]{{3,5}})?){_JOIN})?({_PART})\b", re.IGNORECASE
)
# "one twenty-fifth", "a hundred thirty-fifths": a denominator of two words.
_COMPOUND_PART = re.compile(
    rf"{_JOIN}(?:(?:one{GAP})?(hundred)(?:{GAP}and)?|({'|'.join(TENS)})){_JOIN}({'|'.join(ORDINAL_UNITS)})(s)?\b",
    re.IGNORECASE,
)
_SCALE_AFTER = re.compile(rf"{_JOIN}?({_SCALE})\b", re.IGNORECASE)
_DOZENS = re.compile(rf"{GAP}(?:dozens|dzs?|doze?s?)\b", re.IGNORECASE)
_LETTERS_AFTER = re.compile(rf"(?:[^\S\r\n]?({alternation(SCALE_LETTERS)}))(?![\w²³])", re.IGNORECASE)
_OF_A_SCALE = re.compile(rf"(?:{GAP}of)?(?:{_JOIN}an?)?{_JOIN}({_SCALE})\b", re.IGNORECASE)
_OF_PLURAL = re.compile(rf"{GAP}(?:of|upon){GAP}(hundreds|thousands|millions|billions|trillions)\b", re.IGNORECASE)
_POINT = re.compile(rf"{GAP}point((?:{_JOIN}(?:{'|'.join(word for word in UNITS)})\b){{1,8}})", re.IGNORECASE)
_SPOKEN_POINT = re.compile(r"point", re.IGNORECASE)


def whole(value: float) -> float:
    """The value as an int where it is whole, free of the dust of binary floats (1.1 * 10**6)."""
    if isinstance(value, int):
        return value
    rounded = round(value, 9) if abs(value) < 10**6 else round(value, 3)
    return int(rounded) if rounded == int(rounded) and (rounded or not value) else value


def read_number(text: str, start: int, end: int | None = None) -> Numeral | None:
    """The longest cardinal number phrase that begins at ``start`` and ends by ``end``; None where none does.

    Digits or words, with scale ("1.2 million", "2bn", "10k"; "m" is left to the caller: million or metre), "a dozen",
    "a hundred", "half a million", "two-and-a-half". Vague plurals come back as VAGUE, fractions ("two-thirds", "half")
    as FRACTION. Offsets are code points. What stands before ``start`` is not looked at.
    """
    limit = len(text) if end is None else end
    if start >= limit:
        return None
    first = text[start]
    if first in VULGAR_FRACTIONS:
        return _scaled(text, Numeral(VULGAR_FRACTIONS[first], Span(start, start + 1), Form.FRACTION), limit)
    if "0" <= first <= "9" or first == ".":
        return _read_figure(text, start, limit)
    return _read_words(text, start, limit)


def read_ordinal(text: str, start: int, end: int | None = None) -> Numeral | None:
    """The ordinal that begins at ``start`` ("first", "twenty-first", "5th"), else None."""
    limit = len(text) if end is None else end
    if "0" <= text[start] <= "9":
        figure = _ORDINAL_FIGURE.match(text, start, limit)
        if not figure or figure.group()[-2:].lower() != _suffix(int(_plain(figure[1]))):
            return None
        return Numeral(int(_plain(figure[1])), Span(start, figure.end()), Form.ORDINAL)
    word = _WORD.match(text, start, limit)
    low = word.group().lower() if word else ""
    if word and low in ORDINALS:
        return Numeral(ORDINALS[low], Span(start, word.end()), Form.ORDINAL)
    if low not in UNITS and low not in TENS and low not in SCALES:
        return None
    value, at, _ = _sum_words(text, start, limit)
    if _COMPOUND_PART.match(text, at, limit):
        return None
    last = _NEXT.match(text, at, limit)
    name = (last.group(2) or "").lower() if last else ""
    if last is None or name not in ORDINALS or at == start:
        return None
    if name in SCALES or ORDINALS[name] >= 100:
        return Numeral(value * ORDINALS[name], Span(start, last.end()), Form.ORDINAL) if value > 1 else None
    fits = value % 100 == 0 if ORDINAL_UNITS.get(name, 10) >= 10 else value % 10 == 0
    return Numeral(value + ORDINALS[name], Span(start, last.end()), Form.ORDINAL) if fits and value else None


def _suffix(value: int) -> str:
    return "th" if 10 < value % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def read_with_article(text: str, start: int, floor: int, end: int) -> Numeral | None:
    """The number of which "a" before ``start`` is a part: "a dozen", "a hundred", "a third", "a half-million"."""
    before = text[start - 2 : start - 1]
    if before in _SEVERAL_ENDS and (several := _SEVERAL.search(text[max(floor, start - 14) : start])):
        return _read_several(text, start, start - len(several.group()), end)
    if before not in _ARTICLE_ENDS:
        return None
    article = _ARTICLE.search(text[max(floor, start - 5) : start])
    number = read_number(text, start - len(article.group()), end) if article else None
    return number if number and number.span.end > start else None


def scale_letters(text: str, at: int, end: int) -> tuple[int, int] | None:
    """The scale written as letters at ``at`` ("m", "bn", "k") → (factor, its end); for amounts known to be money."""
    match = _LETTERS_AFTER.match(text, at, end)
    return (SCALE_LETTERS[match.group(1).lower()], match.end()) if match else None


def _read_several(text: str, start: int, several: int, end: int) -> Numeral | None:
    """ "several hundred", "a few thousand": as vague as "hundreds", "thousands"."""
    scale = _BARE_SCALE.match(text, start, end)
    if not scale:
        return None
    return Numeral(2 * SCALES[scale[1].lower()], Span(several, scale.end()), Form.VAGUE)


def _plain(figure: str) -> str:
    return figure if figure.isdigit() else re.sub(r"[^0-9.]", "", figure)


def _read_figure(text: str, start: int, end: int) -> Numeral | None:
    figure = _FIGURE.match(text, start, end)
    if not figure:
        return None
    digits, at = _plain(figure.group()), figure.end()
    value: float = float(digits) if "." in digits else int(digits)
    if not _GOES_ON.match(text, at, end):
        return Numeral(value, Span(start, at), Form.DIGITS)
    exponent = _EXPONENT.match(text, at, end)
    if exponent:
        return _with_exponent(value, start, exponent)
    mixed = _MIXED.match(text, at, end)
    if mixed:
        value += VULGAR_FRACTIONS[mixed[1]] if mixed[1] else int(mixed[2]) / int(mixed[3])
        at = mixed.end()
    elif (slash := _SLASH.match(text, at, end)) and int(slash[1]) in _DENOMINATORS and 0 < value < int(slash[1]):
        return _scaled(text, Numeral(value / int(slash[1]), Span(start, slash.end()), Form.FRACTION), end)
    return _scaled(text, Numeral(value, Span(start, at), Form.DIGITS), end)


def _with_exponent(value: float, start: int, exponent: re.Match[str]) -> Numeral | None:
    power = int(exponent[2]) * (-1 if exponent[1].count("-") + exponent[1].count("−") else 1)
    base = 10.0 if _POWER_OF_TEN.match(exponent.group()) else value
    try:
        raised = (value if base == 10.0 and exponent.group()[0] != "^" else 1) * base**power
    except (OverflowError, ZeroDivisionError):
        return None
    return Numeral(whole(raised), Span(start, exponent.end()), Form.DIGITS)


def _scaled(text: str, number: Numeral, end: int) -> Numeral:
    """The number with the scale words that follow it, "and a half" before or after them included."""
    start, at = number.span
    value, form = number.value, number.form
    part = _AND_PART.match(text, at, end)
    if part and form is Form.DIGITS and (found := _part_value(part)):
        value, at = value + found, part.end()
    scale = _SCALE_AFTER.match(text, at, end)
    if scale:
        return _more_scales(text, start, scale, end, value)
    letters = _LETTERS_AFTER.match(text, at, end)
    plain = letters and (letters[1].lower() in PLAIN_SCALE_LETTERS or (letters[1] == "b" and value != int(value)))
    if letters and plain and letters.group() != " K":
        factor = SCALE_LETTERS[letters[1].lower()]
        return Numeral(whole(value * factor), Span(start, letters.end()), Form.DIGITS, factor)
    dozens = _DOZENS.match(text, at, end)
    if dozens:
        return Numeral(whole(value * 12), Span(start, dozens.end()), Form.DIGITS, 12)
    return Numeral(whole(value), Span(start, at), form)


def _more_scales(text: str, start: int, scale: re.Match[str], end: int, value: float) -> Numeral:
    factor, at = float(SCALES[scale[1].lower()]), scale.end()
    second = _SCALE_AFTER.match(text, at, end)
    if second and SCALES[second[1].lower()] > factor and text[at] != ",":
        factor, at = factor * SCALES[second[1].lower()], second.end()
    rest, stop, _ = _sum_words(text, at, end, room=factor) if factor in (100, 1000, 10**5, 10**7) else (0.0, at, 1)
    if stop == at and (part := _AND_PART.match(text, at, end)) and (found := _part_value(part)):
        rest, stop = found * (factor if factor >= 1000 else 1), part.end()
    return Numeral(whole(value * factor + rest), Span(start, stop), Form.DIGITS, factor if not rest else 1)


def _part_value(part: re.Match[str]) -> float:
    """ "and a half" → 0.5, "and two thirds" → 2/3; 0 where it is no fraction ("and five quarters")."""
    name = part[2].lower()
    count: float = 1
    if part[1] and part[1].lower() not in ("a", "an", "one"):
        total, at, _ = _sum_words(part[1], 0, len(part[1]))
        count = total if at == len(part[1]) else 0
    elif not part[1] and name != "half":
        return 0
    return count / PARTS[name] if count < PARTS[name] and (count > 1) == (name not in SINGULAR_PARTS) else 0


def _read_words(text: str, start: int, end: int) -> Numeral | None:
    word = _WORD.match(text, start, end)
    if not word:
        return None
    low = word.group().lower()
    if low in VAGUE_PLURALS:
        return _read_plural(text, start, word.end(), end, 2 * VAGUE_PLURALS[low])
    if low in ("half", "quarter"):
        return _read_part(text, start, word.end(), end, 1 / PARTS[low])
    if low in ("a", "an"):
        return _read_after_article(text, start, word.end(), end)
    return _read_cardinal(text, start, end)


def _read_after_article(text: str, start: int, article_end: int, end: int) -> Numeral | None:
    follow = _NEXT.match(text, article_end, end)
    if not follow or not follow[2] or follow[1]:
        return None
    low, at = follow[2].lower(), follow.end()
    if low in SCALES:
        number = _read_cardinal(text, follow.start(2), end)
        return number and number._replace(span=Span(start, number.span.end))
    if low not in SINGULAR_PARTS or (low in ORDINALS and not _PART_SAID.match(text, at, end)):
        return None
    if low in ORDINALS and text[start] == "A" and text[at : at + 1] == ",":
        return None  # "A third, aged 20, was ..." goes on with a list
    return _read_part(text, start, at, end, 1 / PARTS[low])


def _read_part(text: str, start: int, at: int, end: int, value: float) -> Numeral:
    """A fraction; with a scale after it a cardinal ("half a million", "a quarter of a million")."""
    scale = _OF_A_SCALE.match(text, at, end)
    if scale and not (scale[1].lower() == "dozen" and value != 0.5):
        return Numeral(whole(value * SCALES[scale[1].lower()]), Span(start, scale.end()), Form.WORDS)
    return Numeral(value, Span(start, at), Form.FRACTION)


def _read_plural(text: str, start: int, at: int, end: int, value: float) -> Numeral:
    of = _OF_PLURAL.match(text, at, end)
    while of:
        value, at = value * VAGUE_PLURALS[of[1].lower()], of.end()
        of = _OF_PLURAL.match(text, at, end)
    return Numeral(whole(value), Span(start, at), Form.VAGUE)


def _read_cardinal(text: str, start: int, end: int) -> Numeral | None:
    value, at, scale = _sum_words(text, start, end)
    if at == start:
        return None
    follow = _NEXT.match(text, at, end)
    if not follow or (not follow[1] and (follow[2] or "").lower() not in _CONTINUING):
        return Numeral(whole(value), Span(start, at), Form.WORDS, scale)
    part = _AND_PART.match(text, at, end)
    if part and (found := _part_value(part)):
        after = _SCALE_AFTER.match(text, part.end(), end)
        if after and scale >= 1000:  # "one billion and a quarter million"
            rest = found * SCALES[after[1].lower()]
            return Numeral(whole(value + rest), Span(start, after.end()), Form.WORDS)
        if after:
            return _more_scales(text, start, after, end, value + found)
        return Numeral(whole(value + found * (scale if scale >= 1000 else 1)), Span(start, part.end()), Form.WORDS)
    compound = _COMPOUND_PART.match(text, at, end)
    if compound and bool(compound[4]) == (value > 1):
        whole_part = (100 if compound[1] else TENS[compound[2].lower()]) + ORDINAL_UNITS[compound[3].lower()]
        return Numeral(value / whole_part, Span(start, compound.end()), Form.FRACTION)
    part = _NEXT.match(text, at, end)
    name = (part[2] or "").lower() if part and not part[1] else ""
    if part and name in PARTS and (value > 1) == (name not in SINGULAR_PARTS):
        return _read_part(text, start, part.end(), end, value / PARTS[name])
    point = _POINT.match(text, at, end)
    if point:
        digits = "".join(
            str(UNITS[word.lower()]) for word in re.split(r"[\s\-‐‑]+", point[1].strip(" -‐‑\t\n\r\u00a0"))
        )
        return _scaled(text, Numeral(value + float(f"0.{digits}"), Span(start, point.end()), Form.WORDS), end)
    dozens = _DOZENS.match(text, at, end)
    if dozens and value < 100:
        return Numeral(whole(value * 12), Span(start, dozens.end()), Form.WORDS, 12)
    return Numeral(whole(value), Span(start, at), Form.WORDS, scale)


def _sum_words(text: str, start: int, end: int, room: float = 0) -> tuple[float, int, float]:
    """The words of one cardinal from ``start`` on → (value, end, last scale); ``start`` itself where there are none.

    room: what the next word must stay below, as 10 after "twenty" and 100 after "hundred"; "five and three" stops after
    "five". Given a room, what is read continues a number that stands before ``start``.
    """
    total, group, at, scale = 0.0, 0.0, start, 1.0
    word: re.Match[str] | None = None
    if not room:
        word = _WORD.match(text, start, end)
        low = word.group().lower() if word else ""
        if word is None or (low not in UNITS and low not in TENS and low not in SCALES):
            return 0.0, start, 1.0
        value = float(UNITS.get(low, TENS.get(low, SCALES.get(low, 0))))
        at = word.end()
        total, group = (value, 0.0) if value >= 1000 else (0.0, value)
        room = 10 if low in TENS else value if low in SCALES and low != "dozen" else 0
        scale = value if low in SCALES else 1
        if value == 0:
            return 0.0, at, 1.0
    while follow := _NEXT.match(text, at, end):
        low = (follow[2] or "").lower()
        if not follow[3] and low not in UNITS and low not in TENS and low not in SCALES:
            break
        if (compound := _COMPOUND_PART.match(text, at, end)) and compound[4]:
            break
        if follow[1] and (part := _AND_PART.match(text, at, end)) and _part_value(part):
            break  # "two million and one half"
        step = float(follow[3]) if follow[3] else float(UNITS.get(low, TENS.get(low, 0)))
        if low in SCALES and (group or total) and not follow[1] and _bare(follow):
            factor = float(SCALES[low])
            if factor < 1000 and (not group or group >= 100):
                break
            if factor < 1000:
                group *= factor
            elif group and (total == 0 or factor < total):
                total, group = total + group * factor, 0.0
            elif not group and factor >= scale:
                total *= factor
            else:
                break
            room, scale = (factor if low != "dozen" else 0), factor
        elif 0 < step < room and (_bare(follow) or room >= 1000) and not (follow[1] and room < 100):
            group += step
            room = 10 if low in TENS else 0
            scale = 1
        else:
            break
        at = follow.end()
    return total + group, at, scale


def _bare(follow: re.Match[str]) -> bool:
    """Whether no comma stands before the word."""
    return not follow.group().startswith(",")
