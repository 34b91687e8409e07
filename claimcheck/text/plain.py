"""A text in lower case whose offsets are those of the text as stored, and patterns that search it for many words."""

import re
from collections.abc import Iterable


def lowered(text: str) -> str:
    """Lower case, same length: a letter whose lower case is longer stays as it is."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def plain(text: str) -> str:
    """Lower case, straight quotes, one sort of hyphen and of space: same length, so that offsets stay."""
    low = lowered(text)
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
