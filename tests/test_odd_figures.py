"""Stories whose figures are replaced by odd ones: nothing, less than nothing, bounds, days that the calendar lacks.

Every figure can stand where any other does, so that each check and each part of a link meets figures that it was not
written for; none may end the scan.
"""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest

from claimcheck.articles.reading import article_from_text
from claimcheck.claims.claim import Claim
from claimcheck.claims.extract import extract_claims
from claimcheck.engines.local import check_claims
from claimcheck.quantities.quantity import Kind
from claimcheck.reports.as_json import finding_object
from claimcheck.rules.load import default_pack
from tests.test_stories import STORIES, read_story

ODD = {
    Kind.COUNT: "no|none of the|0|up to 0-5000|minus 4|1.5|fewer than two|up to 900|half the|a dozen|12 or 13",
    Kind.MONEY: "£0|minus £4m|-£3.6m|just under £1.3bn|£1,284m|up to €5m|£3m-£4m|at least $2|1p|half a million pounds|"
    "up 2 pence (1.26 cents)",
    Kind.PERCENT: "0%|-3%|-100%|1000000%|under 1%|up to 200%|between 2 and 3 per cent|two percentage points",
    Kind.MEASURE: "0 metres|-5C|minus 40C|0.0001mm|6ft 2in (1.88m)|0 tonnes|under a mile|up to 9ft",
    Kind.AGE: "0|120|999|in his 30s|aged 0|six months old|under 18",
    Kind.DATE: "31 February|Monday 30 February 2025|1 January 0001|31 December 9999|the year 0|in 44 BC|24:00|25:61|"
    "a million years ago|in 5,000 years|two days before 1 January 0001|a week after 31 December 9999",
    Kind.DURATION: "0 days|minus three days|10,000 years|a million years|up to a week|half a second",
    Kind.PERIOD: "2010 to 2005|between 1 June and 3 May|from 31 December 9999 to 1 January 0001",
    Kind.ORDINAL: "0th|999th|minus first|2,777th|second-last",
    Kind.FRACTION: "0/0|1/0|half|two-thirds",
    Kind.RATIO: "0-0|0:0|1 in 0|0 in 5|999-998",
    Kind.RATE: "0 an hour|0mph|up to 3 a year",
    Kind.NUMBER: f"0|-1|1e400|{'9' * 40}",
}
FIGURES = {kind: figures.split("|") for kind, figures in ODD.items()}
ANY = [figure for figures in FIGURES.values() for figure in figures]


def with_odd_figures(text: str, claims: Sequence[Claim], random: Random) -> str:
    """The text with half of its figures replaced, mostly by figures of their kind."""
    replaced, at = [], 0
    for claim in claims:
        if random.random() < 0.5:
            odd = random.choice(FIGURES[claim.kind] if random.random() < 0.8 else ANY)
            replaced += [text[at : claim.in_file.start], odd]
            at = claim.in_file.end
    return "".join([*replaced, text[at:]])


@pytest.mark.parametrize("path", sorted(STORIES.glob("*.md")), ids=lambda path: path.stem)
def test_no_figure_ends_a_scan(path: Path) -> None:
    pack, random = default_pack(), Random(path.stem)
    told = read_story(path).articles
    figures = {name: extract_claims(article_from_text(text, name)) for name, text in told.items()}
    for _ in range(3):
        odd = {name: with_odd_figures(text, figures[name], random) for name, text in told.items()}
        articles = [article_from_text(text, name) for name, text in odd.items()]
        claims = [claim for article in articles for claim in extract_claims(article)]
        for finding in check_claims(articles, claims, pack, pack.rules):
            assert len(finding_object(finding)["claims"]) == len(finding.places)
