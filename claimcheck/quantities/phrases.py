"""Fixed phrases beside a number: matched leftwards from where it begins, or rightwards from where it ends."""

import re
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")

# White space between two words of one phrase: of any width, or a line break (CR and LF are two code points).
GAP = r"(?:\s{1,3})"
_REACH = 48


def alternation(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first; a blank in a phrase stands for any white space, "-" for a
    hyphen or a blank."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(GAP.join(re.escape(word) for word in phrase.split(" ")) for phrase in ordered)


class Leftwards(Generic[T]):
    """Finds which of some phrases ends where a number begins.

    Python's ``re`` cannot match backwards, so both the phrases and the few dozen code points before the number are
    turned round and matched forwards: the cost does not depend on what stands further left.
    """

    def __init__(self, meanings: Mapping[str, T]) -> None:
        self._meanings = {" ".join(phrase.lower().split()): meaning for phrase, meaning in meanings.items()}
        mirrored = alternation(phrase[::-1] for phrase in self._meanings)
        self._pattern = re.compile(rf"(?:{GAP}|(?=[\"'(\[]))?({mirrored})(?:(?![\w'’])|(?<=[<>≤≥~≈]))", re.IGNORECASE)

    def ending_at(self, text: str, at: int, floor: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase before ``at``, blanks between, and where the phrase starts; else None."""
        match = self._pattern.match(text[max(floor, at - _REACH) : at][::-1])
        if not match:
            return None
        return self._meanings[" ".join(match.group(1)[::-1].lower().split())], at - match.end()


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
