"""A text in lower case whose offsets are those of the text as stored, and patterns that search it for many words."""

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter


def lowered(text: str) -> str:
    """Lower case, same length: a letter whose lower case is longer stays as it is."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def plain(text: str) -> str:
    """Lower case, straight quotes, one sort of hyphen and of space: same length, so that offsets stay."""
    return straight(lowered(text))


def straight(low: str) -> str:
    """``plain`` of a text that is in lower case."""
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
    return _branches(sorted(set(words)))


def choices(words: Iterable[str], end: str) -> str:
    """``trie`` as choices by the first letter, each with the pattern ``end`` behind it, to stand beside others.

    ``re`` passes over a choice that begins with a letter by one look at it, over one that is a group by trying it.
    """
    return "|".join(_branches(list(those)) + end for _, those in groupby(sorted(set(words)), key=itemgetter(0)))


def _branches(words: list[str]) -> str:
    """Of distinct words in order."""
    if len(words) < 2:
        return "".join(map(re.escape, words))
    ends = not words[0]
    choices = [
        re.escape(first) + _branches([word[1:] for word in those])
        for first, those in groupby(words[ends:], key=itemgetter(0))
    ]
    one = choices[0] if len(choices) == 1 and not ends else f"(?:{'|'.join(choices)})"
    return one + ("?" if ends else "")
