"""Places in code points, without a byte order mark, and in UTF-8 bytes."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.articles.article import Article
from claimcheck.articles.span import Span
from claimcheck.reports.regions import Region, byte_region, region, unmarked_region, unmarked_span

ANY = st.text(st.characters(codec="utf-8"), max_size=60)


@pytest.mark.parametrize(
    ("text", "figure", "points", "unmarked", "utf8"),
    [
        ("It has 17 men.", "17", (1, 8, 1, 10), (1, 8, 1, 10), (1, 8, 1, 10)),
        ("Café: 17 men", "17", (1, 7, 1, 9), (1, 7, 1, 9), (1, 8, 1, 10)),
        ("😀 😀 17 men", "17", (1, 5, 1, 7), (1, 5, 1, 7), (1, 11, 1, 13)),
        ("a𐐀b 17", "b", (1, 3, 1, 4), (1, 3, 1, 4), (1, 6, 1, 7)),
        ("e\u0301 17", "17", (1, 4, 1, 6), (1, 4, 1, 6), (1, 5, 1, 7)),
        ("£1.2m lost", "£1.2m", (1, 1, 1, 6), (1, 1, 1, 6), (1, 1, 1, 7)),
        ("é\r\nà 17", "17", (2, 3, 2, 5), (2, 3, 2, 5), (2, 4, 2, 6)),
        ("\ufeffé 17", "17", (1, 4, 1, 6), (1, 3, 1, 5), (1, 7, 1, 9)),
        ("\ufeffé\né 17", "17", (2, 3, 2, 5), (2, 3, 2, 5), (2, 4, 2, 6)),
        ("é 5.28\r\n  mètres high", "5.28\r\n  mètres", (1, 3, 2, 9), (1, 3, 2, 9), (1, 4, 2, 10)),
        ("a\u2028b\x85c 17", "17", (1, 7, 1, 9), (1, 7, 1, 9), (1, 10, 1, 12)),
    ],
)
def test_places(text: str, figure: str, points: Region, unmarked: Region, utf8: Region, sample: Any) -> None:
    article = Article("a.txt", text)
    claim = sample.claim(article, figure, text, 17)
    articles = {article.path: article}
    assert region(claim) == points
    assert unmarked_region(claim, articles) == unmarked
    assert byte_region(claim, articles) == utf8
    mark = text.startswith("\ufeff")
    assert unmarked_span(claim, articles) == Span(claim.span.start - mark, claim.span.end - mark)


@given(
    before=st.text(st.characters(codec="utf-8"), max_size=60), figure=st.text(st.characters(codec="utf-8"), min_size=1)
)
def test_byte_columns_cut_the_figure_out_of_the_file(before: str, figure: str, sample: Any) -> None:
    article = Article("a.txt", f"{before}{figure} after")
    claim = sample.claim(article, figure, article.text, 17)
    found = byte_region(claim, {article.path: article})
    assert found
    lines = article.text.encode().split(b"\n")
    start = sum(len(line) + 1 for line in lines[: found.line - 1]) + found.column - 1
    end = sum(len(line) + 1 for line in lines[: found.end_line - 1]) + found.end_column - 1
    assert article.text.encode()[start:end] == figure.encode()


def test_no_bytes_are_counted_in_a_text_that_is_not_known(sample: Any) -> None:
    article = Article("a.txt", "Café: 17 men")
    claim = sample.claim(article, "17", article.text, 17)
    assert byte_region(claim, {}) is None
    assert byte_region(claim, {"a.txt": Article("a.txt", "changed since")}) is None
