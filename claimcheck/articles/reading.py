"""Text → ``Article``, with no newline translation, so that offsets are those of the file as stored.

Files, of whatever format, are read by ``files.py``.
"""

from claimcheck.articles.article import Article, Origin
from claimcheck.articles.formats.kinds import suffix_of
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
