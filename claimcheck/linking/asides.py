"""Where an article tells of another matter than its own: "A second inquiry, into the traffic unit, …"."""

from collections.abc import Iterator

from claimcheck.articles.article import Article, Role
from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex

# Only as the subject of a sentence: "he faces a second trial" still speaks of him.
_ANOTHER_MATTER = lazy_regex(
    r"(?:(?<=[.!?”\"] )|(?<=\n)|^)(?:Meanwhile, |In |At |Last (?:year|month|week),? |Earlier,? )?"
    r"(?:[Aa] (?:second|third|separate|different|unrelated|similar|parallel|previous|further|related)|[Aa]nother)"
    r" (?:[\w-]+ ){0,2}?"
    r"(?:inquiry|investigation|probe|case|trial|hearing|incident|crash|accident|collision|attack|fire|blaze|blast"
    r"|explosion|flood|quake|earthquake|strike|dispute|raid|robbery|burglary|murder|shooting|storm|scheme|appeal"
    r"|outbreak|rally|march|poll|study|survey)\b",
)


def asides(article: Article) -> tuple[Span, ...]:
    """The stretches of an article that tell of another matter: from where that begins to the end of the paragraph."""
    return tuple(_found(article))


def _found(article: Article) -> Iterator[Span]:
    for match in _ANOTHER_MATTER.finditer(article.text):
        for part in article.parts:
            if part.role is Role.BODY and part.span.start <= match.start() < part.span.end:
                yield Span(match.start(), part.span.end)
