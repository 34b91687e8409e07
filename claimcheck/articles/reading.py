"""Reads one file: bytes → ``Article``, with no newline translation, so that offsets are those of the file as stored."""

from pathlib import Path, PurePosixPath

from claimcheck.articles.article import Article
from claimcheck.articles.layout import lay_out


class ArticleError(Exception):
    """An input that is no article: missing, unreadable, empty, binary or not UTF-8. ``reason`` is one line."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)  # both arguments, so that the exception survives a process pool
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


def read_article(path: Path, name: str, furniture: tuple[str, ...] = ()) -> Article:
    """The article in a file. ``name`` becomes ``Article.path``; a date in its last part may date the article.

    furniture: wordings that lines of page furniture begin with, the lexicon's. Raises ArticleError.
    """
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise ArticleError(name, (problem.strerror or type(problem).__name__).lower()) from problem
    return article_from_bytes(data, name, furniture)


def article_from_bytes(data: bytes, name: str, furniture: tuple[str, ...] = ()) -> Article:
    """The article in UTF-8 bytes. Raises ArticleError where they are empty, binary or not UTF-8."""
    if b"\0" in data:
        raise ArticleError(name, "binary, not text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as problem:
        raise ArticleError(name, f"not UTF-8 (byte {data[problem.start]:#04x} at {problem.start})") from problem
    if not text.strip().strip("\ufeff"):
        raise ArticleError(name, "empty")
    return article_from_text(text, name, furniture)


def article_from_text(text: str, name: str, furniture: tuple[str, ...] = ()) -> Article:
    """The article in a decoded text: its layout is worked out, nothing else is looked at. Never fails."""
    layout = lay_out(text, PurePosixPath(name).name, furniture)
    return Article(
        path=name,
        text=text,
        parts=layout.parts,
        published=layout.published,
        updated=layout.updated,
        headline=layout.headline,
        outlet=layout.outlet,
        month_day=layout.month_day,
    )
