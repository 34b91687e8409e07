"""The number grammar of newspaper English: figures and number words → a value and where it stands.

Reads "17", "10,000", "1.2 million", "2½", "twenty-three", "two-and-a-half", "a dozen", "half a million", "a quarter of
a million", "one hundred and five"; vague plurals ("dozens", "tens of thousands"); ordinals ("5th", "twenty-first");
fractions ("two-thirds", "a quarter"). Units, bounds and what the number counts are read elsewhere.
"""

import re

from msgspec.structs import replace

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.figures import more_scales, plain_figure, read_figure, scaled_number
from claimcheck.quantities.number_words import (
    AND_PART,
    COMPOUND_PART,
    DOZENS,
    JOIN,
    NEXT,
    ORDINAL_UNITS,
    ORDINALS,
    PARTS,
    SCALE,
    SCALE_AFTER,
    SCALES,
    SINGULAR_PARTS,
    TENS,
    UNITS,
    VAGUE_PLURALS,
    VULGAR_FRACTIONS,
    WORD,
    part_value,
    sum_words,
)
from claimcheck.quantities.numeral import IN_FRACTION, IN_ORDINAL, IN_VAGUE, IN_WORDS, Numeral, whole
from claimcheck.quantities.phrases import phrase_regex

# What follows "a third" where it is a share; else it ranks something ("a third victim", "a fifth-floor flat").
_PART_SAID = phrase_regex(
    r"\s?(?:[.,;:)?!—–]|$)| (?:of|or|and|to|in|are|were|is|was|have|had|more|less|higher|lower|from|off|bigger|"
    r"larger|smaller|cheaper|fewer|by|compared|on|over|since|between|that|did|do|said|say|as|million|billion)\b| an? ",
    re.IGNORECASE,
)
_ANOTHER_ONE = phrase_regex(r" (?:is|was|has)\b")
# What may go on a cardinal in words.
_CONTINUING = frozenset({*PARTS, *TENS, *SCALES, "point", "dozens", "dzs", "dz", "doz", "dozs"})
_ENDS_WORDS = frozenset({"", *'.;:)?!”"'})
_GOING_ON = frozenset({*ORDINALS, *UNITS, *TENS, *SCALES})
_SEVERAL = phrase_regex(r"(?<!\w)(?:several|(?:an? )?few|many|(?:a )?couple(?: of)?) $", re.IGNORECASE)
_SEVERAL_ENDS = frozenset("lwyef")
_BARE_SCALE = lazy_regex(rf"({SCALE})\b", re.IGNORECASE)
_ORDINAL_FIGURE = lazy_regex(r"([0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,9})(?:st|nd|rd|th)\b", re.IGNORECASE)
_ARTICLE_ENDS = frozenset("aAnN")
_ARTICLE = lazy_regex(rf"(?<!\w)[Aa]n?{JOIN}$")
_OF_A_SCALE = phrase_regex(rf"(?: of)?(?:{JOIN}an?)?{JOIN}({SCALE})\b", re.IGNORECASE)
_OF_PLURAL = phrase_regex(r" (?:of|upon) (hundreds|thousands|millions|billions|trillions)\b", re.IGNORECASE)
_POINT = phrase_regex(rf" point((?:{JOIN}(?:{'|'.join(word for word in UNITS)})\b){{1,8}})", re.IGNORECASE)
_LONE = UNITS | TENS
_JOINED = _CONTINUING | _GOING_ON


def read_number(text: str, start: int, end: int | None = None) -> Numeral | None:
    """The longest cardinal number phrase that begins at ``start`` and ends by ``end``; None where none does.

    Digits or words, with scale ("1.2 million", "2bn", "10k"; "m" is left to the caller: million or metre), "a dozen",
    "a hundred", "half a million", "two-and-a-half". Vague plurals come back as VAGUE, fractions ("two-thirds", "half")
    as FRACTION. Offsets are code points. What stands before ``start`` is not looked at, but for the figure of a scale.
    """
    limit = len(text) if end is None else end
    if start >= limit:
        return None
    first = text[start]
    if first in VULGAR_FRACTIONS:
        return scaled_number(text, Numeral(VULGAR_FRACTIONS[first], Span(start, start + 1), IN_FRACTION), limit)
    if "0" <= first <= "9" or first == ".":
        return read_figure(text, start, limit)
    return _read_words(text, start, limit)


