"""Figures that may be a slip of the pen for each other."""

from functools import lru_cache
from math import floor, isfinite, log10

from claimcheck.quantities.interval import Interval

MAGNITUDE = "same digits, another magnitude"
ONE_DIGIT = "one digit differs"
MISSING_DIGIT = "a digit is missing"
SOUND_ALIKE = "they sound alike"
SWAPPED = "same digits in another order"
ANOTHER_UNIT = "one number in two units"
# "Fifteen million", "fifty million".
_SPOKEN = (1, 1_000, 1_000_000)
_ALIKE = [{tens + 10.0, tens * 10.0} for tens in range(3, 10)]
_MANY = 3
_LONG = 5
_LARGE = 1_000
_MAGNITUDES = (10, 100, 1_000, 1_000_000)


# Of a story the same figures are held against each other from article to article.
@lru_cache(maxsize=65536)
def resemble(first: float, second: float) -> str | None:
    """How one figure may be a slip of the pen for the other, or None.

    Figures of two digits and more with the same digits in another order ("1,140", "1,410"), or of three and more with
    one digit changed ("224", "244"); the same two digits or more ten, a hundred, a thousand or a million times over
    ("£1.6m", "£1.6bn"); one digit left out ("1,204", "124"); teens and tens that sound alike ("sixteen", "sixty").
    An open end ("under £1.3bn" has no floor) is no figure that a pen could slip in.
    """
    if first == second or not (isfinite(first) and isfinite(second)):
        return None
    a, b = _digits(first), _digits(second)
    if a == b and len(a) > 1 and first and second and round(max(first, second) / min(first, second)) in _MAGNITUDES:
        return MAGNITUDE
    if any({first / unit, second / unit} in _ALIKE for unit in _SPOKEN):
        return SOUND_ALIKE
    if len(max(a, b, key=len)) > 3 and (len(a) > len(b)) == (first > second) and _dropped(a, b):
        return MISSING_DIGIT if _tens_apart(first, second) == 1 else None
    if len(a) != len(b) and sorted(f"{first:.12g}") == sorted(f"{second:.12g}"):
        return SWAPPED  # zeros at the end count: "1,104", "1,140"
    if a == b or len(a) != len(b) or len(a) < 2 or _tens_apart(first, second):
        return None
    if sorted(a) == sorted(b):
        return SWAPPED
    if len(a) >= 3 and sum(x != y for x, y in zip(a, b, strict=True)) == 1:
        return ONE_DIGIT
    return None


def tenfold(first: float, second: float) -> bool:
    """Whether one figure is the other ten, a hundred, a thousand or a million times over, whatever its digits."""
    low, high = sorted((first, second))
    return low > 0 and high > low and high / low in _MAGNITUDES


def _dropped(a: str, b: str) -> bool:
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return len(longer) == len(shorter) + 1 and any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _tens_apart(first: float, second: float) -> int:
    """By how many powers of ten two figures differ, neither of them zero."""
    return abs(floor(log10(abs(first))) - floor(log10(abs(second))))


def striking(first: float, second: float, digits: int = _MANY) -> bool:
    """Whether the likeness is more than chance: figures of so many digits, or more."""
    return min(len(_digits(first)), len(_digits(second))) >= digits


def long(first: float, second: float) -> bool:
    """Whether figures that resemble each other have so many digits that it is no chance, whatever they count."""
    return len(_digits(first)) == len(_digits(second)) >= _LONG and sorted(_digits(first)) == sorted(_digits(second))


def many_digits(value: Interval | None) -> str:
    """What exact figures of many digits share with those of the same digits in another order; else empty.

    So many digits, or fewer of a number so large, are hardly the same by chance.
    """
    if value is None or not value.exact or value.floor < _LARGE:
        return ""
    digits = _digits(value.floor)
    return f"{len(str(int(value.floor)))}:{''.join(sorted(digits))}" if len(digits) >= _MANY else ""


def _digits(value: float) -> str:
    return format(value, ".12g").replace(".", "").strip("0") if value < 1e12 else ""
