"""Fixed phrases beside a number: matched leftwards from where it begins, or rightwards from where it ends."""

import re
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")

# White space between two words of one phrase: of any width, or a line break (CR and LF are two code points).
GAP = r"(?:\s{1,3})"
_REACH = 48
_TOKEN = re.compile(r"[^\s(\[\"'‘“«]+")
_OPENING = "(['\"‘“«"
_SIGNS = frozenset("<>≤≥~≈")


def alternation(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first; a blank in a phrase stands for any white space, "-" for a
    hyphen or a blank."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(GAP.join(re.escape(word) for word in phrase.split(" ")) for phrase in ordered)


def words(row: str) -> frozenset[str]:
    """The words of a row, as a set."""
    return frozenset(row.split())


def last_word(text: str, at: int, floor: int) -> str:
    """The word before ``at``, lower case, without an opening bracket or quote; "" at the start of the stretch.

    Most readers of what stands left of a number need no more than this word to know that nothing is there.
    """
    words = text[max(floor, at - 24) : at].split()
    return words[-1].lower().lstrip(_OPENING) if words else ""


class Leftwards(Generic[T]):
    """Finds which of some phrases ends where a number begins.

    One look at the last word tells, for most numbers, that none does; else the few words before the number are looked
    up, the longest phrase first.
    """

    def __init__(self, meanings: Mapping[str, T]) -> None:
        self._meanings = {" ".join(phrase.lower().split()): meaning for phrase, meaning in meanings.items()}
        self.last_words = frozenset(phrase.split()[-1] for phrase in self._meanings)
        self._longest = max(len(phrase.split()) for phrase in self._meanings)

    def ending_at(self, text: str, at: int, floor: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase before ``at``, blanks between, and where the phrase starts; else None."""
        last = last_word(text, at, floor)
        if last not in self.last_words and last[-1:] not in _SIGNS:
            return None
        start = max(floor, at - _REACH)
        tokens = [(match.group().lower(), match.start()) for match in _TOKEN.finditer(text, start, at)]
        if text[at - 1] in _SIGNS:
            tokens[-1:] = [(text[at - 1], at - 1)]
        for length in range(min(self._longest, len(tokens)), 0, -1):
            phrase = " ".join(token for token, _ in tokens[-length:])
            if phrase in self._meanings:
                return self._meanings[phrase], tokens[-length][1]
        return None


class Rightwards(Generic[T]):
    """Finds which of some phrases begins where a number ends."""

    def __init__(self, meanings: Mapping[str, T]) -> None:
        self._meanings = {" ".join(phrase.lower().split()): meaning for phrase, meaning in meanings.items()}
        self._pattern = re.compile(rf"(?:{GAP}|-)?({alternation(self._meanings)})(?!\w|{GAP}than\b)", re.IGNORECASE)

    def beginning_at(self, text: str, at: int, end: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase after ``at``, blanks between, and where the phrase ends; else None."""
        match = self._pattern.match(text, at, end)
        if not match:
            return None
        return self._meanings[" ".join(match.group(1).lower().split())], match.end()