def lone_cardinal(text: str, start: int, word: str, end: int) -> Numeral | None:
    """The number that the word at ``start``, given in lower case, is by itself ("three", "twenty"); None where more
    words may belong to it. Most numbers in words are of this sort."""
    value = _LONE.get(word)
    if value is None:
        return None
    stop = start + len(word)
    follow = NEXT.match(text, stop, end) if text[stop : stop + 1] not in _ENDS_WORDS else None
    if follow and (follow[1] or follow[3] or follow[2].lower() in _JOINED):
        return None
    return Numeral(value, Span(start, stop), IN_WORDS)


def read_ordinal(text: str, start: int, end: int | None = None) -> Numeral | None:
    """The ordinal that begins at ``start`` ("first", "twenty-first", "5th"), else None."""
    limit = len(text) if end is None else end
    if "0" <= text[start] <= "9":
        figure = _ORDINAL_FIGURE.match(text, start, limit)
        if not figure or figure.group()[-2:].lower() != _suffix(int(plain_figure(figure[1]))):
            return None
        return Numeral(int(plain_figure(figure[1])), Span(start, figure.end()), IN_ORDINAL)
    word = WORD.match(text, start, limit)
    low = word.group().lower() if word else ""
    if word and low in ORDINALS:
        return Numeral(ORDINALS[low], Span(start, word.end()), IN_ORDINAL)
    if low not in UNITS and low not in TENS and low not in SCALES:
        return None
    if not word or text[word.end() : word.end() + 1] in _ENDS_WORDS:
        return None
    follow = NEXT.match(text, word.end(), limit)
    if not follow or not (follow[3] or (follow[2] or "").lower() in _GOING_ON):
        return None
    value, at, _ = sum_words(text, start, limit)
    if COMPOUND_PART.match(text, at, limit):
        return None
    last = NEXT.match(text, at, limit)
    name = (last.group(2) or "").lower() if last else ""
    if last is None or name not in ORDINALS or at == start:
        return None
    if name in SCALES or ORDINALS[name] >= 100:
        below = value % (ORDINALS[name] * 1000 if ORDINALS[name] >= 1000 else 1000)
        return Numeral(value + below * (ORDINALS[name] - 1), Span(start, last.end()), IN_ORDINAL) if value > 1 else None
    fits = value % 100 == 0 if ORDINAL_UNITS.get(name, 10) >= 10 else value % 10 == 0
    return Numeral(value + ORDINALS[name], Span(start, last.end()), IN_ORDINAL) if fits and value else None


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


def _read_several(text: str, start: int, several: int, end: int) -> Numeral | None:
    """The scale at ``start`` after "several" or "a few": as vague as "hundreds", "thousands"; else None."""
    scale = _BARE_SCALE.match(text, start, end)
    if not scale:
        return None
    return Numeral(2 * SCALES[scale[1].lower()], Span(several, scale.end()), IN_VAGUE)


def _read_words(text: str, start: int, end: int) -> Numeral | None:
    word = WORD.match(text, start, end)
    if not word:
        return None
    low = word.group().lower()
    if low in SCALES and start > 1 and text[start - 2].isdigit():
        return None  # "$11 million and four minutes later": the scale is the figure's before it
    if low in VAGUE_PLURALS:
        return _read_plural(text, start, word.end(), end, 2 * VAGUE_PLURALS[low])
    if low in ("half", "quarter"):
        return _read_part(text, start, word.end(), end, 1 / PARTS[low])
    if low in ("a", "an"):
        return _read_after_article(text, start, word.end(), end)
    return _read_cardinal(text, start, end)


