"""Where an article tells of another matter than its own: "A second inquiry, into the traffic unit, …"."""

from collections.abc import Iterator

from claimcheck.articles.article import Article, Role
from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex

_EVENT = (
    r"(?:incident|crash|accident|collision|attack|fire|blaze|blast|explosion|flood|quake|earthquake|raid|robbery|burglary"
    r"|theft|heist|murder|killing|shooting|stabbing|storm|outbreak|escape|hijacking|strike|rally|march)"
)
# Only as the subject of a sentence: "he faces a second trial" still speaks of him.
_ANOTHER_MATTER = lazy_regex(
    r"(?:(?<=[.!?”\"] )|(?<=\n)|^)(?:Meanwhile, |In |At |Last (?:year|month|week),? |Earlier,? )?"
    r"(?:[Aa] (?:second|third|separate|different|unrelated|similar|parallel|previous|further|related)|[Aa]nother)"
    r" (?:[\w-]+ ){0,2}?"
    rf"(?:inquiry|investigation|probe|case|trial|hearing|{_EVENT}|dispute|scheme|appeal|poll|study|survey)\b",
)
# "The theft came two weeks after a gang had …", "the blast followed an explosion": events of two times. Not
# "the charges come a month after a fire", which are of that fire.
_CAME_AFTER = lazy_regex(
    rf"\b(?:[Tt]he|[Tt]his|['’]s) (?:[\w-]+ ){{0,2}}?{_EVENT} (?:"
    r"(?:comes?|came|happened|occurred|took place) (?:[\w-]+ ){0,4}(?:hours?|days?|weeks?|months?|years?) after\b"
    rf"|(?:follow(?:s|ed)|c[ao]mes? after)(?= (?:an?|another|last [a-z]+['’]s) (?:[\w-]+ ){{0,3}}?{_EVENT}\b))"
)


def asides(article: Article) -> tuple[Span, ...]:
    """The stretches of an article that tell of another matter: from where that begins to the end of the paragraph."""
    return tuple(_found(article))


def _found(article: Article) -> Iterator[Span]:
    begun = [m.start() for m in _ANOTHER_MATTER.finditer(article.text)]
    begun += [m.end() for m in _CAME_AFTER.finditer(article.text)]
    for start in begun:
        for part in article.parts:
            if part.role is Role.BODY and part.span.start <= start < part.span.end:
                yield Span(start, part.span.end)
