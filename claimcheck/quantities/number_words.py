"""Number words and their values, and those that make one cardinal: "two hundred and five", "three lakh crore"."""

import re
from collections.abc import Mapping

from claimcheck.patterns import lazy_regex
from claimcheck.quantities.phrases import GAP, alternation, phrase_regex

UNITS = {
    word: value
    for value, words in enumerate(
        [
            "zero nought naught nil", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        ]
    )
    for word in words.split()
}  # fmt: skip
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SINGULAR_SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
}
# "1.7 lakhs", "two crores": they may have a plural after a number.
SCALES = _SINGULAR_SCALES | {"lakhs": 10**5, "crores": 10**7}
# Scales written as letters. "m", "b" and "t" mean a scale only beside money; "mm" is millimetre elsewhere.
SCALE_LETTERS = {
    "k": 10**3,
    **dict.fromkeys(("m", "mm", "mn", "mil", "mln", "mio"), 10**6),
    "cr": 10**7,
    **dict.fromkeys(("b", "bn", "bln"), 10**9),
    **dict.fromkeys(("t", "tn", "tln", "trn"), 10**12),
}
PLAIN_SCALE_LETTERS = ("k", "mn", "mil", "mln", "bn", "bln", "tn", "tln", "trn")
VAGUE_PLURALS = {"tens": 10, "dozens": 12, "scores": 20} | {
    scale + "s": value for scale, value in _SINGULAR_SCALES.items() if scale != "dozen"
}
ORDINAL_UNITS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "nineth": 9,
    "twelfth": 12,
} | {word + "th": value for word, value in UNITS.items() if value in (4, 6, 7, 10, 11) or value > 12}
ORDINAL_TENS = {word[:-1] + "ieth": value for word, value in TENS.items()}
ORDINAL_SCALES = {scale + "th": value for scale, value in _SINGULAR_SCALES.items() if value >= 100}
ORDINALS = ORDINAL_UNITS | ORDINAL_TENS | ORDINAL_SCALES
# Denominators of fractions ("two thirds", "three quarters").
_SINGULAR_PARTS = {"half": 2, "quarter": 4} | {word: value for word, value in ORDINALS.items() if value > 2}
_PLURAL_PARTS = {"halves": 2} | {word + "s": value for word, value in _SINGULAR_PARTS.items() if word != "half"}
PARTS = _SINGULAR_PARTS | _PLURAL_PARTS
SINGULAR_PARTS = frozenset(_SINGULAR_PARTS)
# By denominator, of one part, two and so on; a dot where there is no sign.
_FRACTIONS = {2: "½", 3: "⅓⅔", 4: "¼.¾", 5: "⅕⅖⅗⅘", 6: "⅙...⅚", 8: "⅛.⅜.⅝.⅞"}
VULGAR_FRACTIONS = {sign: n / of for of, signs in _FRACTIONS.items() for n, sign in enumerate(signs, 1) if sign != "."}
HYPHEN = "[-\u2010\u2011]"
JOIN = rf"(?:{HYPHEN}(?:\r?\n)?|{GAP}(?:{HYPHEN}{GAP})?)"
SCALE = alternation(SCALES)
_PART = alternation(PARTS)
WORD = lazy_regex(r"[A-Za-z]{1,12}\b")
NEXT = phrase_regex(
    rf"(?:{JOIN}|, )?(?:(and){JOIN})?(?:([A-Za-z]{{1,12}})\b|(?<=\s)([0-9]{{1,3}})\b(?![.,/:%][0-9]))", re.IGNORECASE
)
AND_PART = lazy_regex(rf"{JOIN}and{JOIN}(?:([A-Za-z]{{1,9}}(?:-[A-Za-z]{{3,5}})?){JOIN})?({_PART})\b", re.IGNORECASE)
# "one twenty-fifth", "a hundred thirty-fifths": a denominator of two words.
COMPOUND_PART = phrase_regex(
    rf"{JOIN}(?:(?:one )?(hundred)(?: and)?|({'|'.join(TENS)})){JOIN}({'|'.join(ORDINAL_UNITS)})(s)?\b", re.IGNORECASE
)
SCALE_AFTER = lazy_regex(rf"{JOIN}?({SCALE})\b", re.IGNORECASE)
# "Three hundred", "twenty-two thousand", "5 million".
_SCALED = lazy_regex(
    rf"(?:(?:{alternation({*UNITS, *TENS})}|[0-9]{{1,3}}){JOIN}){{0,2}}(?P<scale>{SCALE})\b", re.IGNORECASE
)
DOZENS = phrase_regex(r" (?:dozens|dzs?|doze?s?)\b", re.IGNORECASE)
# Nothing in print is larger; "thousand thousand thousand …" stops here.
_LARGEST = 10**24


