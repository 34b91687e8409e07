"""Front matter: the block of ``key: value`` lines between ``---`` that opens a text file, and what it says.

Read line by line rather than as YAML: newsroom exports put unquoted colons and quotes into titles, and every line
must keep its offsets.
"""

from datetime import date

import msgspec

from claimcheck.articles.datelines import read_address_day, read_day
from claimcheck.articles.span import Span
from claimcheck.patterns import lazy_regex

_OPENING = lazy_regex(r"\ufeff?\s{0,20}?(?:^|(?<=\n)|(?<=\r)|(?<=\ufeff))---[ \t]*(?:\r\n|\n|\r)")
_CLOSING = lazy_regex(r"(?:(?<=\n)|(?<=\r))(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_FIELD = lazy_regex(r"(?:^|(?<=\n)|(?<=\r))([A-Za-z][\w.:-]{0,40}?)[ \t]{0,4}:[ \t]{0,20}([^\r\n]*)")
_NO_LETTERS = lazy_regex(r"[\W_]")
_LONGEST = 20_000

_PUBLISHED = (
    "published",
    "datepublished",
    "date",
    "publishdate",
    "publisheddate",
    "publishedat",
    "pubdate",
    "issued",
    "created",
)
_UPDATED = ("updated", "datemodified", "modified", "lastmod", "updatedat", "lastupdated")
_HEADLINE = ("headline", "title")
_OUTLET = ("outlet", "publication", "publisher", "source", "newspaper", "site", "sitename")
_ADDRESS = ("url", "link", "canonical", "canonicalurl", "address", "permalink")


class FrontMatter(msgspec.Struct, frozen=True, gc=False):
    """What a front matter says; ``end`` is where the article's text begins, ``title`` where its headline stands."""

    end: int
    title: Span | None = None
    published: date | None = None
    updated: date | None = None
    address_day: date | None = None
    outlet: str | None = None


def read_front_matter(text: str) -> FrontMatter:
    """The front matter that a text opens with; one that ends at 0 where there is none."""
    opening = _OPENING.match(text)
    if not opening:
        return FrontMatter(0)
    closing = _CLOSING.search(text, opening.end(), opening.end() + _LONGEST)
    if not closing:
        return FrontMatter(0)
    fields: dict[str, Span] = {}
    for found in _FIELD.finditer(text, opening.end(), closing.start()):
        fields.setdefault(_NO_LETTERS.sub("", found[1]).lower(), _unquoted(text, found.start(2), found.end(2)))

    def first(names: tuple[str, ...]) -> str | None:
        values = (text[fields[name].start : fields[name].end] for name in names if name in fields)
        return next((value for value in values if value), None)

    title = next((fields[name] for name in _HEADLINE if name in fields and fields[name].start < fields[name].end), None)
    return FrontMatter(
        end=closing.end(),
        title=title,
        published=read_day(first(_PUBLISHED) or ""),
        updated=read_day(first(_UPDATED) or ""),
        address_day=read_address_day(first(_ADDRESS) or ""),
        outlet=first(_OUTLET),
    )


def _unquoted(text: str, start: int, end: int) -> Span:
    """The stretch without the white space and the quotes round it."""
    while start < end and text[end - 1].isspace():
        end -= 1
    if end - start > 1 and text[start] in "\"'" and text[end - 1] == text[start]:
        start, end = start + 1, end - 1
    return Span(start, end)
