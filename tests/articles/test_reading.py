"""Bytes become an article whose offsets are those of the file as stored."""

import pickle
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimcheck.articles.article import Article
from claimcheck.articles.files import read_data, read_file
from claimcheck.articles.reading import ArticleError, article_from_text
from claimcheck.articles.span import Span

HOSTILE = (
    "\ufeffFlood 😀 toll rises\r\n\r\n10 December 2021, 15:52\r\r"
    "Seven\u00a0people\u2028drowned, 12\u2009000 homes lost.\r\n"
    "A “crew of\u00a04” at workA “crew of\u00a04” at work\r\n"
)

# Pieces that the layout looks for, so that random texts reach its branches.
_PIECES = st.sampled_from(
    """---\n|\n|\r\n|\r|\u2028|\u00a0|\ufeff|😀| date 2023-11-16 |title: x 3\n|date: 2024-01-02\n|By A. B\n|# |<!--|-->
    |LONDON, Dec 10 (X) - |Picture: A/B|READ MORE: 5 held|10 May 2021, 15:52|Updated: |Twenty characters at least
    |The Echo|99/99/9999|(Image: |Ends|0001-01-01""".split("|")  # noqa: SIM905
)
texts = st.lists(st.one_of(_PIECES, st.text(max_size=12)), max_size=14).map("".join)


def assert_sound(article: Article) -> None:
    """Parts are in order, apart, inside the text; what they leave out is white space or a byte order mark."""
    at = 0
    for part in article.parts:
        assert at <= part.span.start < part.span.end <= len(article.text)
        assert (
            not article.text[at : part.span.start]
            .strip("\ufeff \t\r\n\x0b\x0c\x1c\x1d\x1e\x1f\x85\u00a0\u2028\u2029")
            .strip()
        )
        at = part.span.end
    assert not article.text[at:].strip("\ufeff").strip().strip("\ufeff")


def test_nothing_is_translated(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(HOSTILE.encode())
    (article,) = read_file(file, "a.txt")
    assert isinstance(article, Article)
    assert article.text == HOSTILE
    assert article.path == "a.txt"
    assert article.published == date(2021, 12, 10)
    assert article.headline == "Flood 😀 toll rises"
    assert_sound(article)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        ("\ufeff \n".encode(), "empty"),
        (b"PK\x03\x04\x00\x00", "binary, not text"),
        ("Five dead".encode("utf-16-le"), "binary, not text"),
        ("Café".encode("latin-1"), "not UTF-8 (byte 0xe9 at 3)"),
        (b"\xed\xa0\x80", "not UTF-8 (byte 0xed at 0)"),
    ],
)
def test_what_is_no_article_is_told_in_one_line(data: bytes, reason: str) -> None:
    (error,) = read_data(data, "some/file.txt")
    assert isinstance(error, ArticleError)
    assert (error.name, error.reason) == ("some/file.txt", reason)
    assert str(error) == f"some/file.txt: {reason}"


def test_missing_files_and_folders_are_told_as_such(tmp_path: Path) -> None:
    (missing,) = read_file(tmp_path / "x.txt", "x.txt")
    assert str(missing) == "x.txt: no such file or directory"
    (folder,) = read_file(tmp_path, "folder")
    assert str(folder) == "folder: is a directory"


def test_the_error_survives_a_process_pool() -> None:
    error = pickle.loads(pickle.dumps(ArticleError("a.txt", "empty")))
    assert (error.name, error.reason) == ("a.txt", "empty")


@given(st.binary(max_size=60) | texts.map(str.encode))
def test_any_bytes_are_an_article_or_an_article_error(data: bytes) -> None:
    (read,) = read_data(data, "2024-01-02-a.txt")
    if isinstance(read, ArticleError):
        assert len(str(read).splitlines()) == 1
    else:
        assert isinstance(read, Article)
        assert read.stored.encode() == data


@given(texts)
def test_any_text_is_laid_out_soundly(text: str) -> None:
    article = article_from_text(text, "a.txt", ("read more", "ends"))
    assert_sound(article)
    assert article == article_from_text(text, "a.txt", ("read more", "ends"))


@given(texts, st.integers(min_value=0, max_value=400))
@example("<!-- seen -->\nSix held", 0)
def test_line_and_column_lead_back_to_the_place_in_the_file(text: str, offset: int) -> None:
    article = article_from_text(text, "a.txt")
    offset = min(offset, len(article.text))
    line, column = article.position(offset)
    place = article.in_file(Span(offset, offset)).start
    assert sum(len(row) + 1 for row in text.split("\n")[: line - 1]) + column - 1 == place
