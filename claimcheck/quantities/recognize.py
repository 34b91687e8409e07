"""Finds every quantity in a text.

One pass of a trigger pattern over the text; around each hit the number is read (numerals), its unit (amounts), a second
bound (ranges), the words that limit it (bounds), and its denominator (rates).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex
from claimcheck.quantities.bounds import EXACT
from claimcheck.quantities.completion import complete, read_ratio_at, result_at
from claimcheck.quantities.exclusions import end_of_excluded, end_of_year, may_count
from claimcheck.quantities.idioms import is_name, is_pronoun, opens_with_name
from claimcheck.quantities.money_amounts import read_currency
from claimcheck.quantities.number_words import ORDINALS, SCALES, TENS, UNITS, VAGUE_PLURALS, VULGAR_FRACTIONS
from claimcheck.quantities.numeral import IN_FRACTION, Numeral
from claimcheck.quantities.numerals import lone_cardinal, read_number, read_ordinal, read_with_article
from claimcheck.quantities.ordinals import complete_ordinal
from claimcheck.quantities.quantity import RATE, Quantity
from claimcheck.quantities.readings import Reading, as_one, rate_of_both
from claimcheck.quantities.results import read_innings, read_odds
from claimcheck.quantities.surroundings import unit_word
from claimcheck.quantities.wordings import WORDING_STARTS, read_wording
from claimcheck.text.plain import choices, lowered

_DECADE_ENDS = frozenset("s'’")
_PAIRED = frozenset("/-–")
_FIGURES = "0-9" + "".join(VULGAR_FRACTIONS)
_WORDS = choices({*UNITS, *TENS, *SCALES, *VAGUE_PLURALS, *ORDINALS, *WORDING_STARTS, "half", "quarter"}, r"\b")
# Both are for text in lower case.
_FIRST_WORD = lazy_regex(_WORDS)
# Figures, number words and addresses of pages; a word's match includes the character before it. The pattern opens with
# one character class, of figures and of what may stand before a word: ``re`` skips the letters of the text with it. No
# number is read with more digits at once.
_TRIGGER = lazy_regex(
    rf"[{_FIGURES}\s(\[{{\"'“‘«—–‐‑,;:*>/.-](?:{_WORDS}|http(?P<address>s?://\S{{1,999}})|"
    rf"(?<=[{_FIGURES}.])(?:(?<!\.)[0-9]{{0,23}}|(?<![\w.:]\.)(?=[0-9])))"
)
# Where a figure begins and "", or the place before a number word and that word.
Trigger = tuple[int, str]


def find_quantities(
    text: str, within: Iterable[Span], besides: Sequence[Span] = (), low: str | None = None
) -> list[Quantity]:
    """Quantities in the given stretches of the text, in text order, not overlapping.

    besides: stretches, in order and apart, whose numbers are something else unless a bound stands before them: time
        expressions ("2016", but "at least 2016").
    low: the text ``lowered``, where that is at hand.
    """
    low = lowered(text) if low is None else low
    known = [offset for span in besides for offset in span]
    return [quantity for stretch in within for quantity in _in_stretch(text, low, stretch, known)]


def _in_stretch(text: str, low: str, stretch: Span, known: Sequence[int]) -> Iterator[Quantity]:
    """known: where something else begins, ends, begins …, in text order."""
    floor, end = stretch
    at = floor - 1
    last: Reading | None = None
    for start, word in triggers(low, floor, end):
        if start < at:  # read with the quantity before it
            continue
        begin = start + bool(word)
        if bisect_right(known, begin) % 2 and not may_count(text, begin, floor):
            continue
        reading: Reading | None
        if word:
            reading, at = _read_word(text, start + 1, word, floor, end, last)
        else:
            reading, at = _read_figure(text, start, floor, end, last)
        if reading:
            floor = reading.quantity.span.end
            if last:
                lone = reading.limit is EXACT and last.quantity.kind is not RATE
                both = None if lone else as_one(text, last, reading)
                if both is None and text[floor : floor + 1] == ")":
                    last, reading = rate_of_both(text, last, reading, end) or (last, reading)
                if both:
                    reading = both
                else:
                    yield last.quantity
            last = reading
    if last:
        yield last.quantity


def _read_word(
    text: str, start: int, word: str, floor: int, end: int, last: Reading | None
) -> tuple[Reading | None, int]:
    """The quantity that a word, given in lower case, begins at ``start``, if it claims one, and where to go on.

    floor: the end of the one before it, ``last``, which may not be read again.
    """
    if word in WORDING_STARTS:
        wording = read_wording(text, start, floor, end)
        if wording:
            return (Reading(wording[0]) if wording[0] else None), wording[1]
    number = lone_cardinal(text, start, word, end) or read_with_article(text, start, floor, end)
    if not number:
        ordinal = read_ordinal(text, start, end)
        if ordinal:
            return _ranked(text, ordinal, floor, end)
        number = read_number(text, start, end)
    if not number:
        return None, start + 1
    if text[start].isupper() and _is_named(text, start, start + len(word), number.span.end, floor, end):
        return None, number.span.end
    if text[start - 4 : start] == "-by-" and start - 4 >= floor:
        return None, number.span.end  # "four-by-four"
    if text.startswith("-for-", number.span.end) and (other := read_number(text, number.span.end + 5, end)):
        return None, other.span.end  # "a two-for-one split"
    if is_pronoun(text, start, number.span.end, floor, end):
        return None, number.span.end
    return complete(text, number, read_currency(text, number, floor), floor, end, last)


def _is_named(text: str, start: int, first: int, stop: int, floor: int, end: int) -> bool:
    """Whether the number word at ``start`` belongs to a name; first: where its first word ends, stop: all of it."""
    if text[first : first + 1] == " " and text[first + 1 : first + 2].isupper():
        return is_name(text, start, stop, floor, end) or opens_with_name(text, start, first, end)
    return is_name(text, start, stop, floor, end)


def _read_figure(text: str, start: int, floor: int, end: int, last: Reading | None) -> tuple[Reading | None, int]:
    """The quantity that the figure at ``start`` begins, if it claims one, and where to go on."""
    if text[start + 2 : start + 3] in _DECADE_ENDS:
        wording = read_wording(text, start, floor, end)
        if wording:
            return (Reading(wording[0]) if wording[0] else None), wording[1]
    number = read_number(text, start, end)
    if not number:
        return None, start + 1
    stop = number.span.end
    if (text[stop : stop + 1] in _PAIRED or number.form is IN_FRACTION) and (
        odds := read_odds(text, start, floor, end)
    ):
        return (Reading(odds[0]) if odds[0] else None), odds[1]
    if text[stop : stop + 1] == "/" and (innings := read_innings(text, number, floor, end)):
        return result_at(start, innings), innings[2]
    if text[stop : stop + 1].isalpha():
        ordinal = read_ordinal(text, start, end)
        if ordinal:
            return _ranked(text, ordinal, floor, end)
    if text[stop : stop + 1] == ":" and (ratio := read_ratio_at(text, number, floor, end)):
        return ratio, ratio.quantity.span.end
    money = read_currency(text, number, floor)
    if not money and text[start] not in VULGAR_FRACTIONS:
        skip = end_of_excluded(text, start, stop, floor, end)
        if not skip and stop - start == 4 and not unit_word(text, stop, end):
            skip = end_of_year(text, start, stop, floor, end)
        if skip:
            return None, skip
    return complete(text, number, money, floor, end, last)


def _ranked(text: str, ordinal: Numeral, floor: int, end: int) -> tuple[Reading | None, int]:
    ranked, at = complete_ordinal(text, ordinal, floor, end)
    return (Reading(ranked) if ranked else None), at


def triggers(low: str, start: int, end: int) -> list[Trigger]:
    """What a quantity in ``low[start:end]`` can begin with, in text order."""
    first = _FIRST_WORD.match(low, start, end)
    found = [(start - 1, first.group())] if first else []
    later = _TRIGGER.finditer(low, start, end)
    return found + [(match.start(), _word_of(match[0])) for match in later if match.lastgroup is None]


def _word_of(found: str) -> str:
    """The word of a match, which begins with the character before it; "" of figures, glued to a word or not."""
    return found[1:] if found[-1].isalpha() and not found[0].isnumeric() else ""
