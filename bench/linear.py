"""Text made to be slow: whether what it costs grows with its length alone, and by how much it exceeds ordinary words.

    python -m bench.linear [--size N] [--budget N] [PIECE ...]

Each piece is repeated to N characters and to twice as many; reading and extraction may take less than three times as
long for the latter (a quadratic pattern takes four times), and at most ``budget`` times a bare pass over the words of
prose of that length. Exit status 1 where a piece breaks either.
"""

import argparse
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from claimcheck.articles.reading import article_from_text
from claimcheck.claims.extract import extract_claims
from claimcheck.rules.load import default_pack

# fmt: off
# What a pattern may go over again and again: runs of one character, words that promise a number, halves of a form.
RUNS = ("1", "7,", "1.", "0", "-", "–", "—", ",", ".", ". ", "…", "!?", ":", "; ", "'", "’", '"', "“", "”", "“ ",
        "‘", "(", "( ", "()", "[", "{", "%", "/", "\\", "*", "_", "#", "|", "<", "&", "@", " ", "\t", "\n", "\r\n",
        "\u00a0", "\u2028", "\u200b", "\x00", "£", "£ ", "€", "+", "=", "é", "e\u0301", "😀", "١", "½", "a", "A", "x")
WORDS = ("one ", "hundred ", "one hundred ", "two and ", "and ", "and a half ", "dozens of ", "twenty-", "million ",
         "half ", "more than ", "between ", "between 1 and ", "from 1 to ", "at least ", "about ", "not ",
         "none of the ", "of the ", "one in ", "out of ", "per ", "men and ", "were killed ", "last ", "since 2001 ",
         "June ", "Monday, ", "the first ", "who ", "that is ", "he said ", "the ", "each ", "all ", "old ",
         "year-old ", "aged ", "ago ", "University of ")
FORMS = ("1 ", "1\n", "1-", "1/", "1/1/", "1:", "12:30 ", "1,000,", "1 million ", "£1 ", "£1-", "$1m ", "1% ", "1½ ",
         "1st of ", "1 of 1 ", "1 x 1 ", "1 men, ", "1 years and ", "1-year-old ", "A, 1, ", "A B, 1, ", "5ft 1in ",
         "1km ", "1 per ", "6-4, ", "1 June ", "June 1, ", "2001-", "2001-01-", "2001-01-01 ", "in 2001 ", "'90s ",
         "Q1 ", "Jan. ", "1 p.m. ", "No. ", "Mr ", "Mr A. ", "A ", "A A. ", "A-", "A's ", "O'", "U.S. ", "A of A ",
         "A and A ", "“A,” said A. ", "http://a/", "www.a.b/", "a@", "a.", "- 1\n", "> a\n", "# A\n", "| 1 ",
         "A\n\n", "By A\n", "Updated: ", "$1m in 2001 ", "2001-01-$1m ", "1:€No. “", "dozen 2001-01-\u00a0June ",
         "1.>2001-")
# fmt: on
PIECES = (*RUNS, *WORDS, *FORMS)
_PROSE = "Seventeen police officers face investigation over the deaths of four young men in 2014, the watchdog said. "
_WORD = re.compile(r"\w+")
# Times below this are noise.
_BLINK = 0.02


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time for a text and for one of twice its length; times: what the longer costs in floors."""

    once: float
    twice: float
    times: float

    @property
    def linear(self) -> bool:
        return self.twice < 3 * max(self.once, _BLINK)


def filled_with(piece: str, size: int) -> str:
    """A piece repeated to a text of so many characters."""
    return (piece * (size // len(piece) + 1))[:size]


def floor() -> float:
    """Seconds that a bare pass over the words of prose takes for one character."""
    text = filled_with(_PROSE, 1_000_000)
    return min(seconds(lambda: _WORD.findall(text)) for _ in range(3)) / len(text)


def read(text: str) -> object:
    """Reads and extracts a text as an article."""
    return extract_claims(article_from_text(text, "a.txt", default_pack().lexicon.furniture))


def cost(piece: str, size: int, bare: float) -> Cost:
    """What a text of so many characters costs, and one of twice as many. bare: see ``floor``."""
    once, twice = (seconds(partial(read, filled_with(piece, n))) for n in (size, 2 * size))
    return Cost(once, twice, twice / (2 * size * bare))


def seconds(work: Callable[[], object]) -> float:
    """The processor time that some work takes."""
    began = time.process_time()
    work()
    return time.process_time() - began


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--budget", type=int, default=4_000)
    parser.add_argument("pieces", nargs="*")
    options = parser.parse_args()
    bare = floor()
    cost("17 men. ", 1000, bare)
    failed = 0
    pieces = options.pieces or PIECES
    dearest = ("", 0.0)
    for piece in pieces:
        found = cost(piece, options.size, bare)
        dearest = max(dearest, (piece, found.times), key=lambda told: told[1])
        if not found.linear or found.times > options.budget:
            failed += 1
            print(f"{piece!r}: {found.once:.2f} s, then {found.twice:.2f} s, {found.times:.0f} times the floor")
    print(f"{len(pieces)} pieces of {options.size} characters, {failed} too slow; ", end="")
    print(f"the dearest, {dearest[0]!r}, costs {dearest[1]:.0f} times a bare pass over the words")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
