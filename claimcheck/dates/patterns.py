"""The words and figures that every time expression holds at least one of: one cheap pass finds where to look."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.dates.holidays import HOLIDAYS
from claimcheck.dates.words import (
    CENTURIES,
    CLOCK_WORDS,
    DAYS,
    MONTHS,
    PARTS,
    PARTS_OF_YEAR,
    REFERENCES,
    SEASONS,
    UNITS,
    WEEKDAYS,
)

# How far to the left and right of its trigger an expression may reach.
REACH = 72
# White space inside one expression: never a paragraph break.
SPACE = r"(?:(?!\s*?\n\s*?\n)\s{1,4})"
YEAR = r"(?:1[5-9]|2[01])\d\d"


def plain(text: str) -> str:
    """Lower case, straight quotes, one sort of hyphen and of space: same length, so that offsets stay."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if not low.isascii():
        for typographic, typewriter in _PLAIN:
            low = low.replace(typographic, typewriter)
    return low


_PLAIN = (
    *((quote, "'") for quote in "’‘ʼ"),
    *((hyphen, "-") for hyphen in "–‑‐−"),
    *((space, " ") for space in "\u00a0\u2009\u202f\u2007"),
)


def trie(words: Iterable[str]) -> str:
    """A pattern for one of the words that looks at each letter once, however many the words are."""
    branches: dict[str, list[str]] = {}
    ends = False
    for word in sorted(set(words)):
        if word:
            branches.setdefault(word[0], []).append(word[1:])
        else:
            ends = True
    if not branches:
        return ""
    choices = [re.escape(first) + trie(rest) for first, rest in branches.items()]
    one = choices[0] if len(choices) == 1 and not ends else f"(?:{'|'.join(choices)})"
    return one + ("?" if ends else "")


WORDS = frozenset(
    {
        *MONTHS,
        *WEEKDAYS,
        *UNITS,
        *SEASONS,
        *PARTS,
        *CLOCK_WORDS,
        *DAYS,
        *REFERENCES,
        *HOLIDAYS,
        *CENTURIES,
        *PARTS_OF_YEAR,
        "half",
    }
)
_WORD = re.compile(rf"(?<![a-z0-9]){trie(WORDS)}(?![a-z0-9])")
# What figures of a time begin like; begins with a character class, so that the search skips to the next digit.
_FIGURE_START = re.compile(r"[\d'](?:\d{3}|\d?[:./-]\d|\d?\s?[ap]\.?m|\d?(?:st|nd|rd|th)|(?<=')\d\d)")
_FIGURE = re.compile(
    rf"""
    (?<![\w.,/:$£€#]) (?:
        (?P<iso>{YEAR}(?:-\d\d(?:-\d\d(?:t\d\d:\d\d)?)?|/\d\d(?:/\d\d)?)(?![\d/-]))
      | (?P<slashed>\d{{1,2}}(?P<slash>[/.-])\d{{1,2}}(?P=slash)(?:\d{{4}}|\d\d)(?![\d/]))
      | (?P<monthday>\d{{1,2}}/\d{{1,2}}(?![\d%]|\.\d))
      | (?P<nth>\d{{1,2}}(?:st|nd|rd|th)\b)
      | (?P<clock>\d{{1,2}}(?::\d\d(?!\d|:\d)(?:\s?[ap]\.?m\b\.?)?|\.\d\d\s?[ap]\.?m\b\.?|\s?[ap]\.?m\b\.?))
      | (?P<decade>(?:1[5-9]|20)\d0\s?'?s\b)
      | (?P<year>(?<!\d\d\s){YEAR}(?![\d%]|[.,/:]\d))
      | (?P<short>'\d\ds?\b) )
    """,
    re.VERBOSE,
)


class Trigger(NamedTuple):
    """Where to look: a word of ``WORDS``, or figures of the form that ``form`` names."""

    start: int
    end: int
    form: str


def triggers(low: str, start: int, end: int) -> list[Trigger]:
    """What stands in ``low[start:end]`` and may be part of a time expression, in text order."""
    found = [Trigger(word.start(), word.end(), "word") for word in _WORD.finditer(low, start, end)]
    for begin in _FIGURE_START.finditer(low, start, end):
        figure = _FIGURE.match(low, begin.start(), end)
        if figure:
            found.append(Trigger(figure.start(), figure.end(), figure.lastgroup or "slashed"))
    found.sort()
    return found
