"""Where a claim stands, in the units that other tools count: the one place that turns code points into something else.

claimcheck counts code points. So does SARIF where it is told to (``columnKind``), but without a byte order mark;
reviewdog counts UTF-8 bytes. Lines end at LF in all of them, columns start at 1, and ends are one past the last.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from claimcheck.articles.article import Article
from claimcheck.articles.span import Span
from claimcheck.claims.claim import Claim
from claimcheck.engines.results import ScanResult
from claimcheck.reports.view import View, checkout_path

_MARK = "\ufeff"

Articles = Mapping[str, Article]


class Region(NamedTuple):
    """From (line, column) to (end_line, end_column), 1-based, the end one past the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


def articles_of(result: ScanResult) -> Articles:
    """The articles that were read, by the path that their claims name."""
    return {article.path: article for article in result.articles}


def file_of(claim: Claim, articles: Articles, view: View) -> str:
    """The file that a claim stands in, from the top of the checkout."""
    article = articles.get(claim.article)
    return checkout_path(article.file if article else claim.article, view)


def region(claim: Claim) -> Region:
    """A claim's place in its file, in code points."""
    return _region(claim, claim.column, len)


def unmarked_region(claim: Claim, articles: Articles) -> Region:
    """A claim's place in code points, a byte order mark at the start of the file not counted."""
    return _region(claim, claim.column - (claim.line == 1 and _marked(claim, articles)), len)


def unmarked_span(claim: Claim, articles: Articles) -> Span:
    """A claim's offsets in its file, a byte order mark at the start of the file not counted."""
    mark = _marked(claim, articles)
    return Span(claim.in_file.start - mark, claim.in_file.end - mark)


def byte_region(claim: Claim, articles: Articles) -> Region | None:
    """A claim's place in UTF-8 bytes; None where the line before it is not known."""
    article = articles.get(claim.article)
    if article is None:
        return None
    end = claim.in_file.start - (article.origin.start if article.origin else 0)
    start = end - (claim.column - 1)
    if start < 0 or article.stored[end : end + len(claim.printed)] != claim.printed:
        return None
    return _region(claim, _bytes(article.stored[start:end]) + 1, _bytes)


def _region(claim: Claim, column: int, length: Callable[[str], int]) -> Region:
    first, *more = claim.printed.split("\n")
    end = length(more[-1]) + 1 if more else column + length(first)
    return Region(claim.line, column, claim.line + len(more), end)


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _marked(claim: Claim, articles: Articles) -> bool:
    article = articles.get(claim.article)
    return article is not None and article.stored.startswith(_MARK) and not (article.origin and article.origin.start)
