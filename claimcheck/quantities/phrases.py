"""Fixed phrases beside a number: matched leftwards from where it begins, or rightwards from where it ends."""

import re
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from claimcheck.patterns import lazy_regex
from claimcheck.text.plain import trie

T = TypeVar("T")

# White space between two words of one phrase: of any width, or a line break (CR and LF are two code points).
GAP = r"(?:\s{1,3})"
_REACH = 48
_TOKEN = lazy_regex(r"[^\s(\[\"'‘“«*_]+")
_OPENING = "(['\"‘“«*_"
_BEFORE_PHRASE = frozenset(" " + _OPENING)
SIGNS = frozenset("<>≤≥~≈")


def phrase_regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """``lazy_regex`` of a source whose blanks stand for any white space between two words; ``\\x20`` is a blank."""
    return lazy_regex(source.replace(" ", GAP), flags)


def alternation(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest that it can be; a blank in a phrase stands for any white space."""
    return trie(phrases).replace(r"\ ", GAP)


def last_word(text: str, at: int, floor: int) -> str:
    """The word before ``at``, lower case, without an opening bracket or quote; "" at the start of the stretch.

    Most readers of what stands left of a number need no more than this word to know that nothing is there.
    """
    words = text[max(floor, at - 24) : at].rsplit(None, 1)
    return words[-1].lower().lstrip(_OPENING) if words else ""


class Leftwards(Generic[T]):
    """Finds which of some phrases ends where a number begins.

    One look at the last word tells, for most numbers, that none does; else the few phrases that end in it are tried,
    the longest first.
    """

    def __init__(self, meanings: Mapping[str, T]) -> None:
        self._meanings = {" ".join(phrase.lower().split()): meaning for phrase, meaning in meanings.items()}
        self._ending_in: dict[str, tuple[str, ...]] = {}
        for phrase in sorted(self._meanings, key=lambda phrase: -len(phrase.split())):
            last = phrase.split()[-1]
            self._ending_in[last] = (*self._ending_in.get(last, ()), phrase)
        self.last_words = frozenset(self._ending_in)

    def ending_at(self, text: str, at: int, floor: int, last: str | None = None) -> tuple[T, int] | None:
        """The meaning of the longest phrase before ``at``, blanks between, and where the phrase starts; else None.

        last: the last word before ``at``, where it is known.
        """
        if last is None:
            last = last_word(text, at, floor)
        if at > floor and text[at - 1] in SIGNS:
            meaning = self._meanings.get(text[at - 1])
            return None if meaning is None else (meaning, at - 1)
        phrases = self._ending_in.get(last)
        if not phrases:
            return None
        window = text[max(floor, at - _REACH) : at]
        tokens = window.lower().split()
        said = " ".join(tokens)
        if not said.endswith(phrases):
            return None
        for phrase in phrases:
            if said.endswith(phrase) and (len(said) == len(phrase) or said[-len(phrase) - 1] in _BEFORE_PHRASE):
                return self._meanings[phrase], _start_of(phrase, window, at)
        return None


def _start_of(phrase: str, window: str, at: int) -> int:
    """Where the phrase that ends the window, whose end is at ``at``, begins; its blanks may be of any kind."""
    end = at - len(window) + len(window.rstrip())
    words = phrase.count(" ")
    if not words:
        return end - len(phrase)
    return at - len(window) + [match.start() for match in _TOKEN.finditer(window)][-words - 1]


class Rightwards(Generic[T]):
    """Finds which of some phrases begins where a number ends."""

    def __init__(self, meanings: Mapping[str, T]) -> None:
        self._meanings = {" ".join(phrase.lower().split()): meaning for phrase, meaning in meanings.items()}
        begins = {phrase[0] for phrase in self._meanings}
        self._begins = frozenset({*begins, *(letter.upper() for letter in begins), *" \u00a0\r\n-"})
        self._pattern = phrase_regex(rf"(?: |-)?({alternation(self._meanings)})(?!\w| than\b)", re.IGNORECASE)

    def beginning_at(self, text: str, at: int, end: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase after ``at``, blanks between, and where the phrase ends; else None."""
        mark = text[at : at + 1]
        if mark.isspace():
            mark = text[at + 1 : at + 2]
        match = self._pattern.match(text, at, end) if mark in self._begins else None
        if not match:
            return None
        return self._meanings[" ".join(match.group(1).lower().split())], match.end()