def _read_after_article(text: str, start: int, article_end: int, end: int) -> Numeral | None:
    follow = NEXT.match(text, article_end, end)
    if not follow or not follow[2] or follow[1]:
        return None
    low, at = follow[2].lower(), follow.end()
    if low in SCALES:
        number = _read_cardinal(text, follow.start(2), end)
        return number and replace(number, span=Span(start, number.span.end))
    if low not in SINGULAR_PARTS or (low in ORDINALS and not _PART_SAID.match(text, at, end)):
        return None
    listed = text[start] == "A" and text[at : at + 1] == ","
    if low in ORDINALS and (listed or _ANOTHER_ONE.match(text, at, end)):
        return None  # "A third, aged 20, was ..." goes on with a list, "a fourth is still at large" too
    return _read_part(text, start, at, end, 1 / PARTS[low])


def _read_part(text: str, start: int, at: int, end: int, value: float) -> Numeral:
    """A fraction; with a scale after it a cardinal ("half a million", "a quarter of a million")."""
    scale = _OF_A_SCALE.match(text, at, end)
    if scale and not (scale[1].lower() == "dozen" and value != 0.5):
        factor = SCALES[scale[1].lower()]
        return Numeral(whole(value * factor), Span(start, scale.end()), IN_WORDS, factor if factor >= 1000 else 1)
    return Numeral(value, Span(start, at), IN_FRACTION)


def _read_plural(text: str, start: int, at: int, end: int, value: float) -> Numeral:
    of = _OF_PLURAL.match(text, at, end)
    while of and value < 10**15:
        value, at = value * VAGUE_PLURALS[of[1].lower()], of.end()
        of = _OF_PLURAL.match(text, at, end)
    return Numeral(whole(value), Span(start, at), IN_VAGUE)


def _read_cardinal(text: str, start: int, end: int) -> Numeral | None:
    value, at, scale = sum_words(text, start, end)
    if at == start:
        return None
    follow = NEXT.match(text, at, end)
    if not follow or (not follow[1] and (follow[2] or "").lower() not in _CONTINUING):
        return Numeral(whole(value), Span(start, at), IN_WORDS, scale)
    part = AND_PART.match(text, at, end)
    if part and (found := part_value(part)):
        after = SCALE_AFTER.match(text, part.end(), end)
        if after and scale >= 1000:  # "one billion and a quarter million"
            rest = found * SCALES[after[1].lower()]
            return Numeral(whole(value + rest), Span(start, after.end()), IN_WORDS)
        if after:
            return more_scales(text, start, after, end, value + found)
        return Numeral(whole(value + found * (scale if scale >= 1000 else 1)), Span(start, part.end()), IN_WORDS)
    compound = COMPOUND_PART.match(text, at, end)
    if compound and bool(compound[4]) == (value > 1):
        whole_part = (100 if compound[1] else TENS[compound[2].lower()]) + ORDINAL_UNITS[compound[3].lower()]
        return Numeral(value / whole_part, Span(start, compound.end()), IN_FRACTION)
    part = NEXT.match(text, at, end)
    name = (part[2] or "").lower() if part and not part[1] else ""
    if part and name in PARTS and (value > 1) == (name not in SINGULAR_PARTS):
        return _read_part(text, start, part.end(), end, value / PARTS[name])
    point = _POINT.match(text, at, end)
    if point:
        digits = "".join(
            str(UNITS[word.lower()]) for word in re.split(r"[\s\-‐‑]+", point[1].strip(" -‐‑\t\n\r\u00a0"))
        )
        return scaled_number(text, Numeral(value + float(f"0.{digits}"), Span(start, point.end()), IN_WORDS), end)
    dozens = DOZENS.match(text, at, end)
    if dozens and value < 100:
        return Numeral(whole(value * 12), Span(start, dozens.end()), IN_WORDS, 12)
    return Numeral(whole(value), Span(start, at), IN_WORDS, scale)