def spelled(lowest: int, highest: int, words: Mapping[str, int] = UNITS | TENS) -> str:
    """A pattern for the words of those values, "one|two|three"; of ordinals where they are given."""
    return "|".join(word for word, value in words.items() if lowest <= value <= highest)


def sum_words(text: str, start: int, end: int, room: float = 0) -> tuple[float, int, float]:
    """The words of one cardinal from ``start`` on → (value, end, last scale); ``start`` itself where there are none.

    room: what the next word must stay below, as 10 after "twenty" and 100 after "hundred"; "five and three" stops after
    "five". Given a room, what is read continues a number that stands before ``start``.
    """
    total, group, at, scale = 0.0, 0.0, start, 1.0
    if not room:
        value, at = _first_word(text, start, end)
        if not value:
            return 0.0, at, 1.0
        total, group = (value, 0.0) if value >= 1000 else (0.0, value)
        low = text[start:at].lower()
        room = 10 if low in TENS else value if low in SCALES and low != "dozen" else 0
        scale = value if low in SCALES else 1
    while follow := _next_word(text, at, end, room):
        low = (follow[2] or "").lower()
        step = float(follow[3]) if follow[3] else float(UNITS.get(low, TENS.get(low, 0)))
        if low in SCALES and (group or total) and not follow[1] and _bare(follow):
            factor = float(SCALES[low])
            if factor < 1000 and (not group or group >= 100):
                break
            if factor < 1000:
                group *= factor
            elif group and (total == 0 or factor < total):
                total, group = total + group * factor, 0.0
            elif not group and factor >= scale and total * factor <= _LARGEST:
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


def _first_word(text: str, start: int, end: int) -> tuple[float, int]:
    """The value of the number word at ``start`` and where it ends; 0 and ``start`` where there is none."""
    word = WORD.match(text, start, end)
    low = word.group().lower() if word else ""
    if word is None or (low not in UNITS and low not in TENS and low not in SCALES):
        return 0.0, start
    return float(UNITS.get(low, TENS.get(low, SCALES.get(low, 0)))), word.end()


def _next_word(text: str, at: int, end: int, room: float) -> re.Match[str] | None:
    """The number word or figure that may go on the number that ends at ``at``; None where another thing begins."""
    follow = NEXT.match(text, at, end)
    if follow is None:
        return None
    low = (follow[2] or "").lower()
    if not follow[3] and low not in UNITS and low not in TENS and low not in SCALES:
        return None
    if (compound := COMPOUND_PART.match(text, at, end)) and compound[4]:
        return None
    if follow[1] and (part := AND_PART.match(text, at, end)) and part_value(part):
        return None  # "two million and one half"
    if follow[1] and room >= 100 and _is_another(text, follow, end, room):
        return None  # "two hundred and three hundred"
    return follow


def _is_another(text: str, follow: re.Match[str], end: int, room: float) -> bool:
    """Whether the number after "and" is too large to be part of the one before it, whose last scale is ``room``.

    "One hundred and two thousand" is one number, "five thousand and six thousand" are two.
    """
    scaled = _SCALED.match(text, follow.start(3 if follow[3] else 2), end)
    if scaled is None:
        return False
    factor = SCALES[scaled["scale"].lower()]
    # At least one of them, and no more than 99: enough to tell.
    return factor >= room and not (room == 100 and factor != 100)


def _bare(follow: re.Match[str]) -> bool:
    """Whether no comma stands before the word."""
    return not follow.group().startswith(",")


def part_value(part: re.Match[str]) -> float:
    """What an ``AND_PART`` adds: "and a half" 0.5, "and two thirds" 2/3; 0 for no fraction ("and five quarters")."""
    name = part[2].lower()
    count: float = 1
    if part[1] and part[1].lower() not in ("a", "an", "one"):
        total, at, _ = sum_words(part[1], 0, len(part[1]))
        count = total if at == len(part[1]) else 0
    elif not part[1] and name != "half":
        return 0
    # "Three and three-quarter hours", before the noun.
    agrees = (count > 1) == (name not in SINGULAR_PARTS) or (count, name) == (3, "quarter")
    return count / PARTS[name] if agrees and count < PARTS[name] else 0
