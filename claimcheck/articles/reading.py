"""Text → ``Article``, with no newline translation, so that offsets are those of the file as stored.

Files of every other format are read by ``files.py``.
"""

from pathlib import Path, PurePosixPath

from claimcheck.articles.article import Article, Origin
from claimcheck.articles.formats.encoding import decode_text
from claimcheck.articles.formats.item import UnreadableError
from claimcheck.articles.front_matter import read_front_matter
from claimcheck.articles.layout import lay_out
from claimcheck.articles.markdown import read_markdown, without_comments

_MARKDOWN = frozenset({".md", ".markdown"})


class ArticleError(Exception):
    """An input that is no article: missing, unreadable, empty, binary or not UTF-8. ``reason`` is one line."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)  # both arguments, so that the exception survives a process pool
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


def read_article(path: Path, name: str, furniture: tuple[str, ...] = ()) -> Article:
    """The article in a text or Markdown file. ``name`` becomes ``Article.path``; a date in its last part may date it.

    furniture: wordings that lines of page furniture begin with, the lexicon's. Raises ArticleError.
    """
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise ArticleError(name, (problem.strerror or type(problem).__name__).lower()) from problem
    return article_from_bytes(data, name, furniture)


def article_from_bytes(data: bytes, name: str, furniture: tuple[str, ...] = ()) -> Article:
    """The article in bytes of UTF-8, or of what a byte order mark says.

    Raises ArticleError where they are empty, binary or of another charset.
    """
    try:
        source = decode_text(data)
    except UnreadableError as problem:
        raise ArticleError(name, str(problem)) from problem
    return article_from_text(source.text, name, furniture)


def article_from_text(
    text: str, name: str, furniture: tuple[str, ...] = (), *, markdown: bool | None = None, called: str | None = None
) -> Article:
    """The article in a decoded text: its layout is worked out, nothing else is looked at. Never fails.

    markdown: whether emphasis and links are marks; told by the suffix of the name unless given. called: the file's
    name, where ``name`` is more than that.
    """
    file = PurePosixPath(called or name)
    if markdown is None:
        markdown = file.suffix.lower() in _MARKDOWN
    read = read_markdown(text, read_front_matter(text).end) if markdown else without_comments(text)
    layout = lay_out(read.text if read else text, file.name, furniture)
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
