"""Text, or a news item of any format → ``Article``; a format's own fields go before what the text says of itself.

No newline is translated, so that offsets are those of the file as stored. Files are read by ``files.py``.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import PurePosixPath

from claimcheck.articles.article import Article, Origin, Part, Role
from claimcheck.articles.datelines import read_address_day
from claimcheck.articles.formats.item import FileText, Item
from claimcheck.articles.formats.kinds import suffix_of
from claimcheck.articles.layout import lay_out, read_front_matter
from claimcheck.articles.located import Located, joined
from claimcheck.articles.markdown import read_markdown, without_comments
from claimcheck.articles.span import Span

_MARKDOWN = frozenset({".md", ".markdown"})
_BETWEEN = "\n\n"


class ArticleError(Exception):
    """An input that is no article: missing, unreadable, empty, binary or not UTF-8. ``reason`` is one line."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)  # both arguments, so that the exception survives a process pool
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


def told_of(fault: Exception) -> str:
    """What is told of a fault of claimcheck's own: what happened, where in its code, and what to do."""
    # Imported here because a run without faults does without.
    import traceback

    at = traceback.extract_tb(fault.__traceback__)[-1]
    where = f"{at.filename.rsplit('claimcheck', 1)[-1].lstrip('/')}:{at.lineno}"
    return f"{type(fault).__name__}: {fault} ({where}); this is a fault of claimcheck, please report it"


def article_from_text(
    text: str, name: str, furniture: tuple[str, ...] = (), *, markdown: bool | None = None, called: str | None = None
) -> Article:
    """The article in a decoded text: its layout is worked out, nothing else is looked at. Never fails.

    markdown: whether emphasis and links are marks; told by the suffix of the name unless given. called: the file's
    name, where ``name`` is more than that.
    """
    file = (called or name).rsplit("/", 1)[-1]
    if markdown is None:
        markdown = suffix_of(file) in _MARKDOWN
    read = read_markdown(text, read_front_matter(text).end) if markdown else without_comments(text)
    layout = lay_out(read.text if read else text, file, furniture)
    return Article(
        path=name,
        text=read.text if read else text,
        parts=layout.parts,
        published=layout.published,
        updated=layout.updated,
        headline=layout.headline,
        outlet=layout.outlet,
        month_day=layout.month_day,
        origin=Origin(text, read.runs) if read else None,
    )


def assembled(
    item: Item, name: str, source: FileText | None, *, container: str | None = None, furniture: tuple[str, ...] = ()
) -> Article:
    """The article of an item. Its text is the headline, a blank line, and the body.

    name: becomes ``Article.path``. source: the text that the item's places are offsets of; None where they are those of
    its own text. container: the file, where the item is one of several.
    """
    read = joined([item.headline, item.body], _BETWEEN)
    layout = lay_out(read.text, "", furniture)
    shift = len(item.headline.text) + len(_BETWEEN) if item.headline.text and item.body.text else 0
    told = [(Role.HEADLINE, Span(0, len(item.headline.text)))] if item.headline.text else []
    told += [(role, Span(span.start + shift, span.end + shift)) for role, span in item.roles]
    parts = tuple(_retold(layout.parts, told))
    stated = item.published or layout.published
    published = stated or read_address_day(item.uri or "") or _file_day(container or name) or item.filed
    return Article(
        path=name,
        text=read.text,
        parts=parts,
        published=published,
        updated=item.updated or layout.updated,
        headline=item.title or _first(read.text, told) or layout.headline,
        outlet=item.outlet or layout.outlet,
        month_day=None if published else layout.month_day,
        origin=_origin(read, source, whole=container is None) if source else None,
        container=container,
        byline=item.byline,
        version=item.version,
        language=item.language,
        uri=item.uri,
    )


def _retold(parts: tuple[Part, ...], told: list[tuple[Role, Span]]) -> Iterator[Part]:
    """The parts, those that lie in a stretch whose role the format tells in that role; a picture's credit stays out."""
    for part in parts:
        role = next((role for role, span in told if span.contains(part.span)), part.role)
        keeps = role is part.role or (part.role is Role.FURNITURE and role is not Role.HEADLINE)
        yield part if keeps else Part(role, part.span)


def _first(text: str, told: list[tuple[Role, Span]]) -> str | None:
    return next((" ".join(text[slice(*span)].split()) for role, span in told if role is Role.HEADLINE), None)


def _file_day(path: str) -> date | None:
    return read_address_day(PurePosixPath(path).name)


def _origin(read: Located, source: FileText, whole: bool) -> Origin | None:
    """Where the text stands; None for a file that is read as it is stored. Of several items each keeps its stretch."""
    if whole:
        return Origin(source.text, read.runs) if read.text != source.text else None
    start = min((run.start for run in read.runs), default=0)
    end = max((run.end for run in read.runs), default=0)
    return Origin(source.text[start:end], read.runs, start, *source.position(start))
