"""Articles whose dateline leaves out the year."""

from datetime import date
from pathlib import Path

import pytest

from claimcheck.articles.article import Article
from claimcheck.articles.reading import article_from_text
from claimcheck.engines.dating import dated_by_neighbours
from claimcheck.engines.extraction import extract_each
from claimcheck.engines.job import Job
from claimcheck.engines.results import collected
from claimcheck.rules.load import default_pack

WIRE = "LONDON, Dec 30 (Agency) - Seven people drowned on Tuesday, police said."


@pytest.mark.parametrize(
    ("days", "published"),
    [
        (["2025-12-31"], "2025-12-30"),
        (["2026-01-02"], "2025-12-30"),
        (["2025-01-02", "2026-03-01"], "2024-12-30"),
        (["2025-07-01"], "2025-12-30"),
        (["2025-06-30"], "2024-12-30"),
        ([], None),
    ],
)
def test_the_nearest_neighbour_gives_the_year(days: list[str], published: str | None) -> None:
    article = dated_by_neighbours(article_from_text(WIRE, "a.txt"), map(date.fromisoformat, days))
    assert article.published == (date.fromisoformat(published) if published else None)
    assert article.text == WIRE


def test_a_leap_day_takes_a_leap_year() -> None:
    article = Article("a.txt", "x", month_day=(2, 29))
    assert dated_by_neighbours(article, [date(2024, 3, 1)]).published == date(2024, 2, 29)
    assert dated_by_neighbours(article, [date(2022, 3, 1)]).published is None


def test_a_folder_dates_its_own_articles_only(tmp_path: Path) -> None:
    for name, text in [
        ("one/a-wire.txt", WIRE),
        ("one/b.txt", "Published: 2 January 2026\n\nSeven people drowned on Tuesday."),
        ("one/deep/c.txt", "Published: 2 January 1999\n\nSeven people drowned on Tuesday."),
        ("two/d-wire.txt", WIRE),
    ]:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    result = collected(extract_each([tmp_path], Job(default_pack())))
    assert [(Path(a.path).name, a.published) for a in result.articles] == [
        ("a-wire.txt", date(2025, 12, 30)),
        ("b.txt", date(2026, 1, 2)),
        ("c.txt", date(1999, 1, 2)),
        ("d-wire.txt", None),
    ]
    assert collected(extract_each([tmp_path], Job(default_pack(), workers=2))) == result
    assert {c.published for c in result.claims if c.article.endswith("a-wire.txt")} == {date(2025, 12, 30)}
