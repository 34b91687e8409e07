"""Where an article turns to another matter than its own."""

import pytest

from claimcheck.articles.reading import article_from_text
from claimcheck.linking.asides import asides

OWN = "Thieves took £2m of watches from a shop in Velmo on Monday."


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("A second inquiry, into the traffic unit, cleared 12 officers.", "A second inquiry"),
        ("The theft came barely two weeks after a gang had robbed nine shops.", " a gang had robbed nine shops."),
        ("Monday’s robbery came six weeks after one in Castra. It cost £4m.", " one in Castra. It cost £4m."),
        ("This attack happened just two days after four men were shot.", " four men were shot."),
        ("The blast followed an explosion that killed nine.", " an explosion that killed nine."),
        (
            "The crash came after another fatal collision in May, when two died.",
            " another fatal collision in May, when",
        ),
        ("The strike followed a vote by 400 drivers.", None),
        ("The charges come a month after a fire killed six people.", None),
        ("The men were held six weeks after the raid.", None),
        ("He faces a second trial over the £2m.", None),
    ],
)
def test_another_matter_from_where_it_begins_to_the_end_of_the_paragraph(text: str, aside: str | None) -> None:
    article = article_from_text(f"{OWN}\n\n{text}\n\nNobody was hurt.\n", "2025-10-28-a.txt")
    told = [article.text[span.start : span.end] for span in asides(article)]
    assert [a.startswith(aside or "") for a in told] == [True] * (aside is not None)
    assert all(text.endswith(a) for a in told)
