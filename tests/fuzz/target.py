"""What is fuzzed: any file of any format, read and extracted; what must hold of whatever comes out."""

import re

from claimcheck.articles.article import Article
from claimcheck.articles.files import read_data
from claimcheck.claims.extract import extract_claims
from tests.fuzz.seeds import NAMES

_BREAKS = re.compile(r"[\n\r]")


def try_file(data: bytes) -> None:
    """Reads one input: a byte that picks its name, and a file.

    Raises AssertionError where a promise is broken, and whatever else goes wrong.
    """
    name = NAMES[data[0] % len(NAMES)] if data else "a.txt"
    for outcome in read_data(data[1:], name):
        if not isinstance(outcome, Article):
            assert not _BREAKS.search(outcome.reason), outcome.reason
            continue
        end = 0
        for claim in extract_claims(outcome):
            start = claim.span.start
            assert end <= start < claim.span.end <= len(outcome.text)
            assert outcome.text[start : claim.span.end] == claim.text
            assert outcome.printed(outcome.in_file(claim.span)) == claim.printed
            end = claim.span.end
