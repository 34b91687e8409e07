"""The claims of an article as a whole: places, order, identity."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.articles.article import Article, Part, Role
from claimcheck.articles.span import Span
from claimcheck.claims.claim import Claim
from claimcheck.claims.extract import claim_id, extract_claims
from claimcheck.claims.mentions import Mention, merge_mentions
from claimcheck.dates.timespan import Timespan
from claimcheck.quantities.interval import Interval
from claimcheck.quantities.quantity import Kind, Quantity

PIECES = [
    *("five of the 17 officers", " ", ", ", ". ", "\r\n", "\n\n", "\u2028", "😀", "Ann Lee, 47, ", "on 7 February "),
    *("£1.2m", "3.5 per cent", "“We saved 12,” ", "said ", "who were ", "-", "of them ", "all eight ", "(4.4 inches) "),
    *("down from 1,655 ", "the number of dead to ", "a 23-year-old ", "first- and second-degree ", ": ", "of whom "),
]
pieces = st.lists(st.sampled_from(PIECES), max_size=30)


@given(pieces.map("".join))
def test_claims_slice_the_text_in_order(text: str) -> None:
    article = Article("a.txt", text, (Part(Role.BODY, Span(0, len(text))),), date(2025, 3, 10))
    claims = extract_claims(article)
    assert all(text[c.span.start : c.span.end] == c.text for c in claims)
    assert all(text[c.sentence_span.start : c.sentence_span.end] == c.sentence for c in claims)
    assert all(c.sentence_span.contains(c.span) and c.sentence_span.contains(c.clause) for c in claims)
    assert all(c.clause.contains(c.span) for c in claims)
    assert all(a.span.end <= b.span.start for a, b in pairwise(claims))
    ids = {c.id for c in claims}
    assert len(ids) == len(claims)
    assert all(c.whole in ids and c.whole != c.id for c in claims if c.whole)
    assert extract_claims(article) == claims


def test_claims_are_read_from_headline_body_and_caption_only() -> None:
    text = "Five killed\nFive people died.\nFive at the scene\nListen: 5 minutes\n2025-03-10"
    roles = (Role.HEADLINE, Role.BODY, Role.CAPTION, Role.FURNITURE, Role.METADATA)
    at, parts = 0, []
    for role, line in zip(roles, text.split("\n"), strict=True):
        parts.append(Part(role, Span(at, at + len(line))))
        at += len(line) + 1
    claims = extract_claims(Article("a.txt", text, tuple(parts)))
    assert [claim.role for claim in claims] == [Role.HEADLINE, Role.BODY, Role.CAPTION]


def test_names_are_given_in_full(claim: Callable[..., Claim]) -> None:
    found = claim("Ann Lee, 47, was charged. On Monday Lee denied three counts in Hull.", "three")
    assert found.entities == ("Ann Lee", "Hull")


def test_no_article_without_figures_makes_claims(article: Callable[..., Article]) -> None:
    assert extract_claims(article("Nothing here.")) == ()
    assert extract_claims(article("")) == ()


def test_id_depends_on_path_span_and_text_only() -> None:
    ids = {claim_id("a", Span(1, 2), "5"), claim_id("b", Span(1, 2), "5"), claim_id("a", Span(1, 3), "5")}
    ids |= {claim_id("a", Span(1, 2), "6")}
    assert len(ids) == 4
    assert claim_id("a", Span(1, 2), "5") == claim_id("a", Span(1, 2), "5")


def quantity(start: int, end: int, kind: Kind = Kind.COUNT) -> Quantity:
    return Quantity(Span(start, end), Span(start, end), kind, Interval.exactly(1))


def timespan(start: int, end: int) -> Timespan:
    return Timespan(Span(start, end), Kind.DATE, "2014")


def spans(mentions: list[Mention]) -> list[tuple[int, int, bool]]:
    return [(m.span.start, m.span.end, m.timespan is not None) for m in mentions]


def test_merging_prefers_ages_and_rates_then_length_then_time() -> None:
    assert spans(merge_mentions([quantity(0, 4, Kind.AGE)], [timespan(0, 9)])) == [(0, 4, False)]
    assert spans(merge_mentions([quantity(0, 4)], [timespan(0, 9)])) == [(0, 9, True)]
    assert spans(merge_mentions([quantity(0, 9)], [timespan(2, 5)])) == [(0, 9, False)]
    assert spans(merge_mentions([quantity(0, 4)], [timespan(0, 4)])) == [(0, 4, True)]
    assert spans(merge_mentions([quantity(0, 2), quantity(3, 5)], [timespan(6, 9)])) == [
        (0, 2, False),
        (3, 5, False),
        (6, 9, True),
    ]


@pytest.mark.parametrize(
    ("text", "figure", "told"),
    [
        ("Seven officers left.", "Seven", "seven"),
        ("At least three officers left.", "three", "at least three"),
        ("EIGHT COPS PROBED", "EIGHT", "eight"),
        ("Five Australian dollars were taken.", "Five", "five Australian dollars"),
        ("Prices rose on 3 May, from US$5.", "US$5", "US$5"),
        ("Friday was wet.", "Friday", "Friday"),
        ("He left seven officers.", "seven", "seven"),
    ],
)
def test_a_figure_is_told_without_the_capital_of_its_sentence(
    claim: Callable[..., Claim], text: str, figure: str, told: str
) -> None:
    assert claim(text, figure).told == told
